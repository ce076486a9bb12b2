// Work shared by threads; the only place that starts any.
#pragma once

#include <cstddef>
#include <functional>

namespace uptake {

/// Calls `item(i)` once for every i < count, from at most `threads` threads, in no order. After an
/// exception no further item is begun, and the first one is thrown again.
void in_parallel(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& item);

/// What is to be done with an item's result.
using Take = std::function<void()>;

struct TakenInTurn {
  /// Works, from several threads; what it gives is called by one thread at a time.
  std::function<Take(std::size_t)> item;
  /// Asked before each item, by one thread at a time; after the first no, no item is begun.
  std::function<bool()> may_begin = [] { return true; };
};

/// The same for work whose results are taken one at a time. Items begin in ascending order.
void in_parallel(std::size_t count, unsigned threads, const TakenInTurn& work);

/// The same, with results taken in ascending order: one that is ready early waits.
void in_parallel_in_order(std::size_t count, unsigned threads,
                          const std::function<Take(std::size_t)>& item);

}  // namespace uptake
