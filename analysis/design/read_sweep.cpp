#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "analysis/design/read_over.hpp"
#include "analysis/design/read_points.hpp"
#include "analysis/design/sweep.hpp"
#include "sim/base/failure.hpp"
#include "sim/base/file.hpp"
#include "sim/scenario/table_reader.hpp"

namespace uptake {

namespace {

namespace fs = std::filesystem;

constexpr std::array methods{DesignMethod::factorial,       DesignMethod::list,
                             DesignMethod::latin_hypercube, DesignMethod::sobol,
                             DesignMethod::morris,          DesignMethod::saltelli};
constexpr std::int64_t largest = static_cast<std::int64_t>(most_points);
constexpr auto over_example = "[[sweep.over]] with key = \"w_A\" below it";

struct Extra {
  const char* key;
  std::set<DesignMethod> methods;
};

const std::vector<Extra>& extras() {
  using enum DesignMethod;
  static const std::vector<Extra> keys{
      {"points", {latin_hypercube, sobol, saltelli}},
      {"scrambles", {sobol, saltelli}},
      {"trajectories", {morris}},
      {"grid", {morris}},
      {"seed", {latin_hypercube, sobol, morris, saltelli}},
      {"file", {list}},
      {"over", {factorial, latin_hypercube, sobol, morris, saltelli}}};
  return keys;
}

bool is_of_a_file(const Failure& failure) {
  return failure.code() == ExitCode::invalid_data || failure.code() == ExitCode::no_input;
}

bool leaves_the_folder(const fs::path& path) {
  return path.is_absolute() ||
         std::any_of(path.begin(), path.end(), [](const fs::path& part) { return part == ".."; });
}

class SweepText {
 public:
  SweepText(const fs::path& path, const Overrides& overrides)
      : path_(path), overrides_(overrides), log_(path.string()) {}

  SweepReading read() {
    const std::string text = read_text(path_, longest_file);
    const auto document = parse_document(text, log_);
    if (document) read_tables(*document);
    SweepReading reading{std::nullopt, log_.in_order()};
    reading.problems.insert(reading.problems.end(), other_problems_.begin(), other_problems_.end());
    if (!reading.problems.empty() || !scenario_) return reading;
    reading.sweep.emplace(
        Sweep{text, scenario_path_, std::move(*scenario_), Design(std::move(plan_))});
    return reading;
  }

 private:
  void read_tables(const Value& document) {
    TableReader reader(document, "a sweep", log_);
    reader.require("format", "format = 1 on the first line");
    reader.require("scenario", "scenario = \"health-centres.toml\"");
    reader.require("sweep", "[sweep] with design = \"factorial\"");
    reader.integer("format", {1, 1});
    reader.value("sweep");
    read_scenario_of(reader);
    reader.finish();
    const Value* sweep = reader.table("sweep", "[sweep] with design = \"factorial\"");
    if (sweep != nullptr) read_design(*sweep);
  }

  std::optional<fs::path> file_beside(TableReader& reader, const std::string& key) {
    const auto name = reader.text(key);
    if (!name) return std::nullopt;
    if (!name->empty() && !leaves_the_folder(*name)) return path_.parent_path() / *name;
    reader.problem(key, key + " is " + in_quotes(*name),
                   "the file stands in the sweep's folder or below it",
                   "Copy it there and write its name");
    return std::nullopt;
  }

  void read_scenario_of(TableReader& reader) {
    const auto path = file_beside(reader, "scenario");
    if (!path) return;
    scenario_path_ = *path;
    try {
      other_problems_ = uptake::read_scenario(*path, overrides_).problems;
      if (other_problems_.empty()) scenario_.emplace(*path, overrides_);
    } catch (const Failure& failure) {
      if (!is_of_a_file(failure)) throw;  // nothing to mend in the text
      reader.problem("scenario", "the scenario cannot be read", failure.what(),
                     "Write the name of a file in the sweep's folder");
    }
  }

  void read_design(const Value& table) {
    TableReader reader(table, "[sweep]", log_);
    reader.require("design", "design = \"factorial\"");
    std::vector<std::string> words;
    for (const DesignMethod method : methods) words.push_back(to_text(method));
    const auto word = reader.choice("design", words);
    read_numbers(reader);
    for (const Extra& extra : extras()) reader.value(extra.key);
    reader.finish();
    if (!word) return read_dimensions(reader);
    for (const DesignMethod method : methods)
      if (*word == to_text(method)) plan_.method = method;
    check_extras(reader);
    if (plan_.method == DesignMethod::list)
      read_list(reader);
    else
      read_dimensions(reader);
    if (log_.empty() && other_problems_.empty()) check_size(reader);
  }

  void read_numbers(TableReader& reader) {
    plan_.points = static_cast<std::uint64_t>(
        reader.long_integer("points", {1, largest}).value_or(plan_.points));
    if (const auto trajectories = reader.long_integer("trajectories", {1, largest}))
      plan_.points = static_cast<std::uint64_t>(*trajectories);
    plan_.scrambles = static_cast<std::uint32_t>(
        reader.integer("scrambles", {1, 64}).value_or(static_cast<int>(plan_.scrambles)));
    plan_.grid = static_cast<std::uint32_t>(
        reader.integer("grid", {2, 64}).value_or(static_cast<int>(plan_.grid)));
    plan_.seed = static_cast<std::uint64_t>(
        reader.long_integer("seed", {0, std::numeric_limits<std::int64_t>::max()}).value_or(1));
  }

  // Keys that the design does not read, and those that it cannot do without.
  void check_extras(TableReader& reader) {
    for (const auto& [key, readers] : extras()) {
      const bool read = readers.contains(plan_.method);
      const bool optional =
          std::string_view("scrambles grid seed").find(key) != std::string_view::npos;
      if (!read && reader.has(key))
        reader.problem(key, std::string(key) + " changes nothing",
                       "the design " + to_text(plan_.method) + " does not read it", "Remove it");
      if (read && !optional && !reader.has(key))
        reader.problem("design", std::string(key) + " is missing",
                       "the design " + to_text(plan_.method) + " cannot do without it",
                       example_of(key));
    }
  }

  static std::string example_of(std::string_view key) {
    if (key == "over") return std::string("Write ") + over_example;
    if (key == "file") return "Write file = \"points.csv\"";
    return fmt::format("Write {} = {}", key, key == "trajectories" ? 20 : 256);
  }

  void read_dimensions(TableReader& reader) {
    const auto tables = reader.tables("over", over_example);
    if (tables.size() > most_dimensions) {
      reader.problem("over", fmt::format("{} dimensions are too many", tables.size()),
                     fmt::format("at most {}", most_dimensions), "Vary fewer things");
      return;
    }
    std::set<std::string> seen;
    for (const Value* table : tables) {
      auto dimension = read_over(*table, scenario_ ? &*scenario_ : nullptr, log_);
      if (!dimension) continue;
      const std::string name = parameter_name(dimension->key);
      if (!seen.insert(name.empty() ? dimension->key : name).second)
        log_.add(table->position, "key " + in_quotes(dimension->key) + " stands twice",
                 "a thing is one dimension", "Remove one of the two");
      plan_.dimensions.push_back(std::move(*dimension));
    }
  }

  void read_list(TableReader& reader) {
    const auto path = file_beside(reader, "file");
    if (!path) return;
    std::string text;
    try {
      text = read_text(*path, longest_file);
    } catch (const Failure& failure) {
      if (!is_of_a_file(failure)) throw;  // nothing to mend in the text
      reader.problem("file", "file cannot be read", failure.what(), "");
      return;
    }
    auto points = read_points(text, path->string(), other_problems_);
    if (!points) return;
    if (points->keys.size() > most_dimensions || !other_problems_.empty()) return;
    plan_.listed = std::move(points->values);
    ProblemLog log(path->string());
    for (std::size_t d = 0; d < points->keys.size(); ++d) {
      plan_.dimensions.push_back({.key = points->keys[d]});
      if (scenario_) fits(*scenario_, points->keys[d], ends_of_column(d), {1, 1}, log);
    }
    const Problems found = log.in_order();
    other_problems_.insert(other_problems_.end(), found.begin(), found.end());
  }

  std::vector<double> ends_of_column(std::size_t d) const {
    double low = plan_.listed(0, d);
    double high = low;
    for (std::size_t row = 1; row < plan_.listed.rows(); ++row) {
      low = std::min(low, plan_.listed(row, d));
      high = std::max(high, plan_.listed(row, d));
    }
    return {low, high};
  }

  void check_size(TableReader& reader) {
    try {
      size_of(plan_);
    } catch (const Failure& failure) {
      const std::string key = reader.has("points") ? "points" : "design";
      reader.problem(key, failure.what(), "", "");
    }
  }

  const fs::path& path_;
  const Overrides& overrides_;
  ProblemLog log_;
  Problems other_problems_;  ///< of the scenario and of the list's file
  fs::path scenario_path_;
  std::optional<ScenarioTemplate> scenario_;
  DesignPlan plan_;
};

}  // namespace

SweepReading read_sweep(const fs::path& path, const Overrides& overrides) {
  return SweepText(path, overrides).read();
}

}  // namespace uptake
