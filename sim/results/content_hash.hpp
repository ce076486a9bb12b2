// A fingerprint of what a results file says, whatever way it is stored.
//
// SHA-256 over everything outside /provenance, as 64 hexadecimal digits. Compression, chunks,
// byte order in the file, order of writing, creation order and /provenance do not enter; one
// changed value, attribute, name, type or extent does. At most 65536 values are read at a time.
// Errors: Failure 66 and 65, as netcdf_reader.hpp; also 65 for a type without a name below.
//
// What is hashed, byte by byte (tests/results/content_hash.py is the same in Python):
//
//   content    := object*                    every group, dimension, variable outside
//                                            /provenance in ascending byte order of paths
//   object     := text(path) text(kind) body attributes       path: "/", "/week", "/runs/use"
//   kind       := "group" | "dimension" | "variable"
//   body of a group     := nothing
//   body of a dimension := number(size)      a dimension without coordinate values
//   body of a variable  := text(type) number(rank) (number(extent) text(dimension))* values
//   dimension  := path of the axis's dimension; "" where it has none; a coordinate variable
//                 names itself
//   attributes := number(how many) (text(name) text(type) number(how many values) values)*
//                 in ascending byte order of names, without CLASS, NAME, DIMENSION_LIST,
//                 REFERENCE_LIST, _NCProperties, _Netcdf4Dimid, _Netcdf4Coordinates, _nc3_strict
//   type       := "float32" | "float64" | "int8" … "int64" | "uint8" … "uint64" | "text"
//   values     := in C order, numbers as little-endian bytes, texts each as text(…),
//                 a fixed-length text up to its first NUL
//   text(s)    := number(bytes of s) s
//   number(n)  := n as 8 bytes, unsigned, little-endian
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "sim/results/hdf5_handle.hpp"
#include "sim/results/rehearsal.hpp"

namespace uptake {

std::string content_hash(const std::filesystem::path& path, Origin origin = Origin::stranger);

/// The hash of a file while it is written. What does not stand in it yet are variables, and these
/// come in ascending order of paths.
class GrowingContentHash {
 public:
  explicit GrowingContentHash(hdf5::Id file);
  ~GrowingContentHash();
  GrowingContentHash(const GrowingContentHash&) = delete;
  GrowingContentHash& operator=(const GrowingContentHash&) = delete;
  /// A variable that has just been written, and its values, which are not read from the file.
  void add(const std::string& variable, std::span<const std::byte> values);
  /// Nothing can be added after it.
  std::string hex();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace uptake
