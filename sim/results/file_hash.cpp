#include "sim/results/file_hash.hpp"

#include "sim/base/file.hpp"
#include "sim/results/sha256.hpp"

namespace uptake {

FileHash hash_of_file(const std::filesystem::path& path) {
  Sha256 digest;
  FileHash found;
  read_pieces(path, [&](std::string_view piece) {
    digest.add(piece);
    found.bytes += piece.size();
  });
  found.sha256 = digest.hex();
  return found;
}

}  // namespace uptake
