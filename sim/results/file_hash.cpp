#include "sim/results/file_hash.hpp"

#include <array>
#include <fstream>

#include "sim/base/failure.hpp"
#include "sim/results/sha256.hpp"

namespace uptake {

FileHash hash_of_file(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  Sha256 digest;
  FileHash found;
  std::array<char, 65536> piece{};
  while (stream.read(piece.data(), piece.size()) || stream.gcount() > 0) {
    const auto size = static_cast<std::size_t>(stream.gcount());
    digest.add({piece.data(), size});
    found.bytes += size;
  }
  if (!stream.is_open() || stream.bad())
    throw Failure(ExitCode::input_output,
                  path.string() + ": cannot be read. The disk may be failing");
  found.sha256 = digest.hex();
  return found;
}

}  // namespace uptake
