// Walks through a variable in C order, part by part, so that memory stays bounded.
#pragma once

#include <cstdint>
#include <functional>
#include <span>

#include "sim/results/netcdf_format.hpp"

namespace uptake {

/// Calls `visit` with consecutive boxes of at most `most_values` values that together are the
/// whole, one box alone for a scalar, none where an extent is 0.
void for_each_slab(std::span<const std::uint64_t> extents, std::uint64_t most_values,
                   const std::function<void(const Slab&, std::uint64_t count)>& visit);

}  // namespace uptake
