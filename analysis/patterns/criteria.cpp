#include "analysis/patterns/criteria.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <cmath>

#include "sim/base/failure.hpp"

namespace uptake {

namespace {

constexpr char patterns_text[] =
#include "analysis/patterns/patterns_text.inc"
    ;

[[noreturn]] void malformed(const std::string& what) {
  throw Failure(ExitCode::internal, "the table of patterns is malformed: " + what);
}

const toml::table& as_table(const toml::node& item, const std::string& what) {
  if (!item.is_table()) malformed(what + " is not a table");
  return *item.as_table();
}

const toml::array& list(const toml::table& fields, std::string_view key) {
  const toml::array* found = fields[key].as_array();
  if (found == nullptr || found->empty()) malformed("no " + std::string(key));
  return *found;
}

void allow_only(const toml::table& fields, const std::vector<std::string_view>& known) {
  for (const auto& [key, item] : fields)
    if (std::find(known.begin(), known.end(), key.str()) == known.end())
      malformed("unknown key " + std::string(key.str()));
}

std::string text(const toml::table& fields, std::string_view key) {
  const auto found = fields[key].value<std::string>();
  if (!found || found->empty()) malformed("no text " + std::string(key));
  return *found;
}

std::optional<double> bound(const toml::table& fields, std::string_view key) {
  const auto found = fields[key].value<double>();
  if (fields.contains(key) && !found) malformed(std::string(key) + " is not a number");
  return found;
}

Check check_of(const toml::table& fields) {
  allow_only(fields, {"measure", "strategy", "unit", "low", "high", "above", "below"});
  const Check check{text(fields, "measure"), text(fields, "strategy"), text(fields, "unit"),
                    bound(fields, "low"),    bound(fields, "high"),    bound(fields, "above"),
                    bound(fields, "below")};
  if (!check.low && !check.high && !check.above && !check.below)
    malformed(check.measure + " has no bound");
  return check;
}

std::string role(const toml::table& fields) {
  const std::string found = text(fields, "role");
  if (found != "fit" && found != "held_out") malformed("role " + found);
  return found;
}

Pattern pattern_of(const toml::table& fields) {
  allow_only(fields, {"id", "name", "source", "role", "by_construction", "checks"});
  Pattern pattern{fields["id"].value_or(0),
                  text(fields, "name"),
                  text(fields, "source"),
                  role(fields),
                  fields.contains("by_construction") ? text(fields, "by_construction") : "",
                  {}};
  if (pattern.id < 1) malformed("no id: " + pattern.name);
  for (const toml::node& check : list(fields, "checks"))
    pattern.checks.push_back(check_of(as_table(check, "a check of " + pattern.name)));
  return pattern;
}

}  // namespace

std::vector<Pattern> read_patterns(std::string_view text) {
  try {
    const toml::table root = toml::parse(text);
    std::vector<Pattern> found;
    for (const toml::node& pattern : list(root, "pattern"))
      found.push_back(pattern_of(as_table(pattern, "a pattern")));
    return found;
  } catch (const toml::parse_error& error) {
    malformed(std::string(error.description()));
  }
}

const std::vector<Pattern>& patterns() {
  static const std::vector<Pattern> all = read_patterns(patterns_text);
  return all;
}

bool passes(const Check& check, double value) {
  if (std::isnan(value)) return false;
  if (check.low && value < *check.low) return false;
  if (check.high && value > *check.high) return false;
  if (check.above && value <= *check.above) return false;
  return !(check.below && value >= *check.below);
}

}  // namespace uptake
