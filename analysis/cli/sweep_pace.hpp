// When a worker stops and when it publishes.
#pragma once

#include <algorithm>
#include <chrono>
#include <mutex>
#include <optional>

namespace uptake {

// When to stop beginning tasks: the last ones and publishing them must fit before the end.
class TimeLeft {
  using Clock = std::chrono::steady_clock;
  using Seconds = std::chrono::duration<double>;

 public:
  explicit TimeLeft(std::optional<std::chrono::seconds> walltime) {
    if (!walltime) return;
    end_ = Clock::now() + *walltime;
    margin_ = std::clamp<Seconds>(*walltime * .05, Seconds(1), Seconds(30));
  }

  void took(Seconds task) {
    const std::scoped_lock lock(mutex_);
    longest_ = std::max(longest_, task);
  }

  bool is_up() {
    const std::scoped_lock lock(mutex_);
    return end_ &&
           Clock::now() + std::chrono::duration_cast<Clock::duration>(margin_ + 2 * longest_) >
               *end_;
  }

 private:
  std::optional<Clock::time_point> end_;
  Seconds margin_{0}, longest_{0};
  std::mutex mutex_;  // guards longest_
};

// Ever longer pauses: a kill costs a tenth of the time at most, and shards stay few.
class PublishingPause {
  using Clock = std::chrono::steady_clock;
  using Seconds = std::chrono::duration<double>;

 public:
  explicit PublishingPause(std::optional<double> every) : every_(every) {}

  bool is_over(std::size_t bytes) {
    constexpr std::size_t most_bytes = 64'000'000;
    const Clock::time_point now = Clock::now();
    const double pause = every_.value_or(std::clamp(Seconds(now - start_).count() / 10, 30., 600.));
    if (bytes < most_bytes && Seconds(now - last_).count() < pause) return false;
    last_ = now;
    return true;
  }

 private:
  std::optional<double> every_;
  Clock::time_point start_ = Clock::now(), last_ = start_;
};

}  // namespace uptake
