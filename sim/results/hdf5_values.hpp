// Types of values, and reading text whatever way it is stored.
//
// Type names: float32 float64 int8 … int64 uint8 … uint64 text; "" for all others
// (enumerations, compounds, references), which our files never hold. Errors: Error.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "sim/results/hdf5_handle.hpp"
#include "sim/results/netcdf_format.hpp"

namespace uptake::hdf5 {

std::string type_name(Id type);

/// The little-endian type of the same kind; `type` has a name other than "" and "text".
Id little_endian(Id type);

/// Little-endian in the file, the machine's own in memory.
Id stored_type(NumberType type);
Id memory_type(NumberType type);

/// Variable-length UTF-8: fixed-length string data crash libnetcdf 4.9.0.
Handle text_type();

std::vector<std::uint64_t> extents_of(Id space);

/// The product of extents; throws Error when it exceeds `limit`.
std::uint64_t count_of(const std::vector<std::uint64_t>& extents, std::uint64_t limit);

/// `count` texts of the stored type `type`; `read` fills a buffer laid out as its first argument.
using ReadInto = std::function<void(Id memory_type, void* buffer)>;
std::vector<std::string> read_texts(Id type, std::uint64_t count, const ReadInto& read);

}  // namespace uptake::hdf5
