// Reads a results file: what is in it, its attributes, whole variables, slabs.
//
// Gives values in C order and names as netcdf_format.hpp says. Errors: Failure 66 (no such
// file), 65 with "FILE: not a results file (reason). …" (not HDF5, truncated, damaged, no such
// variable, of another type, claims more values than a file of that size can hold).
// A stranger's file is rehearsed in a child process first (rehearsal.hpp).
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "sim/results/hdf5_handle.hpp"
#include "sim/results/hdf5_objects.hpp"
#include "sim/results/netcdf_format.hpp"
#include "sim/results/rehearsal.hpp"

namespace uptake {

struct DimensionSummary {
  std::string name;
  std::uint64_t size = 0;
};

struct VariableSummary {
  std::string name;
  std::string type;                     ///< float32, float64, int32, int64, text, … or ""
  std::vector<std::string> dimensions;  ///< "" for an axis without one
  std::vector<std::uint64_t> extents;
  std::string units;
  std::string long_name;
};

class NetcdfReader {
 public:
  explicit NetcdfReader(std::filesystem::path path, Origin origin = Origin::stranger);

  /// In the order in which they were written; coordinates are variables too.
  std::vector<DimensionSummary> dimensions() const;
  std::vector<VariableSummary> variables() const;
  VariableSummary variable(const std::string& name) const;

  /// Whether there is a group or variable of that name.
  bool contains(const std::string& object) const;

  /// Of a group or variable, by name; the root is "". Text, whole and real numbers only.
  Attributes attributes(const std::string& object) const;

  /// A whole variable, stored as T (float, double, std::int32_t, std::int64_t).
  template <Number T>
  std::vector<T> values(const std::string& name) const;

  template <Number T>
  std::vector<T> values(const std::string& name, const Slab& slab) const;

  std::vector<std::string> texts(const std::string& name) const;

 private:
  const hdf5::Object& find(const std::string& name) const;
  hdf5::Handle open(const std::string& name, const std::string& type) const;
  VariableSummary summary(const hdf5::Object& object) const;

  std::filesystem::path path_;
  hdf5::Handle file_;
  std::vector<hdf5::Object> objects_;
};

}  // namespace uptake
