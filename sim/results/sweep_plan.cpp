#include "sim/results/sweep_plan.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "sim/base/failure.hpp"
#include "sim/base/file.hpp"
#include "sim/results/sha256.hpp"

namespace uptake {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr int plan_format = 1;
constexpr std::size_t longest_plan = 1'000'000;
constexpr std::uint64_t most_tasks = 1'000'000'000'000'000;  // far below 64 bits
constexpr std::uint64_t most_of_a_kind = 1'000'000;

Json shape_json(const SweepShape& shape) {
  return {{"points", shape.points},
          {"strategies", shape.strategies},
          {"draws", shape.draws},
          {"replications", shape.replications},
          {"draws_per_organisation", shape.draws_per_organisation}};
}

std::uint64_t number(const Json& table, const char* name, std::uint64_t most) {
  const Json& value = table.at(name);
  if (!value.is_number_unsigned()) throw std::range_error(name);
  const auto number = value.get<std::uint64_t>();
  if (number < 1 || number > most) throw std::range_error(name);
  return number;
}

SweepShape shape_of(const Json& table) {
  const SweepShape shape{
      number(table, "points", most_tasks), number(table, "strategies", most_of_a_kind),
      number(table, "draws", most_of_a_kind), number(table, "replications", 10'000),
      number(table, "draws_per_organisation", most_of_a_kind)};
  check_shape(shape);
  return shape;
}

// A name, so that it leads to nothing outside inputs/.
void check_file(const std::string& file) {
  if (file.empty() || file == "." || file == ".." || file.find('/') != file.npos ||
      file.find('\0') != file.npos)
    throw std::range_error("file");
}

SweepPlan plan_of(const Json& table) {
  if (number(table, "format", 1'000'000) != plan_format) throw std::range_error("format");
  check_file(table.at("file").get<std::string>());
  return {table.at("sweep").get<std::string>(),
          shape_of(table.at("shape")),
          table.at("recipe").get<std::string>(),
          table.at("file").get<std::string>(),
          table.at("set").get<std::vector<std::string>>(),
          table.at("with_parameters").get<bool>()};
}

Failure damaged(const fs::path& path, const std::string& why) {
  return Failure(ExitCode::invalid_data,
                 fmt::format("{}: not a sweep's plan, or damaged ({}). Prepare the sweep again, in "
                             "another folder",
                             path.string(), why));
}

}  // namespace

void check_shape(const SweepShape& shape) {
  if (shape.points <= most_tasks / shape.tasks_per_point()) return;
  throw Failure(
      ExitCode::invalid_data,
      fmt::format("{} points of {} tasks each are too many (at most {} tasks). Fewer points, "
                  "draws or replications need less",
                  shape.points, shape.tasks_per_point(), most_tasks));
}

std::string sweep_hash(const SweepShape& shape, const std::string& recipe,
                       const std::string& resolved_scenario, const std::string& program_version) {
  return sha256(Json{{"format", plan_format},
                     {"shape", shape_json(shape)},
                     {"recipe", recipe},
                     {"scenario", resolved_scenario},
                     {"program_version", program_version}}
                    .dump());
}

fs::path plan_path(const fs::path& folder) { return folder / "sweep.json"; }
fs::path parameters_path(const fs::path& folder) { return folder / "parameters.toml"; }
fs::path inputs_path(const fs::path& folder) { return folder / "inputs"; }
fs::path shards_path(const fs::path& folder) { return folder / "shards"; }

void write_plan(const fs::path& folder, const SweepPlan& plan) {
  const Json table{{"format", plan_format},
                   {"sweep", plan.sweep},
                   {"shape", shape_json(plan.shape)},
                   {"recipe", plan.recipe},
                   {"file", plan.file},
                   {"set", plan.set},
                   {"with_parameters", plan.with_parameters}};
  write_text(plan_path(folder), table.dump(2) + "\n");
}

SweepPlan read_plan(const fs::path& folder) {
  const fs::path path = plan_path(folder);
  if (!fs::exists(path))
    throw Failure(ExitCode::no_input,
                  fmt::format("{}: not a sweep's folder (it has no sweep.json). Make one with "
                              "'uptake sweep prepare FILE -o {}'",
                              folder.string(), folder.string()));
  return plan_from(read_text(path, longest_plan), path);
}

SweepPlan plan_from(const std::string& text, const fs::path& path) {
  try {
    return plan_of(Json::parse(text));
  } catch (const Json::parse_error& error) {  // its own words hold whatever the file does
    throw damaged(path, fmt::format("no JSON from byte {} on", error.byte));
  } catch (const std::bad_alloc&) {
    throw;  // not the text's fault
  } catch (const std::exception& error) {
    throw damaged(path, error.what());
  }
}

}  // namespace uptake
