// A file that is read in any order.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>

#include "sim/base/descriptor.hpp"

namespace uptake {

/// Failure 74 where it cannot be opened or read, or ends too soon.
class FileToReadAt {
 public:
  explicit FileToReadAt(std::filesystem::path path);
  /// Fills `bytes` with those from `start` on.
  void read(std::uint64_t start, std::span<char> bytes) const;

 private:
  std::filesystem::path path_;
  Descriptor file_;
};

}  // namespace uptake
