#include "sim/base/read_at.hpp"

#include <fcntl.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

#include "sim/base/failure.hpp"

namespace uptake {

namespace {

Failure unreadable(const std::filesystem::path& path, const char* why) {
  return Failure(ExitCode::input_output, path.string() + ": cannot be read (" + why + ")");
}

}  // namespace

FileToReadAt::FileToReadAt(std::filesystem::path path)
    : path_(std::move(path)), file_(path_, O_RDONLY) {
  if (!file_.opened()) throw unreadable(path_, std::strerror(errno));
}

void FileToReadAt::read(std::uint64_t start, std::span<char> bytes) const {
  while (!bytes.empty()) {
    const ssize_t size =
        disk::read_at(file_.number(), bytes.data(), bytes.size(), static_cast<off_t>(start));
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) throw unreadable(path_, std::strerror(errno));
    if (size == 0) throw unreadable(path_, "it ends too soon");
    bytes = bytes.subspan(static_cast<std::size_t>(size));
    start += static_cast<std::uint64_t>(size);
  }
}

}  // namespace uptake
