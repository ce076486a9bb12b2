// Protection from files that HDF5 itself stumbles over.
//
// HDF5 1.10 trusts what has no checksum (the heap of variable-length values, chunk indices):
// one damaged byte there ends the process. So a stranger's file is first read in a child
// process with little memory and time. Call it while no other thread is in HDF5.
#pragma once

#include <filesystem>

namespace uptake {

/// Where a file comes from: made or verified by this program, or anybody's.
enum class Origin { own, stranger };

/// Reads structure, attributes and texts in a child process, and looks up where the numbers
/// stand. Throws Failure 66 and 65 as netcdf_reader.hpp, 71 when no process can be started.
void rehearse_reading(const std::filesystem::path& path);

}  // namespace uptake
