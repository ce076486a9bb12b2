#include "sim/ensemble/task_queue.hpp"

#include <algorithm>

namespace uptake {

TaskQueue::TaskQueue(std::vector<TaskRange> left, std::uint64_t workers)
    : left_(left.rbegin(), left.rend()),
      workers_(workers),
      tasks_(tasks_in(left_)),
      shortest_(std::max<std::uint64_t>(1, tasks_ / workers / 64)) {}

std::optional<TaskRange> TaskQueue::next() {
  if (left_.empty()) return std::nullopt;
  TaskRange& range = left_.back();
  const std::uint64_t fair = std::max(tasks_ / workers_ / 4, shortest_);
  const TaskRange taken{range.first, range.first + std::min(fair, range.size())};
  range.first = taken.end;
  tasks_ -= taken.size();
  if (range.size() == 0) left_.pop_back();
  return taken;
}

void TaskQueue::close() { left_.clear(); }

}  // namespace uptake
