// Every open, read, write, flush, rename and close of ours, as POSIX has them: -1 and errno.
//
// A test program makes the k-th of them fail by a `disk_call_fails` of its own
// (tests/end_to_end/failing_disk.cpp), which the linker takes in place of ours.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <filesystem>

namespace uptake {

/// Whether this call is to fail, with errno set; never in the program that users have.
bool disk_call_fails();

namespace disk {

int open(const std::filesystem::path& path, int flags, unsigned mode = 0);
ssize_t read(int descriptor, void* bytes, std::size_t size);
ssize_t read_at(int descriptor, void* bytes, std::size_t size, off_t start);
ssize_t write(int descriptor, const void* bytes, std::size_t size);
int flush(int descriptor);
int rename(const std::filesystem::path& from, const std::filesystem::path& to);
/// Closes in any case.
int close(int descriptor);

}  // namespace disk

}  // namespace uptake
