// Writes a file that HDF5 and netCDF-4 readers both understand.
//
// Takes values in C order; gives a file that is complete after `close`. The file is written
// in place: hand in a PendingFile's temporary name and publish after `close`. The same calls
// in the same order give the same bytes. Errors: Failure 73 (cannot create), 74 (disk full or
// failing, from any call including `close`; also a name that is taken), 70 (wrong number of values,
// unknown or repeated dimension, another type than declared: our bug).
// Format: netCDF User's Guide, "NetCDF-4 File Format"; README.md here.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>

#include "sim/results/content_hash.hpp"
#include "sim/results/hdf5_handle.hpp"
#include "sim/results/hdf5_scales.hpp"
#include "sim/results/netcdf_format.hpp"
#include "sim/results/packed_variable.hpp"

namespace uptake {

class NetcdfWriter {
 public:
  explicit NetcdfWriter(std::filesystem::path path);

  void group(const std::string& name, const Attributes& attributes);

  /// Attributes of something that is there already; the root is "".
  void attributes(const std::string& object, const Attributes& attributes);

  /// A dimension without coordinate values.
  void dimension(const std::string& name, std::uint64_t size);

  /// A dimension with one value a place, and a variable of the same name.
  void coordinate(const std::string& name, const Numbers& values, const Attributes& attributes);

  void variable(const VariableDescription& description, const Numbers& values);

  /// The same in two steps, of which the first may be taken by several threads, as long as none
  /// adds a dimension.
  PackedVariable pack(const VariableDescription& description, const Numbers& values) const;
  void variable(const PackedVariable& packed);

  /// Once everything else is there: variables in ascending order of their names, each with the
  /// values it was packed from, whose content hash is made on the way.
  void begin_hash();
  void hashed_variable(const PackedVariable& packed, const Numbers& values);
  std::string content_hash();

  /// One text for each place of its only dimension, or one alone without dimensions.
  void texts(const VariableDescription& description, std::span<const std::string> values);

  /// A variable whose values come by `write`, slab by slab; the rest stays at its fill value
  /// (NaN for real numbers, 0 for integers without one).
  void declare(const VariableDescription& description, NumberType type);
  void write(const std::string& name, const Slab& slab, const Numbers& values);

  /// Call before publishing: what HDF5 still held back is written here.
  void close();

 private:
  struct Dimension {
    hdf5::Handle scale;
    std::uint64_t size = 0;
    std::vector<hdf5::ScaleUse> uses;  // noted on it by `close`
  };
  struct Declared {
    hdf5::Handle variable;
    NumberType type;
  };

  std::vector<std::uint64_t> extents(const VariableDescription& description) const;
  hdf5::Handle create(const VariableDescription& description, NumberType type);
  void attach(const hdf5::Handle& variable, const VariableDescription& description);

  std::filesystem::path path_;
  hdf5::Handle file_;
  std::map<std::string, Dimension> dimensions_;
  std::map<std::string, Declared> declared_;
  std::unique_ptr<GrowingContentHash> hash_;
};

}  // namespace uptake
