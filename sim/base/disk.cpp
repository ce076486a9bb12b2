#include "sim/base/disk.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

namespace uptake::disk {

int open(const std::filesystem::path& path, int flags, unsigned mode) {
  return disk_call_fails() ? -1 : ::open(path.c_str(), flags | O_CLOEXEC, mode);
}

ssize_t read(int descriptor, void* bytes, std::size_t size) {
  return disk_call_fails() ? -1 : ::read(descriptor, bytes, size);
}

ssize_t read_at(int descriptor, void* bytes, std::size_t size, off_t start) {
  return disk_call_fails() ? -1 : ::pread(descriptor, bytes, size, start);
}

ssize_t write(int descriptor, const void* bytes, std::size_t size) {
  return disk_call_fails() ? -1 : ::write(descriptor, bytes, size);
}

int flush(int descriptor) { return disk_call_fails() ? -1 : ::fsync(descriptor); }

int rename(const std::filesystem::path& from, const std::filesystem::path& to) {
  return disk_call_fails() ? -1 : std::rename(from.c_str(), to.c_str());
}

int close(int descriptor) {
  const bool fails = disk_call_fails();
  const int why = errno;
  const int closed = ::close(descriptor);
  if (!fails) return closed;
  errno = why;
  return -1;
}

}  // namespace uptake::disk
