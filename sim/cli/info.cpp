#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <sstream>

#include "sim/cli/build_info.hpp"
#include "sim/cli/verbs.hpp"
#include "sim/engine/chosen_kernel.hpp"
#include "sim/results/content_hash.hpp"
#include "sim/results/netcdf_reader.hpp"
#include "sim/results/pool_waits.hpp"

namespace uptake {

namespace {

using nlohmann::json;

struct InfoOptions {
  std::filesystem::path path;
  bool as_json = false;
};

json as_json(const Attributes& attributes) {
  json object = json::object();
  for (const Attribute& attribute : attributes)
    std::visit([&](const auto& value) { object[attribute.name] = value; }, attribute.value);
  return object;
}

std::vector<std::string> words_of(const NetcdfReader& reader, const std::string& coordinate) {
  std::vector<std::string> all;
  for (const Attribute& attribute : reader.attributes(coordinate))
    if (attribute.name == "flag_meanings") {
      std::istringstream words(std::get<std::string>(attribute.value));
      for (std::string word; words >> word;) all.push_back(word);
    }
  return all;
}

// "PLAN: trainers short in weeks ...", of the file's own pools.
json waits_of(const NetcdfReader& reader) {
  json lines = json::array();
  if (!reader.contains("pool_demand")) return lines;
  const auto plans = words_of(reader, "strategy"), pools = words_of(reader, "pool");
  const auto weeks = reader.values<std::int32_t>("week");
  const auto demand = reader.values<float>("pool_demand");
  const auto served = reader.values<float>("pool_served");
  for (std::size_t row = 0; row < plans.size() * pools.size(); ++row) {
    const auto kind = std::ranges::find(pool_kind_names, pools[row % pools.size()]);
    PoolCourse course{static_cast<PoolKind>(kind - pool_kind_names.begin()), weeks.front(), {}};
    for (std::size_t at = row * weeks.size(); at < (row + 1) * weeks.size(); ++at) {
      course.values[static_cast<std::size_t>(PoolQuantity::demand)].push_back(
          double{demand.at(at)});
      course.values[static_cast<std::size_t>(PoolQuantity::served)].push_back(
          double{served.at(at)});
    }
    const std::string line = wait_in_words(course);
    if (!line.empty()) lines.push_back(plans[row / pools.size()] + ": " + line);
  }
  return lines;
}

json read_info(const std::filesystem::path& path) {
  const NetcdfReader reader(path);
  json info = as_json(reader.attributes(""));
  const json provenance = as_json(reader.attributes("provenance"));
  info["program_version"] = provenance.value("program_version", "");
  info["provenance"] = provenance;
  info["strategies"] = words_of(reader, "strategy");
  info["waits"] = waits_of(reader);
  info["dimensions"] = json::object();
  for (const DimensionSummary& dimension : reader.dimensions())
    info["dimensions"][dimension.name] = dimension.size;
  info["content_hash"] = content_hash(path);
  return info;
}

std::string plain(const json& value) {
  if (!value.is_array()) return value.is_string() ? value.get<std::string>() : value.dump();
  std::string items;
  for (const json& item : value) items += (items.empty() ? "" : ", ") + plain(item);
  return items;
}

// Long text goes on below itself, as far as it has blanks to break at.
void print_line(const std::string& key, const std::string& text) {
  constexpr std::size_t page_width = 80, margin = 19;
  std::istringstream words(text);
  std::string line = fmt::format("{:<{}}", key, margin);
  for (std::string word; words >> word;) {
    if (line.size() > margin && line.size() + 1 + word.size() > page_width) {
      fmt::print("{}\n", line);
      line = std::string(margin, ' ');
    }
    line += " " + word;
  }
  fmt::print("{}\n", line);
}

void print_text(const json& info) {
  for (const char* key : {"title", "format_version", "content_hash", "seed", "strategies",
                          "parameters", "calibration", "objective_quantity", "objective_week"})
    if (info.contains(key)) print_line(key, plain(info[key]));
  for (const json& wait : info["waits"]) print_line("waits", plain(wait));
  std::string dimensions;
  for (const auto& [name, size] : info["dimensions"].items())
    dimensions += fmt::format("{} {} ", name, plain(size));
  print_line("dimensions", dimensions);
  for (const auto& [name, value] : info["provenance"].items()) print_line(name, plain(value));
}

void print_program(bool as_json) {
  const BuildInfo build = build_info();
  const json program{{"program_version", build.version},
                     {"git_revision", build.revision},
                     {"compiler", build.compiler},
                     {"build", build.flags},
                     {"kernel", kernel_name()}};
  if (as_json)
    fmt::print("{}\n", program.dump(2));
  else
    fmt::print("uptake {}\nrevision {}\ncompiler {}\nbuild {}\nkernel {}\n", build.version,
               build.revision, build.compiler, build.flags, kernel_name());
}

void info(const InfoOptions& options) {
  if (options.path.empty()) return print_program(options.as_json);
  const json found = read_info(options.path);
  if (options.as_json)
    fmt::print("{}\n", found.dump(2));
  else
    print_text(found);
}

}  // namespace

void add_info(CLI::App& program) {
  CLI::App* verb = program.add_subcommand("info", "what a results file holds, or this program is");
  verb->footer(
      "Examples:\n"
      "  uptake info run.h5          seed, strategies, content hash, origin\n"
      "  uptake info run.h5 --json\n"
      "  uptake info                 version, compiler and kernel of the program");
  const auto options = std::make_shared<InfoOptions>();
  verb->add_option("FILE", options->path, "results file")->type_name("");
  verb->add_flag("--json", options->as_json, "as JSON");
  verb->callback([options] { info(*options); });
}

}  // namespace uptake
