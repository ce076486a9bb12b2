// SHA-256 of a file's bytes, read piece by piece. Failure 74 where they cannot be read.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace uptake {

struct FileHash {
  std::uint64_t bytes = 0;
  std::string sha256;  ///< 64 hexadecimal digits
};

FileHash hash_of_file(const std::filesystem::path& path);

}  // namespace uptake
