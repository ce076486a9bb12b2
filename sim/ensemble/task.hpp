// The list of tasks, by a formula: what runs together on one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/model/compiled_model.hpp"

namespace uptake {

struct RunName {
  std::size_t strategy = 0;
  std::size_t draw = 0;
  std::size_t replication = 0;
};

struct Task {
  std::uint32_t g = 0;        ///< number of the organisation and its luck
  std::vector<RunName> runs;  ///< the lanes
};

/// How many tasks there are when each holds at most `lanes` runs.
class TaskList {
 public:
  TaskList(const CompiledModel& model, std::size_t lanes);

  std::size_t size() const { return before(blocks_); }
  /// Tasks of draws before this one, with which a block begins.
  std::size_t before_draw(std::size_t draw) const { return before(draw / draws_per_block_); }
  Task task(std::size_t index) const;

 private:
  std::size_t before(std::size_t block) const { return block * replications_ * parts_; }

  std::size_t strategies_, draws_, replications_, draws_per_block_, blocks_;
  std::size_t lanes_;
  std::size_t parts_;  // tasks that share an organisation
};

}  // namespace uptake
