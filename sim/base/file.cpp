#include "sim/base/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

#include "sim/base/failure.hpp"

namespace uptake {

namespace {

namespace fs = std::filesystem;

std::string reason() { return std::strerror(errno); }

[[noreturn]] void cannot_write(const fs::path& path) {
  throw Failure(ExitCode::cannot_write, path.string() + ": cannot be written (" + reason() +
                                            "). Choose a folder you may write to with -o");
}

void flush_to_disk(const fs::path& path, int flags) {
  const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
  if (descriptor < 0) cannot_write(path);
  const bool flushed = ::fsync(descriptor) == 0;
  const std::string why = reason();
  ::close(descriptor);
  if (!flushed) {
    throw Failure(ExitCode::input_output, path.string() + ": could not be flushed (" + why +
                                              "). The disk may be full or failing");
  }
}

fs::path folder_of(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

void check_regular(const fs::path& path, std::size_t limit) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) {
    throw Failure(ExitCode::no_input, path.string() + ": no such file. Check the path");
  }
  // A FIFO or a device would block or never end.
  if (!fs::is_regular_file(status)) {
    throw Failure(ExitCode::invalid_data, path.string() + ": not a regular file. Give a text file");
  }
  if (fs::file_size(path, error) > limit) {
    throw Failure(ExitCode::invalid_data, path.string() + ": too large (more than " +
                                              std::to_string(limit) +
                                              " bytes). Is it the right file?");
  }
}

}  // namespace

std::string read_text(const fs::path& path, std::size_t limit) {
  check_regular(path, limit);
  std::ifstream stream(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(stream), {}};
  if (!stream.is_open() || stream.bad()) {
    throw Failure(ExitCode::input_output, path.string() + ": cannot be read (" + reason() + ")");
  }
  return text;
}

PendingFile::PendingFile(fs::path destination) : destination_(std::move(destination)) {
  if (fs::is_directory(destination_)) {
    throw Failure(ExitCode::cannot_write,
                  destination_.string() + ": is a folder. Give a file name");
  }
  temporary_ = folder_of(destination_) /
               ("." + destination_.filename().string() + ".partial-" + std::to_string(::getpid()));
  const int descriptor = ::open(temporary_.c_str(), O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0644);
  if (descriptor < 0) cannot_write(destination_);
  ::close(descriptor);
}

PendingFile::~PendingFile() {
  std::error_code ignored;
  if (!published_) fs::remove(temporary_, ignored);
}

void PendingFile::write(std::string_view text) const {
  std::ofstream stream(temporary_, std::ios::binary);
  stream << text;
  stream.close();
  if (!stream)
    throw Failure(
        ExitCode::input_output,
        destination_.string() + ": could not be written. The disk may be full or failing");
}

void PendingFile::publish() {
  flush_to_disk(temporary_, O_WRONLY);
  if (::rename(temporary_.c_str(), destination_.c_str()) != 0) cannot_write(destination_);
  published_ = true;
  flush_to_disk(folder_of(destination_), O_RDONLY | O_DIRECTORY);
}

void write_text(const fs::path& path, std::string_view text) {
  PendingFile file(path);
  file.write(text);
  file.publish();
}

}  // namespace uptake
