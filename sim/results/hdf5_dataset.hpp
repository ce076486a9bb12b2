// Creating variables and addressing parts of them. Errors: Error.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/results/hdf5_handle.hpp"
#include "sim/results/netcdf_format.hpp"

namespace uptake::hdf5 {

/// Properties of a group or variable (H5P_GROUP_CREATE, H5P_DATASET_CREATE): attributes kept
/// in order, so that netCDF can append, and no times, so that reruns have equal bytes.
Handle object_properties(Id kind);

/// No extents: one value alone.
Handle space_of(const std::vector<std::uint64_t>& extents);

Handle create_dataset(Id file, const std::string& name, Id type,
                      const std::vector<std::uint64_t>& extents, const Handle& properties);

/// A variable of numbers with its fill value, compressed where that is worth while.
Handle create_numbers(Id file, const VariableDescription& description, NumberType type,
                      const std::vector<std::uint64_t>& extents);

/// The variable's space with the slab selected.
Handle selected(Id dataset, const Slab& slab);

}  // namespace uptake::hdf5
