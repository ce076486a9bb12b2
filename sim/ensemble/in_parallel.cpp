#include "sim/ensemble/in_parallel.hpp"

#include <algorithm>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace uptake {

namespace {

class Work {
 public:
  Work(std::size_t count, const TakenInTurn& work) : count_(count), work_(work) {}

  void share() {
    try {
      while (const auto item = begin()) {
        const Take take = work_.item(*item);
        const std::scoped_lock lock(mutex_);
        take();
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
  std::optional<std::size_t> begin() {
    const std::scoped_lock lock(mutex_);
    if (next_ < count_ && !work_.may_begin()) next_ = count_;
    return next_ < count_ ? std::optional(next_++) : std::nullopt;
  }

  std::size_t count_;
  const TakenInTurn& work_;
  std::mutex mutex_;  // guards the rest, and whatever callbacks touch
  std::size_t next_ = 0;
  std::exception_ptr failure_;
};

}  // namespace

void in_parallel(std::size_t count, unsigned threads, const TakenInTurn& taken) {
  Work work(count, taken);
  {
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < std::min<std::size_t>(threads, count); ++i)
      others.emplace_back([&work] { work.share(); });
    work.share();
  }
  work.rethrow();
}

void in_parallel(std::size_t count, unsigned threads,
                 const std::function<void(std::size_t)>& item) {
  in_parallel(count, threads, {.item = [&](std::size_t index) {
                item(index);
                return [] {};
              }});
}

void in_parallel_in_order(std::size_t count, unsigned threads,
                          const std::function<Take(std::size_t)>& item) {
  std::map<std::size_t, Take> ready;  // touched in taking only
  std::size_t next = 0;
  in_parallel(count, threads, {.item = [&](std::size_t index) {
                return [&, index, take = item(index)]() mutable {
                  ready.emplace(index, std::move(take));
                  for (; ready.contains(next); ++next) ready.extract(next).mapped()();
                };
              }});
}

}  // namespace uptake
