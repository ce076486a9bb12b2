#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "analysis/patterns/check_text.hpp"
#include "analysis/patterns/pattern_page.hpp"

namespace uptake {

namespace {

using nlohmann::json;

json number(double value) { return std::isfinite(value) ? json(value) : json(nullptr); }

json text_or_null(const std::string& text) { return text.empty() ? json(nullptr) : json(text); }

json outcome(Outcome outcome) {
  return outcome == Outcome::unknown ? json(nullptr) : json(outcome == Outcome::pass);
}

json interval(const std::optional<Measured>& measured) {
  if (!measured || !measured->interval) return nullptr;
  return {measured->interval->low, measured->interval->high};
}

json value(const std::optional<Measured>& measured) {
  return measured ? number(measured->value) : json(nullptr);
}

json check_json(const CheckResult& result) {
  return {{"measure", result.check.measure},
          {"strategy", result.check.strategy},
          {"criterion", criterion_text(result.check)},
          {"value", value(result.measured)},
          {"interval", interval(result.measured)},
          {"pass", outcome(result.outcome)},
          {"unit", result.check.unit}};
}

/// The first that is missed, else the first.
const CheckResult& deciding(const std::vector<CheckResult>& results) {
  const auto found = std::find_if(results.begin(), results.end(), [](const CheckResult& each) {
    return each.outcome == Outcome::miss;
  });
  return found == results.end() ? results.front() : *found;
}

json pattern_json(const PatternResult& result) {
  const CheckResult& first = deciding(result.results);
  json checks = json::array();
  for (const CheckResult& each : result.results) checks.push_back(check_json(each));
  return {{"id", result.pattern.id},
          {"name", result.pattern.name},
          {"criterion", criterion_text(first.check)},
          {"value", value(first.measured)},
          {"interval", interval(first.measured)},
          {"pass", outcome(result.outcome)},
          {"role", result.pattern.role},
          {"by_construction", text_or_null(result.pattern.by_construction)},
          {"checks", checks}};
}

json reported(const std::optional<Measured>& measured) {
  return {{"value", value(measured)}, {"interval", interval(measured)}};
}

}  // namespace

std::string as_json(const PatternPage& page) {
  json all = json::array();
  for (const PatternResult& each : page.patterns) all.push_back(pattern_json(each));
  const Count could_fail = count_that_could_fail(page.patterns);
  const Count built_in = count_by_construction(page.patterns);
  return json{{"patterns", all},
              {"could_fail", could_fail.all()},
              {"met_that_could_fail", could_fail.met},
              {"by_construction", built_in.all()},
              {"met_by_construction", built_in.met},
              {"missed", missed(page.patterns)},
              {"unknown", could_fail.unknown + built_in.unknown},
              {"bass", {{"p", reported(page.bass_p)}, {"q", reported(page.bass_q)}}},
              {"replications", page.replications},
              {"what_this_shows", what_patterns_show()}}
             .dump(2) +
         "\n";
}

}  // namespace uptake
