#include "analysis/outcomes/notes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "analysis/outcomes/runs.hpp"
#include "analysis/outcomes/waves_of_plans.hpp"
#include "analysis/report/words.hpp"
#include "sim/scenario/filtered_prior.hpp"

namespace uptake {

std::string coverage_in_words(const Scenario& scenario, const std::vector<PlanFacts>& plans) {
  if (parameter_of(scenario, "needs_client") <= 0 && scenario.hand_over.empty()) return "";
  std::string words;
  for (const PlanFacts& plan : plans)
    words += fmt::format("{}{} {} %", words.empty() ? "" : ", ", plan.name, points(plan.coverage));
  return "Of all eligible tasks, also those that clients or other professions do not allow, are "
         "done "
         "with the service: " +
         words + ". Use and regular users count what can be done.";
}

std::string parameters_in_words(const Scenario& scenario) {
  if (scenario.experiment.parameters == ParameterSource::centre) return "centre of the prior";
  const FilteredPrior& kept = filtered_prior();
  if (scenario.experiment.parameters == ParameterSource::prior || kept.draws.empty())
    return "the prior, unfiltered";
  const auto own = std::ranges::count_if(scenario.parameters, [&](const ParameterChoice& choice) {
    return choice.origin != "table" && std::ranges::count(kept.keys, choice.parameter.key) > 0;
  });
  const std::string& criterion = kept.recipe.at("criterion");
  return fmt::format(
      "the prior, filtered: {} sets of values that met {}{}", kept.draws.size(),
      criterion.substr(0, criterion.find(',')),
      own == 0 ? "" : fmt::format(", {} of their parameters replaced by your values", own));
}

namespace {

// How often a rule acted, over its places.
std::string acted_in_words(const EnsembleResult& result, std::size_t s, const Strategy& strategy,
                           std::size_t rule) {
  double times = 0, never = 0;
  for (std::size_t draw = 0; draw < result.draws; ++draw)
    for (std::size_t r = 0; r < result.replications; ++r) {
      const double acted = double{result.record(s, draw, r).rule_firings[rule]};
      times += acted;
      never += acted > 0 ? 0 : 1;
    }
  const double runs = static_cast<double>(result.draws * result.replications);
  return fmt::format(
      "Rule {} of {} acted {:.1f} times a run on average{}.", strategy.rules[rule].name,
      strategy.name, times / runs,
      never > 0 ? fmt::format("; in {:.0f} % of runs never", 100 * never / runs) : "");
}

}  // namespace

std::vector<std::string> notes_on(const Scenario& scenario, const EnsembleResult& result) {
  std::vector<std::string> notes;
  if (const std::string form = in_words(scenario.structure); !form.empty())
    notes.push_back("Note: another form of the model than the usual one: " + form + ".");
  for (std::size_t s = 0; s < scenario.strategies.size(); ++s)
    for (std::size_t rule = 0; rule < scenario.strategies[s].rules.size(); ++rule)
      notes.push_back(acted_in_words(result, s, scenario.strategies[s], rule));
  for (const std::string& note : dates_decided_in(scenario, result)) notes.push_back(note);
  std::set<std::string> codings;
  for (const Strategy& strategy : scenario.strategies)
    if (!strategy.coding.empty()) codings.insert(strategy.coding);
  if (codings.size() > 1)
    notes.push_back(
        "Note: the plans of the paper and of the preprint are two codings of the same "
        "interviews. Which of them comes first says nothing about the practices.");
  return notes;
}

}  // namespace uptake
