#include "sim/scenario/prior_reading.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

#include "sim/scenario/defaults.hpp"
#include "sim/scenario/table_reader.hpp"

namespace uptake {

namespace {

constexpr std::array distributions{Distribution::fixed, Distribution::uniform, Distribution::normal,
                                   Distribution::lognormal, Distribution::beta};

std::optional<Distribution> read_distribution(TableReader& reader) {
  std::vector<std::string> words;
  words.reserve(distributions.size());
  for (const Distribution distribution : distributions) words.push_back(to_text(distribution));
  const auto chosen = reader.choice("distribution", words);
  for (const Distribution distribution : distributions) {
    if (chosen && *chosen == to_text(distribution)) return distribution;
  }
  return std::nullopt;
}

struct Range {
  double low;
  double high;
};

std::optional<Range> read_range(TableReader& reader, Limits limits) {
  const Value* value = reader.value("range");
  if (value == nullptr) return std::nullopt;
  const auto* items = std::get_if<Array>(&value->content);
  if (items == nullptr || items->size() != 2) {
    reader.problem("range", "range is " + found_in(*value), "two numbers [low, high] are wanted",
                   fmt::format("Write e.g. range = [{}, {}]", limits.low, limits.high));
    return std::nullopt;
  }
  const auto low = number_of((*items)[0], "the first of range", limits, reader.log());
  const auto high = number_of((*items)[1], "the last of range", limits, reader.log());
  if (low && high && *low < *high) return Range{*low, *high};
  if (low && high) {
    reader.problem("range", fmt::format("range = [{}, {}] is empty", *low, *high),
                   "the low end comes first", "For one value write a number instead of a table");
  }
  return std::nullopt;
}

// Draws share organisations, so what makes an organisation has one value for all of them.
bool is_of_the_organisation(const std::string& key) {
  if (key.starts_with("network_") || key.starts_with("tasks_") || key == "value_window")
    return true;
  return key.starts_with("fit_") &&
         std::ranges::any_of(default_professions, [&](const auto& known) {
           return key == "fit_" + std::string(known.name);
         });
}

// What is wrong with the three together, and what to write; "" if nothing is.
struct Clash {
  std::string what;
  std::string suggestion;
};

Clash find_clash(const Parameter& parameter) {
  const Prior& prior = parameter.prior;
  if (parameter.value < prior.low || parameter.value > prior.high)
    return {fmt::format("{} = {} lies outside its range [{}, {}]", parameter.key, parameter.value,
                        prior.low, prior.high),
            "Give a range that holds the value"};
  if (prior.distribution == Distribution::lognormal && prior.low <= 0)
    return {fmt::format("the range of {} begins at {}, a lognormal one above 0", parameter.key,
                        prior.low),
            "Begin the range above 0 or write distribution = \"uniform\""};
  if (prior.distribution == Distribution::beta && (prior.low <= 0 || prior.high >= 1))
    return {fmt::format("the range of {} is [{}, {}], a beta one lies between 0 and 1",
                        parameter.key, prior.low, prior.high),
            "Keep both ends between 0 and 1 or write distribution = \"uniform\""};
  return {};
}

}  // namespace

std::optional<Parameter> read_prior(const Value& table, const Parameter& parameter,
                                    ProblemLog& log) {
  const std::size_t before = log.size();
  TableReader reader(table, "parameter " + parameter.key, log);
  Parameter chosen = parameter;
  const Limits limits{parameter.minimum, parameter.maximum};
  if (const auto value = reader.number("value", limits)) chosen.value = *value;
  if (const auto range = read_range(reader, limits)) {
    chosen.prior.low = range->low;
    chosen.prior.high = range->high;
  }
  if (const auto distribution = read_distribution(reader))
    chosen.prior.distribution = *distribution;
  reader.finish();
  if (log.size() > before) return std::nullopt;
  if (chosen.prior.distribution == Distribution::fixed) {
    if (reader.has("range")) {
      reader.problem("range", parameter.key + " is fixed and has a range",
                     "a fixed value is not drawn", "Add distribution = \"uniform\"");
      return std::nullopt;
    }
    chosen.prior.low = chosen.prior.high = chosen.value;
  }
  if (chosen.prior.distribution != Distribution::fixed && is_of_the_organisation(parameter.key)) {
    log.add(table.position, parameter.key + " cannot have a range",
            "draws share organisations, so this has one value for all of them",
            fmt::format("Write {} = {}", parameter.key, chosen.value));
    return std::nullopt;
  }
  const Clash clash = find_clash(chosen);
  if (clash.what.empty()) return chosen;
  log.add(table.position, clash.what, "values are drawn from the range", clash.suggestion);
  return std::nullopt;
}

}  // namespace uptake
