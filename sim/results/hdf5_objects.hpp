// What stands in an open file: groups and variables, and which dimension an axis has.
//
// Paths are below the root without a leading slash; the root is "". A dimension is an HDF5
// dimension scale and bears its path. Errors: Error.
#pragma once

#include <string>
#include <vector>

#include "sim/results/hdf5_handle.hpp"

namespace uptake::hdf5 {

struct Object {
  std::string path;
  std::uint64_t address = 0;  ///< where it stands in the file; references hold this number
  bool is_group = false;
};

/// In the order in which they were made where the file tells, else by name.
std::vector<Object> objects_in(Id file);

Handle open_object(Id file, const std::string& path);

/// A bare dimension has a length but no values.
enum class Role { variable, coordinate, bare_dimension };
Role role_of(Id variable);

/// One name an axis; "" where no dimension is attached.
std::vector<std::string> dimension_names(Id variable, const Object& object,
                                         const std::vector<Object>& objects);

}  // namespace uptake::hdf5
