// Attributes of files, groups and variables.
//
// Text is stored as netCDF stores it, one fixed-length string; see README.md, "Files that
// are netCDF-4 too". Errors: Error.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "sim/results/hdf5_handle.hpp"
#include "sim/results/netcdf_format.hpp"

namespace uptake::hdf5 {

void write_attribute(Id object, const Attribute& attribute);

/// `_FillValue`, of the variable's own type and with one element, as netCDF asks for.
void write_fill_value(Id variable, NumberType type, const void* value);

/// In ascending byte order, without what HDF5 and netCDF keep for themselves
/// (CLASS, NAME, DIMENSION_LIST, REFERENCE_LIST, _NCProperties, _Netcdf4…, _nc3_strict).
std::vector<std::string> attribute_names(Id object);

/// Nothing when there is none of that name or it is neither text nor numbers.
std::optional<AttributeValue> read_attribute(Id object, const std::string& name);

/// "" when there is no such text.
std::string read_text_attribute(Id object, const std::string& name);

/// All attributes that `read_attribute` can read.
Attributes read_attributes(Id object);

}  // namespace uptake::hdf5
