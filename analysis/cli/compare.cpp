#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <set>

#include "analysis/cli/own_survey.hpp"
#include "analysis/cli/verbs.hpp"
#include "analysis/cli/waves_of_plans.hpp"
#include "analysis/decision/comparison.hpp"
#include "analysis/decision/ranking.hpp"
#include "analysis/estimate/first_kept.hpp"
#include "analysis/report/comparison_page.hpp"
#include "analysis/report/words.hpp"
#include "sim/cli/simulation.hpp"
#include "sim/results/pool_waits.hpp"
#include "sim/results/write_results.hpp"
#include "sim/scenario/filtered_prior.hpp"

namespace uptake {

namespace {

struct CompareOptions {
  SimulationOptions simulation;
  std::filesystem::path survey;
  bool as_json = false;
};

GroupQuantity quantity_of(const Objective& objective) {
  return objective.quantity == "use_share" ? GroupQuantity::use_share
                                           : GroupQuantity::regular_users;
}

Series series_of(const Objective& objective) {
  return objective.quantity == "use_share" ? Series::use_share : Series::regular_users;
}

// A number of every run, [strategy][draw][replication].
template <class Value>
RunValues each_run(const EnsembleResult& result, const Value& value) {
  RunValues values{result.strategies, result.draws, result.replications, {}};
  for (const RunRecord& record : result.records) values.values.push_back(value(record));
  return values;
}

// A group's value (0: the organisation) of a quantity at the objective's week.
template <class Record>
double at_objective(const Scenario& scenario, const Record& record, GroupQuantity quantity,
                    std::size_t group = 0) {
  const std::vector<int> weeks = report_weeks(scenario.experiment);
  const auto found = std::find(weeks.begin(), weeks.end(), scenario.experiment.objective.week);
  return double{record.groups(static_cast<std::size_t>(found - weeks.begin()),
                              group_column(group, quantity))};
}

std::vector<double> mean_course(const EnsembleResult& result, std::size_t strategy, Series series) {
  const std::size_t weeks = result.records.front().series.columns();
  std::vector<double> course(weeks, 0);
  const double runs = static_cast<double>(result.draws * result.replications);
  for (std::size_t draw = 0; draw < result.draws; ++draw)
    for (std::size_t r = 0; r < result.replications; ++r)
      for (std::size_t week = 0; week < weeks; ++week)
        course[week] +=
            double{
                result.record(strategy, draw, r).series(static_cast<std::size_t>(series), week)} /
            runs;
  return course;
}

// Mean over the runs in which the profession has people enough; NaN without any.
double of_profession(const Scenario& scenario, const EnsembleResult& result, std::size_t strategy,
                     std::size_t profession, GroupQuantity quantity) {
  const Groups groups{scenario.organisation.sites.size(),
                      static_cast<std::size_t>(scenario.organisation.units()),
                      scenario.organisation.professions.size()};
  double sum = 0, runs = 0;
  for (std::size_t draw = 0; draw < result.draws; ++draw)
    for (std::size_t r = 0; r < result.replications; ++r) {
      const double value = at_objective(scenario, result.record(strategy, draw, r), quantity,
                                        groups.profession(profession));
      if (std::isnan(value)) continue;
      sum += value;
      runs += 1;
    }
  return runs > 0 ? sum / runs : std::numeric_limits<double>::quiet_NaN();
}

std::vector<double> plan_means(const RunValues& values) {
  std::vector<double> means;
  for (std::size_t s = 0; s < values.strategies; ++s) means.push_back(values.mean(s));
  return means;
}

double parameter_of(const Scenario& scenario, const std::string& key) {
  return std::ranges::find(scenario.parameters, key,
                           [](const ParameterChoice& choice) { return choice.parameter.key; })
      ->parameter.value;
}

// R3: regular users counted from less and from more of the tasks on.
std::vector<OtherThreshold> thresholds_of(const Scenario& scenario, const EnsembleResult& result) {
  if (scenario.experiment.objective.quantity != "regular_users") return {};
  const auto means = [&](GroupQuantity quantity) {
    return plan_means(each_run(
        result, [&](const RunRecord& record) { return at_objective(scenario, record, quantity); }));
  };
  const std::vector<double> usual = means(GroupQuantity::regular_users);
  return {{parameter_of(scenario, "regular_use_lenient"),
           changed_places(usual, means(GroupQuantity::regular_users_lenient))},
          {parameter_of(scenario, "regular_use_strict"),
           changed_places(usual, means(GroupQuantity::regular_users_strict))}};
}

// Where clients or other professions leave less than all tasks.
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

PlanFacts facts_of(const Scenario& scenario, const EnsembleResult& result, std::size_t s) {
  const Strategy& strategy = scenario.strategies[s];
  PlanFacts facts;
  facts.name = strategy.name;
  const int go_live = *std::min_element(strategy.go_live.begin(), strategy.go_live.end());
  std::vector<double> times;
  const double runs = static_cast<double>(result.draws * result.replications);
  for (std::size_t draw = 0; draw < result.draws; ++draw)
    for (std::size_t r = 0; r < result.replications; ++r) {
      const RunRecord& record = result.record(s, draw, r);
      facts.use += at_objective(scenario, record, GroupQuantity::use_share) / runs;
      facts.regular_users += at_objective(scenario, record, GroupQuantity::regular_users) / runs;
      facts.money += paid_money(record) / scenario.organisation.people() / runs;
      facts.coverage += at_objective(scenario, record, GroupQuantity::coverage) / runs;
      facts.strain += at_objective(scenario, record, GroupQuantity::strain) / runs;
      const auto use = record.series.row(static_cast<std::size_t>(Series::use_share));
      times.push_back(first_kept(use, 0.5) + scenario.experiment.weeks.first - go_live);
      facts.reached_half += std::isfinite(times.back()) ? 1 / runs : 0;
    }
  // All runs are censored at one horizon, so the median of Kaplan and Meier is the plain one.
  facts.weeks_to_half = quantile(times, 0.5);
  for (std::size_t p = 0; p < scenario.organisation.professions.size(); ++p)
    facts.by_profession.push_back(
        {of_profession(scenario, result, s, p, GroupQuantity::regular_users),
         of_profession(scenario, result, s, p, GroupQuantity::use_share)});
  facts.waits = waits_in_words(scenario, result, s);
  facts.course = mean_course(result, s, series_of(scenario.experiment.objective));
  return facts;
}

// Where the draws come from, and what of it the scenario replaced.
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
      "the prior, filtered: {} draws that met {}{}", kept.draws.size(),
      criterion.substr(0, criterion.find(',')),
      own == 0 ? "" : fmt::format(", {} of their parameters replaced by your values", own));
}

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

ComparisonPage page_of(const Scenario& scenario, const EnsembleResult& result) {
  const Experiment& e = scenario.experiment;
  const double people = scenario.organisation.people();
  ComparisonInput input;
  input.objective = each_run(result, [&](const RunRecord& record) {
    return at_objective(scenario, record, quantity_of(e.objective));
  });
  input.hours = each_run(result, [&](const RunRecord& r) { return paid_hours(r) / people; });
  input.baseline = static_cast<std::size_t>(e.baseline);
  input.draws_per_cluster = static_cast<std::size_t>(e.draws_per_organisation);
  ComparisonPage page{compare(input),
                      {},
                      e.objective.quantity,
                      e.objective.week,
                      e.weeks.first,
                      e.parameters == ParameterSource::centre,
                      parameters_in_words(scenario),
                      notes_on(scenario, result),
                      scenario.currency,
                      result.draws,
                      result.replications};
  for (std::size_t s = 0; s < result.strategies; ++s)
    page.plans.push_back(facts_of(scenario, result, s));
  for (const Profession& profession : scenario.organisation.professions)
    page.professions.push_back(profession.name);
  page.regular_use = parameter_of(scenario, "regular_use");
  page.thresholds = thresholds_of(scenario, result);
  if (const std::string words = coverage_in_words(scenario, page.plans); !words.empty())
    page.notes.push_back(words);
  return page;
}

void print_page(const Scenario& scenario, const EnsembleResult& result, const ComparisonPage& page,
                const std::filesystem::path& output) {
  fmt::print("{}\n\n{}\n{}\n{}\n{}\n", scenario.title.empty() ? scenario.name : scenario.title,
             finding(page), table(page), curve(page), profession_table(page));
  if (const auto waves = waves_beside(scenario, result)) fmt::print("{}\n", waves_table(*waves));
  fmt::print("Results: {}\n", output.string());
}

void compare_strategies(const CompareOptions& options, const std::string& command_line) {
  const SimulationOptions& simulation = options.simulation;
  const Scenario scenario = simulation.scenario.read();
  const std::filesystem::path output =
      simulation.output.empty() ? std::filesystem::path(scenario.name + ".h5") : simulation.output;
  check_output(output, simulation.scenario.path);
  const std::vector<SurveyRow> survey =
      options.survey.empty() ? std::vector<SurveyRow>{} : survey_or_throw(options.survey);
  const CompiledModel model(scenario);
  const EnsembleResult result = simulate(model, simulation.threads);
  write_results(output, scenario, result, provenance(scenario, command_line),
                threads_or_all(simulation.threads));
  const ComparisonPage page = page_of(scenario, result);
  if (options.as_json)
    fmt::print("{}", as_json(page));
  else
    print_page(scenario, result, page, output);
  if (!options.as_json && !survey.empty())
    fmt::print("\n{}", survey_table(survey_beside(survey, scenario, result)));
}

}  // namespace

void add_compare(CLI::App& program, const std::string& command_line) {
  CLI::App* verb =
      program.add_subcommand("compare", "simulate plans side by side, say what was found");
  verb->footer(
      "Examples:\n"
      "  uptake compare scenarios/health-centres.toml\n"
      "  uptake compare scenarios/minimal.toml -o minimal.h5 --json\n"
      "  uptake compare scenarios/health-centres.toml --draws 400 --threads 2");
  const auto options = std::make_shared<CompareOptions>();
  options->simulation.add_to(*verb);
  verb->add_option("--survey", options->survey, "your survey.csv, laid beside the simulated one")
      ->type_name("FILE");
  verb->add_flag("--json", options->as_json, "the comparison as JSON on stdout");
  verb->callback([options, command_line] { compare_strategies(*options, command_line); });
}

}  // namespace uptake
