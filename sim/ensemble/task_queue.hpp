// Hands tasks out to workers, ever fewer at a time: the first ranges are long, so that there are
// few of them, and the last ones short, so that all workers end at about the same time.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "sim/ensemble/sweep_tasks.hpp"

namespace uptake {

class TaskQueue {
 public:
  /// `left` ascending. At least one worker.
  TaskQueue(std::vector<TaskRange> left, std::uint64_t workers);

  /// A quarter of a worker's share of what is left, and at least a 64th of its share of all;
  /// nothing once all is handed out.
  std::optional<TaskRange> next();

  /// Nothing more is handed out.
  void close();

 private:
  std::vector<TaskRange> left_;  // the next one last
  std::uint64_t workers_, tasks_, shortest_;
};

}  // namespace uptake
