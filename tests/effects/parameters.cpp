// Every number of the evidence table changes something in the record of a run with every practice,
// when it goes from the low to the high end of what is believed.
#include <algorithm>
#include <cstring>
#include <map>
#include <stdexcept>

#include "sim/base/file.hpp"
#include "sim/engine/block.hpp"
#include "sim/scenario/read_scenario.hpp"
#include "tests/catch.hpp"
#include "tests/effects/idle_priors.hpp"

using namespace uptake;

namespace {

using Values = std::map<std::string, double>;

// Bounds that nobody reaches at the centre and thresholds that nothing is near, and the values of
// other parameters that bring people to them.
const std::map<std::string, Values>& idle_at_the_centre() {
  static const std::map<std::string, Values> all{
      {"slack_high", {{"slack0", 2}}},
      {"pressure_effect_low", {{"pressure_scale", .6}}},
      {"pressure_effect_high", {{"pressure_scale", 1}}},
      {"K0_high", {{"K0", .5}}},
      {"Kd_low", {{"K_do", .25}}},
      {"peers_solve_at_most", {{"champion_solves", 1}}},
      {"fit_low", {{"fit_sd", 1}}},
      {"a0_low", {{"a_sd", 1}}},
      {"champion_low", {{"ch_sd", 2}}},
      // Of a service that needs no client.
      {"clients_able", {{"needs_client", .5}}},
      {"clients_willing", {{"needs_client", .5}}},
      {"clients_encourage", {{"needs_client", .5}}},
  };
  return all;
}

bool is_idle(const std::string& key) { return idle_at_the_centre().contains(key); }

// What makes the organisation, its wages and the values that are reported is read once, from the
// scenario; a draw of it would change nothing.
bool is_read_once(const std::string& key) {
  const auto begins = [&](const char* word) { return key.starts_with(word); };
  return begins("network_") || begins("tasks_") || key == "value_window" ||
         (begins("rate_") && key != "rate_sd" && key != "rate_trainer" &&
          key != "rate_developer") ||
         (begins("fit_") && find_parameter(parameter_table(), "tasks_" + key.substr(4)));
}

Scenario every_practice(const Values& values) {
  Overrides overrides;
  for (const auto& [key, value] : values)
    overrides.set.push_back(key + "=" + std::to_string(value));
  const std::string text =
      read_text(UPTAKE_SOURCE_DIR "/tests/effects/every_practice.toml", 1'000'000);
  auto reading = parse_scenario(text, "every_practice.toml", overrides);
  if (!reading.scenario) throw std::runtime_error(to_text(reading.problems));
  return effects::without_idle_priors(std::move(*reading.scenario));
}

struct Ends {
  double low;
  double high;
};

Ends ends_of(const Parameter& p) {
  const auto cut = [&](double value) { return std::clamp(value, p.minimum, p.maximum); };
  if (p.prior.distribution != Distribution::fixed) return {cut(p.prior.low), cut(p.prior.high)};
  if (p.value == 0) return {cut(-.1), cut(.1)};
  return {cut(.8 * p.value), cut(1.25 * p.value)};
}

template <class T>
bool differ(const Grid<T>& a, const Grid<T>& b) {
  return std::memcmp(a.values().data(), b.values().data(), a.values().size_bytes()) != 0;
}

bool differ(const RunRecord& a, const RunRecord& b) {
  return differ(a.series, b.series) || differ(a.groups, b.groups) || differ(a.hours, b.hours) ||
         differ(a.money, b.money) || differ(a.dose, b.dose) || differ(a.people, b.people) ||
         differ(a.survey, b.survey);
}

// One lane for each set of values, all over the same people and luck.
std::vector<RunRecord> run_lanes(const std::vector<Values>& lanes) {
  const CompiledModel model(every_practice({}));
  const ParameterTable table = parameter_table();
  std::vector<LaneSpec> specs;
  for (const Values& values : lanes) {
    std::vector<double> all = model.parameter_values(0);
    for (const auto& [key, value] : values) all[find_parameter(table, key).value()] = value;
    specs.push_back({0, constants_of(all)});
  }
  return run_block(model, model.draw_organisation(0), specs);
}

// The same from the scenario.
std::vector<RunRecord> run_scenarios(const std::vector<Values>& scenarios) {
  std::vector<RunRecord> records;
  for (const Values& values : scenarios) {
    const CompiledModel model(every_practice(values));
    const LaneSpec lane{0, constants_of(model.parameter_values(0))};
    records.push_back(run_block(model, model.draw_organisation(0), {&lane, 1}).front());
  }
  return records;
}

std::string names_of(const std::vector<Parameter>& parameters) {
  std::string names;
  for (const Parameter& p : parameters) names += p.key + "\n";
  return names;
}

// Keys among `parameters` that change nothing, each beside the values in `beside`.
template <class Run>
std::string without_effect(const std::vector<Parameter>& parameters,
                           const std::map<std::string, Values>& beside, const Run& run) {
  std::vector<Values> low_and_high;
  for (const Parameter& p : parameters)
    for (const double end : {ends_of(p).low, ends_of(p).high}) {
      Values values = beside.contains(p.key) ? beside.at(p.key) : Values{};
      values[p.key] = end;
      low_and_high.push_back(values);
    }
  const std::vector<RunRecord> records = run(low_and_high);
  std::vector<Parameter> same;
  for (std::size_t at = 0; at < parameters.size(); ++at)
    if (!differ(records[2 * at], records[2 * at + 1])) same.push_back(parameters[at]);
  return names_of(same);
}

template <class Condition>
std::vector<Parameter> parameters_that(const Condition& condition) {
  std::vector<Parameter> chosen;
  for (const Parameter& p : parameter_table())
    if (condition(p.key)) chosen.push_back(p);
  return chosen;
}

}  // namespace

TEST_CASE("every parameter that draws may change changes the record of a run") {
  const auto drawn = parameters_that([](const std::string& key) { return !is_read_once(key); });
  CHECK(without_effect(drawn, idle_at_the_centre(), run_lanes) == "");
}

TEST_CASE("every parameter that is read once changes the record of its scenario's run") {
  CHECK(without_effect(parameters_that(is_read_once), {}, run_scenarios) == "");
}

// So a parameter without effect would be found; and no excuse above is stale.
TEST_CASE("what is read once is read from no draw, and what is idle is idle") {
  const auto read_once = parameters_that(is_read_once), idle = parameters_that(is_idle);
  CHECK(without_effect(read_once, {}, run_lanes) == names_of(read_once));
  CHECK(without_effect(idle, {}, run_lanes) == names_of(idle));
}
