// Which dimension is which variable's axis, noted on both as HDF5's dimension scales are (H5DS).
// Errors: Error.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/results/hdf5_handle.hpp"

namespace uptake::hdf5 {

/// What stands for an object in a list of references.
std::uint64_t reference_to(Id object);

/// On the variable: the scale of each axis.
void write_dimension_list(Id variable, const std::vector<std::uint64_t>& scales);

struct ScaleUse {
  std::uint64_t variable = 0;
  int axis = 0;
};

/// On the scale: whose axis it is; nothing where it is nobody's.
void write_reference_list(Id scale, const std::vector<ScaleUse>& uses);

}  // namespace uptake::hdf5
