#include "sim/results/shard_format.hpp"

#include <array>

#include "sim/ensemble/sweep_values.hpp"
#include "sim/results/npy.hpp"

namespace uptake {

std::string shard_header(const SweepShape& shape, const TaskRange& tasks) {
  return npy_header(std::array<std::uint64_t, 4>{tasks.size(), sweep_quantities, shape.strategies,
                                                 shape.draws_of_task()});
}

bool is_size_of_shard(std::uint64_t bytes, const SweepShape& shape, const TaskRange& tasks) {
  const std::uint64_t header = shard_header(shape, tasks).size();
  const std::uint64_t of_task = values_of_task(shape) * sizeof(float);
  return bytes > header && (bytes - header) % of_task == 0 &&
         (bytes - header) / of_task == tasks.size();
}

}  // namespace uptake
