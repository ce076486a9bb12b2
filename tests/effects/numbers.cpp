#include "tests/effects/numbers.hpp"

#include <cmath>
#include <map>
#include <set>
#include <sstream>

#include "analysis/decision/comparison.hpp"
#include "sim/ensemble/ensemble.hpp"
#include "tests/effects/idle_priors.hpp"
#include "tests/effects/network_numbers.hpp"
#include "tests/effects/paired.hpp"
#include "tests/effects/run_numbers.hpp"

namespace effects {

using namespace uptake;

namespace {

Words split(const std::string& text) {
  std::istringstream in(text);
  Words words;
  for (std::string next; in >> next;) words.push_back(next);
  return words;
}

struct Ensemble {
  const Scenario& scenario;
  EnsembleResult result;
};

double runs(const Ensemble& all, const Words&) {
  return static_cast<double>(all.result.records.size());
}

double different_runs(const Ensemble& all, const Words&) {
  std::set<std::vector<float>> courses;
  for (const RunRecord& record : all.result.records) {
    const auto course = record.series.row(static_cast<std::size_t>(Series::attitude));
    courses.insert({course.begin(), course.end()});
  }
  return static_cast<double>(courses.size());
}

double parameter_sd(const Ensemble& all, const Words& words) {
  const std::size_t key = find_parameter(parameter_table(), word(words, 1)).value();
  std::vector<double> values;
  for (const auto& draw : all.result.parameters) values.push_back(draw[key]);
  return summary_of(values).se * std::sqrt(static_cast<double>(values.size()));
}

// As `uptake compare` does.
Comparison comparison_of(const Ensemble& all) {
  const Experiment& experiment = all.scenario.experiment;
  const Words words{"group", experiment.objective.quantity,
                    std::to_string(experiment.objective.week)};
  ComparisonInput input;
  input.objective = {all.result.strategies, all.result.draws, all.result.replications, {}};
  for (const RunRecord& record : all.result.records)
    input.objective.values.push_back(number_of(all.scenario, record, words));
  input.hours = input.objective;
  input.baseline = static_cast<std::size_t>(experiment.baseline);
  return compare(input);
}

double objective(const Ensemble& all, const Words&) {
  return comparison_of(all).strategies.front().objective.mean;
}

double gain(const Ensemble& all, const Words&) {
  double sum = 0;
  for (const ComparedStrategy& s : comparison_of(all).strategies) sum += s.difference.mean;
  return sum;
}

const std::map<std::string, double (*)(const Ensemble&, const Words&)> of_all_runs{
    {"runs", runs},
    {"different_runs", different_runs},
    {"parameter_sd", parameter_sd},
    {"objective", objective},
    {"gain", gain},
};

const std::map<std::string, double (*)(const DrawnOrganisation&)> of_ties{
    {"same_profession", share_of_same_profession},
    {"spread", sd_of_ties},
    {"closure", share_closed},
};

std::vector<double> numbers_of_ties(const CompiledModel& model, const std::string& name) {
  std::vector<double> numbers;
  for (int g = 0; g < model.experiment().replications; ++g)
    numbers.push_back(of_ties.at(name)(model.draw_organisation(static_cast<std::uint32_t>(g))));
  return numbers;
}

}  // namespace

std::vector<double> numbers_of(const Scenario& scenario, const std::string& see) {
  const Words words = split(see);
  const CompiledModel model(without_idle_priors(scenario));
  if (word(words, 0) == "ties") return numbers_of_ties(model, word(words, 1));
  const Ensemble all{scenario, run_ensemble(model, {})};
  const auto of_all = of_all_runs.find(words[0]);
  if (of_all != of_all_runs.end()) return {of_all->second(all, words)};
  std::vector<double> numbers;
  for (std::size_t run = 0; run < all.result.draws * all.result.replications; ++run)
    numbers.push_back(number_of(scenario, all.result.records[run], words));
  return numbers;
}

}  // namespace effects
