// The manifest of a shard: what it must be, to the byte.
//
// Errors: Failure 65 where there is none beside the shard, or it is damaged.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "sim/base/failure.hpp"
#include "sim/ensemble/sweep_tasks.hpp"

namespace uptake {

struct ShardManifest {
  std::string sweep;
  TaskRange tasks;
  std::uint64_t bytes = 0;
  std::string sha256;
};

std::filesystem::path manifest_path(std::filesystem::path shard);
std::string manifest_text(const ShardManifest& manifest);
ShardManifest read_manifest(const std::filesystem::path& shard);
/// From its text; `path` is what a failure names.
ShardManifest manifest_from(const std::string& text, const std::filesystem::path& path);

Failure not_as_its_manifest(const std::filesystem::path& shard);

}  // namespace uptake
