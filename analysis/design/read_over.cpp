#include "analysis/design/read_over.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "sim/scenario/table_reader.hpp"

namespace uptake {

namespace {

constexpr std::size_t most_levels = 10'000;
constexpr auto example = "levels = [0.25, 0.5, 1]";
constexpr std::array distributions{Distribution::uniform, Distribution::normal,
                                   Distribution::lognormal, Distribution::beta};

/// The numbers of an array of at least `fewest`.
std::vector<double> read_numbers(TableReader& reader, const std::string& key, std::size_t fewest,
                                 std::size_t most) {
  const Value* value = reader.value(key);
  if (value == nullptr) return {};
  const auto* items = std::get_if<Array>(&value->content);
  if (items == nullptr || items->size() < fewest || items->size() > most) {
    const std::string count =
        items == nullptr ? found_in(*value) : fmt::format("an array of {}", items->size());
    reader.problem(
        key, fmt::format("{} is {}", key, count),
        fewest == most ? "two numbers [low, high] are wanted"
                       : fmt::format("{} to {} numbers are wanted", fewest, most),
        fewest == most ? "Write e.g. range = [0.5, 2]" : fmt::format("Write e.g. {}", example));
    return {};
  }
  std::vector<double> numbers;
  for (const Value& item : *items)
    if (const auto number = number_of(item, "a number of " + key, reader.log()))
      numbers.push_back(*number);
  return numbers.size() == items->size() ? numbers : std::vector<double>{};
}

Distribution read_distribution(TableReader& reader) {
  std::vector<std::string> words;
  for (const Distribution distribution : distributions) words.push_back(to_text(distribution));
  const auto word = reader.choice("distribution", words);
  for (const Distribution distribution : distributions)
    if (word && *word == to_text(distribution)) return distribution;
  return Distribution::uniform;
}

std::vector<double> first_and_extreme(const std::vector<double>& levels) {
  const auto [least, most] = std::minmax_element(levels.begin(), levels.end());
  std::vector<double> tried(
      levels.begin(),
      levels.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(levels.size(), 100)));
  if (tried.size() < levels.size()) tried.insert(tried.end(), {*least, *most});
  return tried;
}

/// One [[sweep.over]].
class Over {
 public:
  Over(const Value& table, const ScenarioTemplate* scenario, ProblemLog& log)
      : reader_(table, "[[sweep.over]]", log), scenario_(scenario), log_(log) {}

  std::optional<Dimension> read() {
    const std::size_t before = log_.size();
    reader_.require("key", "key = \"w_A\"");
    dimension_.key = reader_.text("key").value_or("");
    dimension_.levels = read_numbers(reader_, "levels", 1, most_levels);
    const auto range = read_numbers(reader_, "range", 2, 2);
    const Distribution distribution = read_distribution(reader_);
    reader_.finish();
    if (log_.size() > before) return std::nullopt;
    if (range.size() == 2) dimension_.prior = {distribution, range[0], range[1]};
    parameter_ = scenario_ == nullptr ? nullptr : scenario_->parameter(dimension_.key);
    check_levels();
    check_range();
    if (log_.size() == before) hold_to_scenario();
    if (log_.size() > before) return std::nullopt;
    return dimension_;
  }

 private:
  void check_levels() {
    const bool both =
        reader_.has("levels") && (reader_.has("range") || reader_.has("distribution"));
    if (both)
      reader_.problem("levels", "levels and a range stand together", "a dimension has one of them",
                      "Remove one of the two");
    auto sorted = dimension_.levels;
    std::sort(sorted.begin(), sorted.end());
    const auto twice = std::adjacent_find(sorted.begin(), sorted.end());
    if (twice != sorted.end())
      reader_.problem("levels", fmt::format("level {} stands twice", *twice),
                      "each level is run once", "Remove one of the two");
  }

  void check_range() {
    if (!reader_.has("range")) return;
    const auto [distribution, low, high] = dimension_.prior;
    if (low >= high)
      reader_.problem("range", fmt::format("range = [{}, {}] is empty", low, high),
                      "the low end comes first", fmt::format("Write range = [{}, {}]", high, low));
    if (distribution == Distribution::lognormal && low <= 0)
      reader_.problem("range", fmt::format("the range begins at {}", low),
                      "a lognormal one lies above 0", "Begin it above 0");
    if (distribution == Distribution::beta && (low <= 0 || high >= 1))
      reader_.problem("range", fmt::format("the range is [{}, {}]", low, high),
                      "a beta one lies between 0 and 1", "Keep both ends between 0 and 1");
    if (distribution != Distribution::uniform && scenario_ != nullptr && parameter_ == nullptr)
      reader_.problem("distribution", in_quotes(dimension_.key) + " takes no distribution",
                      "only parameters have limits it could be cut to",
                      "Remove it, for a uniform range");
  }

  void hold_to_scenario() {
    if (!reader_.has("levels") && !reader_.has("range")) take_prior();
    if (parameter_ != nullptr) {
      dimension_.minimum = parameter_->minimum;
      dimension_.maximum = parameter_->maximum;
    }
    if (scenario_ != nullptr) fits(*scenario_, dimension_.key, tried(), where(), log_);
  }

  void take_prior() {
    const bool has_prior =
        parameter_ != nullptr && parameter_->prior.distribution != Distribution::fixed;
    if (has_prior) dimension_.prior = parameter_->prior;
    if (has_prior || scenario_ == nullptr) return;
    reader_.problem("key", in_quotes(dimension_.key) + " has neither levels nor a range",
                    parameter_ == nullptr ? "only parameters have a prior"
                                          : "the parameter is fixed, nothing is drawn for it",
                    fmt::format("Write {} or range = [0.5, 2] below it", example));
  }

  // An inner point shows whether whole numbers are wanted. Of very many levels the ends are tried.
  std::vector<double> tried() const {
    if (!dimension_.levels.empty()) return first_and_extreme(dimension_.levels);
    const auto [distribution, low, high] = dimension_.prior;
    return {low, high, low + 0.38196601125 * (high - low)};
  }

  Position where() const {
    for (const char* key : {"levels", "range", "key"})
      if (reader_.has(key)) return reader_.position(key);
    return reader_.position("key");
  }

  TableReader reader_;
  const ScenarioTemplate* scenario_;
  ProblemLog& log_;
  const Parameter* parameter_ = nullptr;
  Dimension dimension_;
};

}  // namespace

bool fits(const ScenarioTemplate& scenario, const std::string& key,
          const std::vector<double>& values, Position position, ProblemLog& log) {
  const Parameter* parameter = scenario.parameter(key);
  for (const double value : values) {
    const bool known =
        parameter != nullptr && value >= parameter->minimum && value <= parameter->maximum;
    if (known) continue;
    const Setting setting{key, value};
    const auto problems = scenario.with(std::span(&setting, 1)).problems;
    if (problems.empty()) continue;
    const Problem& first = problems.front();
    const std::string what =
        first.what.find(key) == std::string::npos
            ? fmt::format("{} = {}: {}", printable(key, 100), value, first.what)
            : first.what;
    log.add(position, what, first.why, first.suggestion);
    return false;
  }
  return true;
}

std::optional<Dimension> read_over(const Value& table, const ScenarioTemplate* scenario,
                                   ProblemLog& log) {
  return Over(table, scenario, log).read();
}

}  // namespace uptake
