// Work shared by threads; the only place that starts any.
#pragma once

#include <cstddef>
#include <functional>

namespace uptake {

/// Calls `item(i)` once for every i < count, from at most `threads` threads, in no order. After an
/// exception no further item is begun, and the first one is thrown again.
void in_parallel(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& item);

}  // namespace uptake
