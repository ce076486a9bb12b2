// Ownership of HDF5 identifiers, and HDF5's own words when a call fails.
//
// The header leaves hdf5.h to the .cpp files, so that who includes a reader or a writer
// does not see HDF5. Errors: hdf5::Error with HDF5's innermost reason; hdf5_file.hpp turns
// it into a Failure that names the file.
#pragma once

#include <cstdint>
#include <stdexcept>

namespace uptake::hdf5 {

using Id = std::int64_t;  ///< hid_t of HDF5 1.10 and later

class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Throws Error with the reason HDF5 recorded for the call that just failed.
[[noreturn]] void throw_last_error();

/// The result of an HDF5 call; all of them are negative on failure.
template <class Result>
Result checked(Result result) {
  if (result < 0) throw_last_error();
  return result;
}

/// While it lives, HDF5 prints nothing from this thread. Made before any call of HDF5.
class Quiet {
 public:
  Quiet();
  ~Quiet();
  Quiet(const Quiet&) = delete;
  Quiet& operator=(const Quiet&) = delete;

 private:
  int (*print_)(Id, void*) = nullptr;
  void* argument_ = nullptr;
};

class Handle {
 public:
  using Close = int (*)(Id);

  Handle() = default;
  /// Takes over what an HDF5 call returned; throws Error when the call failed.
  Handle(Id id, Close closer) : id_(checked(id)), close_(closer) {}
  Handle(Handle&& other) noexcept;
  Handle& operator=(Handle&& other) noexcept;
  ~Handle() { abandon(); }

  Id id() const { return id_; }

  /// Closing may write what is still in a cache: a writer has to call this, not the destructor.
  void close();

 private:
  void abandon() noexcept;

  Id id_ = -1;
  Close close_ = nullptr;
};

}  // namespace uptake::hdf5
