#include "sim/ensemble/sweep_tasks.hpp"

#include <algorithm>

namespace uptake {

namespace {

void sort_by_first(std::vector<TaskRange>& ranges) {
  std::ranges::sort(ranges, [](const TaskRange& a, const TaskRange& b) {
    return a.first != b.first ? a.first < b.first : a.end < b.end;
  });
}

}  // namespace

std::uint64_t SweepShape::tasks_per_point() const {
  return std::uint64_t{(draws + draws_per_organisation - 1) / draws_per_organisation} *
         replications;
}

std::size_t SweepShape::draws_of_task() const { return std::min(draws, draws_per_organisation); }

// Without a product, which could overflow.
TaskRange part_of(std::uint64_t tasks, std::uint64_t part, std::uint64_t parts) {
  const std::uint64_t each = tasks / parts, longer = tasks % parts;
  const auto before = [&](std::uint64_t k) { return k * each + std::min(k, longer); };
  return {before(part - 1), before(part)};
}

std::vector<TaskRange> without(const TaskRange& range, std::vector<TaskRange> done) {
  sort_by_first(done);
  std::vector<TaskRange> left;
  std::uint64_t at = range.first;
  for (const TaskRange& d : done) {
    const std::uint64_t until = std::min(d.first, range.end);
    if (at < until) left.push_back({at, until});
    at = std::max(at, d.end);
  }
  if (at < range.end) left.push_back({at, range.end});
  return left;
}

std::vector<TaskRange> twice(std::vector<TaskRange> ranges) {
  sort_by_first(ranges);
  std::vector<TaskRange> found;
  std::uint64_t at = 0;
  for (const TaskRange& range : ranges) {
    const std::uint64_t until = std::min(at, range.end);
    if (range.first < until) {
      if (!found.empty() && range.first <= found.back().end)
        found.back().end = std::max(found.back().end, until);
      else
        found.push_back({range.first, until});
    }
    at = std::max(at, range.end);
  }
  return found;
}

std::uint64_t tasks_in(std::span<const TaskRange> ranges) {
  std::uint64_t tasks = 0;
  for (const TaskRange& range : ranges) tasks += range.size();
  return tasks;
}

}  // namespace uptake
