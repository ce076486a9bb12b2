#include "sim/ensemble/in_parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace uptake {

namespace {

class Work {
 public:
  Work(std::size_t count, const Item& item, const AfterItem& after)
      : count_(count), item_(item), after_(after) {}

  void share() {
    try {
      for (std::size_t i = next_++; i < count_; i = next_++) {
        item_(i);
        const std::scoped_lock lock(mutex_);
        if (!after_(i)) next_ = count_;
      }
    } catch (...) {
      const std::scoped_lock lock(mutex_);
      if (!failure_) failure_ = std::current_exception();
      next_ = count_;
    }
  }

  void rethrow() const {
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  std::size_t count_;
  const Item& item_;
  const AfterItem& after_;
  std::atomic<std::size_t> next_{0};
  std::mutex mutex_;  // guards failure_ and calls of after_
  std::exception_ptr failure_;
};

}  // namespace

void in_parallel(std::size_t count, unsigned threads, const Item& item, const AfterItem& after) {
  Work work(count, item, after);
  {
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < std::min<std::size_t>(threads, count); ++i)
      others.emplace_back([&work] { work.share(); });
    work.share();
  }
  work.rethrow();
}

}  // namespace uptake
