#include "sim/base/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

#include "sim/base/descriptor.hpp"
#include "sim/base/disk.hpp"
#include "sim/base/failure.hpp"

namespace uptake {

namespace {

namespace fs = std::filesystem;

std::string reason() { return std::strerror(errno); }

[[noreturn]] void cannot_write(const fs::path& path, const std::string& why) {
  throw Failure(ExitCode::cannot_write, path.string() + ": cannot be written (" + why +
                                            "). Choose a folder you may write to with -o");
}

[[noreturn]] void disk_failed(const fs::path& path, const char* what, const std::string& why) {
  throw Failure(ExitCode::input_output, path.string() + ": could not be " + what + " (" + why +
                                            "). The disk may be full or failing");
}

void flush_to_disk(const fs::path& path, int flags) {
  Descriptor file(path, flags);
  if (!file.opened()) cannot_write(path, reason());
  if (disk::flush(file.number()) != 0 || !file.close()) disk_failed(path, "flushed", reason());
}

bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = disk::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

fs::path folder_of(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

Failure too_large(const fs::path& path, std::size_t limit) {
  return Failure(ExitCode::invalid_data, path.string() + ": too large (more than " +
                                             std::to_string(limit) +
                                             " bytes). Is it the right file?");
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
  if (fs::file_size(path, error) > limit) throw too_large(path, limit);
}

}  // namespace

void read_pieces(const fs::path& path, const std::function<void(std::string_view)>& take) {
  const auto failed = [&] {
    return Failure(ExitCode::input_output, path.string() + ": cannot be read (" + reason() + ")");
  };
  const Descriptor file(path, O_RDONLY);
  if (!file.opened()) throw failed();
  std::array<char, 65536> piece{};
  while (true) {
    const ssize_t size = disk::read(file.number(), piece.data(), piece.size());
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) throw failed();
    if (size == 0) return;
    take({piece.data(), static_cast<std::size_t>(size)});
  }
}

std::string read_text(const fs::path& path, std::size_t limit) {
  check_regular(path, limit);
  std::string text;
  read_pieces(path, [&](std::string_view piece) {
    if (piece.size() > limit - text.size()) throw too_large(path, limit);  // it grows, or lied
    text += piece;
  });
  return text;
}

PendingFile::PendingFile(fs::path destination) : destination_(std::move(destination)) {
  std::error_code unknown;
  const fs::file_status there = fs::status(destination_, unknown);
  if (fs::is_directory(there)) {
    throw Failure(ExitCode::cannot_write,
                  destination_.string() + ": is a folder. Give a file name");
  }
  if (fs::exists(there) && !fs::is_regular_file(there)) {  // it would be replaced
    throw Failure(ExitCode::cannot_write,
                  destination_.string() + ": is a device or a pipe. Give a file name");
  }
  temporary_ = folder_of(destination_) /
               ("." + destination_.filename().string() + ".partial-" + std::to_string(::getpid()));
  Descriptor file(temporary_, O_CREAT | O_WRONLY | O_TRUNC, 0644);
  if (file.opened() && file.close()) return;
  const std::string why = reason();
  std::error_code ignored;
  fs::remove(temporary_, ignored);
  cannot_write(destination_, why);
}

PendingFile::~PendingFile() {
  std::error_code ignored;
  if (!published_) fs::remove(temporary_, ignored);
}

void PendingFile::write(std::initializer_list<std::string_view> pieces) const {
  Descriptor file(temporary_, O_WRONLY | O_TRUNC);
  if (!file.opened()) cannot_write(destination_, reason());
  for (const std::string_view piece : pieces)
    if (!write_all(file.number(), piece)) disk_failed(destination_, "written", reason());
  if (!file.close()) disk_failed(destination_, "written", reason());
}

void PendingFile::publish() {
  flush_to_disk(temporary_, O_WRONLY);
  if (disk::rename(temporary_, destination_) != 0) cannot_write(destination_, reason());
  published_ = true;
  flush_to_disk(folder_of(destination_), O_RDONLY | O_DIRECTORY);
}

void write_text(const fs::path& path, std::string_view text) {
  PendingFile file(path);
  file.write({text});
  file.publish();
}

}  // namespace uptake
