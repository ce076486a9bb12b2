// The list of tasks of a sweep, by a formula: task -> design point and organisation. Six million
// points take as little room as one.
//
// A task is all strategies and the draws that share one organisation, at one design point. Its
// luck is that of organisation g = task mod tasks_per_point, whatever the point.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace uptake {

/// Tasks first, first + 1, ..., end - 1.
struct TaskRange {
  std::uint64_t first = 0;
  std::uint64_t end = 0;
  std::uint64_t size() const { return end - first; }
  bool operator==(const TaskRange&) const = default;
};

/// What is the same at every point.
struct SweepShape {
  std::uint64_t points = 0;
  std::size_t strategies = 0;
  std::size_t draws = 0;
  std::size_t replications = 0;
  std::size_t draws_per_organisation = 0;

  /// Organisations met at a point.
  std::uint64_t tasks_per_point() const;
  /// Draws of the fullest task.
  std::size_t draws_of_task() const;
  std::uint64_t tasks() const { return points * tasks_per_point(); }
  std::uint64_t point(std::uint64_t task) const { return task / tasks_per_point(); }
  std::uint32_t organisation(std::uint64_t task) const {
    return static_cast<std::uint32_t>(task % tasks_per_point());
  }
  bool operator==(const SweepShape&) const = default;
};

/// Tasks of part `part` (from 1) of `parts`; parts follow each other and differ by one task at
/// most.
TaskRange part_of(std::uint64_t tasks, std::uint64_t part, std::uint64_t parts);

/// What of `range` is in none of `done`, ascending; `done` in any order, may overlap.
std::vector<TaskRange> without(const TaskRange& range, std::vector<TaskRange> done);

/// What stands in more than one of `ranges`, ascending.
std::vector<TaskRange> twice(std::vector<TaskRange> ranges);

std::uint64_t tasks_in(std::span<const TaskRange> ranges);

}  // namespace uptake
