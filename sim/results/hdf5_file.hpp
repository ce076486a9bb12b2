// Creating and opening the file itself; what becomes of HDF5's errors.
//
// Errors: Failure 73 (cannot create), 74 (cannot write), 66 (no such file),
// 65 (not HDF5, truncated, damaged).
#pragma once

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <stdexcept>
#include <string>

#include "sim/base/disk.hpp"
#include "sim/base/failure.hpp"
#include "sim/results/hdf5_handle.hpp"

namespace uptake::hdf5 {

/// A new file in which netCDF-4 can read and append; replaces one of that name.
Handle create_file(const std::filesystem::path& path);

/// Throws Failure when there is no such file, it may not be read or is not a regular one.
void check_input(const std::filesystem::path& path);

/// An existing file, to be read.
Handle open_file(const std::filesystem::path& path);

/// What the values of one variable of an open file can take in memory at most; checked before
/// memory is asked for, because a damaged or hostile file claims any size.
std::uint64_t most_bytes(Id file);

Failure not_a_results_file(const std::filesystem::path& path, const std::string& reason);
Failure cannot_write(const std::filesystem::path& path, const std::string& reason);

/// Runs `act`; what HDF5 refuses in it is the file's fault.
template <class Act>
auto reading(const std::filesystem::path& path, Act&& act) {
  const Quiet quiet;
  try {
    return act();
  } catch (const Error& error) {
    throw not_a_results_file(path, error.what());
  } catch (const std::length_error&) {
    throw not_a_results_file(path, "it claims more values than memory can hold");
  }
}

/// Runs `act`; what HDF5 refuses in it is the disk's fault.
template <class Act>
auto writing(const std::filesystem::path& path, Act&& act) {
  const Quiet quiet;
  if (disk_call_fails()) throw cannot_write(path, std::strerror(errno));
  try {
    return act();
  } catch (const Error& error) {
    throw cannot_write(path, error.what());
  }
}

}  // namespace uptake::hdf5
