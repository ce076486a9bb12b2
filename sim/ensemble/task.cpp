#include "sim/ensemble/task.hpp"

#include <algorithm>

namespace uptake {

namespace {

std::size_t divided_up(std::size_t all, std::size_t by) { return (all + by - 1) / by; }

}  // namespace

TaskList::TaskList(const CompiledModel& model, std::size_t lanes)
    : strategies_(model.strategies().size()),
      draws_(static_cast<std::size_t>(model.experiment().draws)),
      replications_(static_cast<std::size_t>(model.experiment().replications)),
      draws_per_block_(static_cast<std::size_t>(model.experiment().draws_per_organisation)),
      blocks_(divided_up(draws_, draws_per_block_)),
      lanes_(lanes),
      parts_(divided_up(strategies_ * std::min(draws_, draws_per_block_), lanes)) {}

// Lanes of an organisation: strategy by strategy, its draws side by side. They meet the same on the
// same day, which is worked out once for lanes that are stepped together.
Task TaskList::task(std::size_t index) const {
  const std::size_t part = index % parts_;
  const std::size_t replication = index / parts_ % replications_;
  const std::size_t block = index / parts_ / replications_;
  Task task;
  task.g = static_cast<std::uint32_t>(block * replications_ + replication);
  const std::size_t first = block * draws_per_block_;
  const std::size_t here = std::min(draws_per_block_, draws_ - first);
  const std::size_t end = std::min((part + 1) * lanes_, strategies_ * here);
  for (std::size_t lane = part * lanes_; lane < end; ++lane)
    task.runs.push_back({lane / here, first + lane % here, replication});
  return task;
}

}  // namespace uptake
