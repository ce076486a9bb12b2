#include "sim/ensemble/sweep_work.hpp"

#include <map>

#include "sim/ensemble/in_parallel.hpp"

namespace uptake {

namespace {

class Working {
 public:
  Working(std::span<const TaskRange> ranges, const SweepWork& work)
      : ranges_(ranges), work_(work), all_(tasks_in(ranges)) {}

  std::uint64_t run() {
    try {
      for (const TaskRange& range : ranges_) do_range(range);
    } catch (...) {
      publish(everything);
      throw;
    }
    publish(everything);
    return done_;
  }

 private:
  static constexpr std::uint64_t everything = ~std::uint64_t{0};

  void do_range(const TaskRange& range) {
    const auto item = [&](std::size_t index) {
      const std::uint64_t task = range.first + index;
      return [this, task, values = work_.run(task)]() mutable { take(task, std::move(values)); };
    };
    in_parallel(range.size(), work_.threads,
                {.item = item, .may_begin = [this] { return !work_.stop(); }});
  }

  void take(std::uint64_t task, std::vector<float>&& values) {
    bytes_ += values.size() * sizeof(float);
    waiting_.emplace(task, std::move(values));
    work_.progress(++done_, all_);
    if (work_.due(bytes_)) publish(1);
  }

  // The first tasks that wait and follow each other.
  SweepPiece take_piece() {
    SweepPiece piece{{waiting_.begin()->first, waiting_.begin()->first}, {}};
    while (!waiting_.empty() && waiting_.begin()->first == piece.tasks.end) {
      const auto& values = waiting_.begin()->second;
      piece.values.insert(piece.values.end(), values.begin(), values.end());
      bytes_ -= values.size() * sizeof(float);
      waiting_.erase(waiting_.begin());
      ++piece.tasks.end;
    }
    return piece;
  }

  // What fails once is not tried again: the disk is full.
  void publish(std::uint64_t most_pieces) {
    for (std::uint64_t k = 0; k < most_pieces && !waiting_.empty() && !failed_; ++k) {
      failed_ = true;
      work_.publish(take_piece());
      failed_ = false;
    }
  }

  std::span<const TaskRange> ranges_;
  const SweepWork& work_;
  std::uint64_t all_;
  std::map<std::uint64_t, std::vector<float>> waiting_;
  std::size_t bytes_ = 0;
  std::uint64_t done_ = 0;
  bool failed_ = false;
};

}  // namespace

std::uint64_t work_through(std::span<const TaskRange> ranges, const SweepWork& work) {
  return Working(ranges, work).run();
}

}  // namespace uptake
