// A small results file with everything the format has, for the tests of the room.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "sim/base/failure.hpp"
#include "sim/results/netcdf_writer.hpp"

namespace uptake::sample {

/// What a variation of the file differs in; the defaults are the file itself.
struct Sample {
  std::string dimension = "strategy";
  std::string units = "1";
  std::string origin = "machine one";  // in /provenance
  float first_share = 0.25F;
  std::vector<std::uint64_t> chunk = {};  // of use_share
};

constexpr std::uint64_t strategies = 2;
constexpr std::uint64_t replications = 40;
constexpr std::uint64_t weeks = 117;

/// [strategy][replication][week]
std::vector<float> use_share(const Sample& sample);

void write(const std::filesystem::path& path, const Sample& sample = {});

/// A folder of its own that goes with the object.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

std::string bytes_of(const std::filesystem::path& path);
void write_bytes(const std::filesystem::path& path, const std::string& bytes);

/// The failure of `act`; a failure with code 0 and no text when there is none.
Failure failure_of(const std::function<void()>& act);

}  // namespace uptake::sample
