// Works through tasks of a sweep on several threads and hands out what is complete, piece by piece.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "sim/ensemble/sweep_tasks.hpp"

namespace uptake {

/// Values of tasks that follow each other.
struct SweepPiece {
  TaskRange tasks;
  std::vector<float> values;  // [task][value of a task]
};

struct SweepWork {
  unsigned threads = 1;
  /// The values of a task; called from several threads.
  std::function<std::vector<float>(std::uint64_t task)> run;
  // The others are called from one thread at a time.
  /// Asked before each task.
  std::function<bool()> stop = [] { return false; };
  std::function<void(std::uint64_t done, std::uint64_t all)> progress = [](auto, auto) {};
  /// Whether now is a good time to publish what waits, so many bytes.
  std::function<bool(std::size_t bytes)> due = [](std::size_t) { return false; };
  std::function<void(SweepPiece&& piece)> publish;
};

/// Publishes every task it finishes, also when it is stopped or a task throws (which it then throws
/// again), unless publishing itself failed. Gives how many tasks it did.
std::uint64_t work_through(std::span<const TaskRange> ranges, const SweepWork& work);

}  // namespace uptake
