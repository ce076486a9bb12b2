// All our reading and writing of files goes through here.
//
// A file appears under its name complete or not at all: it is written under a temporary
// name in the same folder, flushed to disk, and renamed; a file of the same name is
// replaced in one step. Failures throw Failure with exit code 66 (no such input),
// 65 (not a regular file, too large), 73 (cannot write) or 74 (I/O).
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <string>
#include <string_view>

namespace uptake {

/// Hands `take` the bytes of a file piece by piece; Failure(74) where they cannot be read.
void read_pieces(const std::filesystem::path& path,
                 const std::function<void(std::string_view)>& take);

/// The bytes of a regular file of at most `limit` bytes.
std::string read_text(const std::filesystem::path& path, std::size_t limit);

/// A file being written. Its temporary name disappears with the object unless `publish`ed.
class PendingFile {
 public:
  /// Throws Failure(73) at once when the folder cannot be written to.
  explicit PendingFile(std::filesystem::path destination);
  ~PendingFile();
  PendingFile(const PendingFile&) = delete;
  PendingFile& operator=(const PendingFile&) = delete;

  const std::filesystem::path& temporary() const { return temporary_; }

  /// All of the file, piece after piece; Failure(74) where the disk is full or failing.
  void write(std::initializer_list<std::string_view> pieces) const;

  /// Flushes the closed temporary file to disk, renames it, flushes the folder.
  void publish();

 private:
  std::filesystem::path destination_;
  std::filesystem::path temporary_;
  bool published_ = false;
};

/// The whole text under its name, or nothing.
void write_text(const std::filesystem::path& path, std::string_view text);

}  // namespace uptake
