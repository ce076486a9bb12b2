// What a sweep will take before it is begun: what there is to do (`--dry-run`), and from some of
// its tasks, run now, time, memory and files (`--estimate`).
#pragma once

#include <span>
#include <string>

#include "analysis/cli/sweep.hpp"
#include "analysis/estimate/interval.hpp"

namespace uptake {

/// Points, tasks and runs of the tasks that are left; sizes of files. On stdout.
void say_sweep(const std::string& name, const SweepSource& source, std::span<const TaskRange> left);

struct TriedTasks {
  Estimate seconds_of_task;     ///< of processor time, its share of the point's model included
  double bytes_of_thread = 0;   ///< of memory a task takes while it runs
  double bytes_of_program = 0;  ///< before it
};

/// Runs tasks spread evenly over those that are left, on one thread: until the mean time is known
/// to a tenth, at least 8, for 20 s. Failure 130 when stopped.
TriedTasks try_tasks(const SweepSource& source, std::span<const TaskRange> left);

/// The same in words, for all that are left. On stdout.
void say_estimate(const SweepSource& source, std::span<const TaskRange> left, unsigned threads);

}  // namespace uptake
