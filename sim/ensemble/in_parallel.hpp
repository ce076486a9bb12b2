// Work shared by threads; the only place that starts any.
#pragma once

#include <cstddef>
#include <functional>

namespace uptake {

using Item = std::function<void(std::size_t)>;
/// Told which item has ended; whether further ones shall be begun.
using AfterItem = std::function<bool(std::size_t)>;

/// Calls `item(i)` once for every i < count, from at most `threads` threads, in no order, and after
/// each `after(i)`, one at a time. Once `after` says no, no further item is begun; neither after an
/// exception, the first of which is thrown again.
void in_parallel(
    std::size_t count, unsigned threads, const Item& item,
    const AfterItem& after = [](std::size_t) { return true; });

}  // namespace uptake
