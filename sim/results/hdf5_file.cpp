#include "sim/results/hdf5_file.hpp"

#include <hdf5.h>
#include <unistd.h>

#include <algorithm>

namespace uptake::hdf5 {

namespace {

namespace fs = std::filesystem;

// Our files are complete and unchanging once they have their name, so nobody needs a lock,
// and cluster file systems without locks would refuse one.
Handle access_properties() {
  Handle properties(H5Pcreate(H5P_FILE_ACCESS), H5Pclose);
  checked(H5Pset_file_locking(properties.id(), false, true));
  checked(H5Pset_fclose_degree(properties.id(), H5F_CLOSE_STRONG));
  return properties;
}

Handle creation_properties() {
  constexpr unsigned in_order = H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED;
  Handle properties(H5Pcreate(H5P_FILE_CREATE), H5Pclose);
  checked(H5Pset_link_creation_order(properties.id(), in_order));
  checked(H5Pset_attr_creation_order(properties.id(), in_order));
  checked(H5Pset_obj_track_times(properties.id(), false));
  return properties;
}

}  // namespace

void check_input(const fs::path& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) {
    throw Failure(ExitCode::no_input, path.string() + ": no such file. Check the path");
  }
  // A FIFO would block for ever.
  if (!fs::is_regular_file(status)) throw not_a_results_file(path, "not a regular file");
  if (::access(path.c_str(), R_OK) != 0) {
    throw Failure(ExitCode::no_input,
                  path.string() + ": cannot be read (permission denied). Check its permissions");
  }
}

Handle create_file(const fs::path& path) {
  const Quiet quiet;
  try {
    const Handle access = access_properties();
    checked(H5Pset_libver_bounds(access.id(), H5F_LIBVER_V18, H5F_LIBVER_V18));
    return Handle(H5Fcreate(path.c_str(), H5F_ACC_TRUNC, creation_properties().id(), access.id()),
                  H5Fclose);
  } catch (const Error& error) {
    throw Failure(ExitCode::cannot_write, path.string() + ": cannot be written (" + error.what() +
                                              "). Choose a folder you may write to with -o");
  }
}

Handle open_file(const fs::path& path) {
  check_input(path);
  return reading(path, [&] {
    return Handle(H5Fopen(path.c_str(), H5F_ACC_RDONLY, access_properties().id()), H5Fclose);
  });
}

std::uint64_t most_bytes(Id file) {
  constexpr std::uint64_t always = std::uint64_t{64} << 20;
  constexpr std::uint64_t best_compression = 1100;  // deflate reaches 1032
  hsize_t size = 0;
  checked(H5Fget_filesize(file, &size));
  return std::max(always, std::uint64_t{size} * best_compression);
}

Failure not_a_results_file(const fs::path& path, const std::string& reason) {
  return Failure(ExitCode::invalid_data, path.string() + ": not a results file (" + reason +
                                             "). Give a complete file that uptake wrote");
}

Failure cannot_write(const fs::path& path, const std::string& reason) {
  return Failure(ExitCode::input_output, path.string() + ": could not be written (" + reason +
                                             "). The disk may be full or failing");
}

}  // namespace uptake::hdf5
