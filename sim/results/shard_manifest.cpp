#include "sim/results/shard_manifest.hpp"

#include <nlohmann/json.hpp>

#include "sim/base/file.hpp"

namespace uptake {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::uint64_t manifest_format = 1;
constexpr std::size_t longest_manifest = 10'000;

std::uint64_t number(const Json& table, const char* name) {
  const Json& value = table.at(name);
  if (!value.is_number_unsigned()) throw std::range_error(name);
  return value.get<std::uint64_t>();
}

ShardManifest manifest_of(const Json& table) {
  const TaskRange tasks{number(table, "first_task"), number(table, "end_task")};
  if (number(table, "format") != manifest_format || tasks.first >= tasks.end)
    throw std::range_error("format");
  return {table.at("sweep").get<std::string>(), tasks, number(table, "bytes"),
          table.at("sha256").get<std::string>()};
}

}  // namespace

fs::path manifest_path(fs::path shard) { return shard.replace_extension(".json"); }

std::string manifest_text(const ShardManifest& manifest) {
  return Json{{"format", manifest_format},
              {"sweep", manifest.sweep},
              {"first_task", manifest.tasks.first},
              {"end_task", manifest.tasks.end},
              {"bytes", manifest.bytes},
              {"sha256", manifest.sha256}}
             .dump(2) +
         "\n";
}

ShardManifest read_manifest(const fs::path& shard) {
  const fs::path path = manifest_path(shard);
  if (!fs::exists(path))
    throw Failure(ExitCode::invalid_data,
                  shard.string() +
                      ": foreign (no manifest stands beside it). Move it out of this "
                      "folder");
  return manifest_from(read_text(path, longest_manifest), path);
}

ShardManifest manifest_from(const std::string& text, const fs::path& path) {
  try {
    return manifest_of(Json::parse(text));
  } catch (const std::bad_alloc&) {
    throw;  // not the text's fault
  } catch (const std::exception&) {
    throw Failure(ExitCode::invalid_data,
                  path.string() +
                      ": not a manifest, or damaged. Remove it and its shard; the same "
                      "'uptake sweep work' does its tasks again");
  }
}

Failure not_as_its_manifest(const fs::path& shard) {
  return Failure(ExitCode::invalid_data,
                 shard.string() +
                     ": damaged (it is not what its manifest says). Remove both; the "
                     "same 'uptake sweep work' does its tasks again");
}

}  // namespace uptake
