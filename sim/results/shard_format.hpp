// What the bytes of a shard are: a NumPy array [task][quantity][strategy][draw of the
// organisation].
#pragma once

#include <cstdint>
#include <string>

#include "sim/ensemble/sweep_tasks.hpp"

namespace uptake {

/// The only header that a shard of these tasks may have.
std::string shard_header(const SweepShape& shape, const TaskRange& tasks);

/// Whether a file of so many bytes can be that shard; whatever the numbers, without overflow.
bool is_size_of_shard(std::uint64_t bytes, const SweepShape& shape, const TaskRange& tasks);

}  // namespace uptake
