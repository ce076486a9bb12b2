#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <thread>

#include "sim/base/failure.hpp"
#include "sim/cli/simulation.hpp"
#include "sim/cli/verbs.hpp"
#include "sim/model/rule_cost.hpp"
#include "sim/results/pool_waits.hpp"
#include "sim/scenario/checked_value.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/scenario/practice_texts.hpp"

namespace uptake {

namespace {

struct CheckOptions {
  ScenarioOptions scenario;
  bool activities = false;
};

// Of a group so small that a person could be recognised, the number is not said.
std::string shown_number(int people) {
  return people < smallest_group ? fmt::format("under {}", smallest_group) : std::to_string(people);
}

void print_sites(const Organisation& organisation) {
  std::vector<int> people(organisation.sites.size(), 0);
  if (organisation.roster)
    for (const RosterPerson& person : organisation.roster->people)
      ++people[static_cast<std::size_t>(
          organisation.roster->units[static_cast<std::size_t>(person.unit)].site)];
  for (std::size_t at = 0; at < organisation.sites.size(); ++at) {
    const Site& site = organisation.sites[at];
    if (organisation.roster)
      fmt::print("  {:<24} {}, {} people\n", site.name, counted(site.units, "unit"),
                 shown_number(people[at]));
    else
      fmt::print("  {:<24} {} x {} people{}\n", site.name, site.units, site.people_per_unit,
                 site.sector < 0 ? "" : ", " + site.sector_name);
  }
}

void print_ties(const Roster& roster) {
  if (!roster.ties) {
    fmt::print("  ties between them are drawn\n");
    return;
  }
  std::vector<bool> tied(roster.people.size(), false);
  for (const RosterTie& tie : roster.ties->ties) tied[tie.from] = tied[tie.to] = true;
  const auto alone = std::count(tied.begin(), tied.end(), false);
  fmt::print("  {}{}{}; {} without any\n",
             counted(static_cast<double>(roster.ties->ties.size()), "tie"),
             roster.ties->directed ? ", from those who name to those named" : "",
             roster.ties->weighted ? ", by weight" : "",
             alone > 0 ? shown_number(static_cast<int>(alone)) : "nobody");
}

void print_organisation(const Organisation& organisation) {
  fmt::print("Organisation: {} people in {} at {}\n", organisation.people(),
             counted(organisation.units(), "unit"),
             counted(static_cast<double>(organisation.sites.size()), "site"));
  print_sites(organisation);
  for (const Profession& p : organisation.professions)
    fmt::print("  {:<24} {:>7}  {}, fit {:g}\n", p.name,
               p.count > 0 ? shown_number(p.count) : fmt::format("{:.0f} %", 100 * p.share),
               p.tasks_per_week > 0 ? fmt::format("{:g} tasks a week", p.tasks_per_week)
                                    : "tasks of each person",
               p.fit);
  if (organisation.roster) print_ties(*organisation.roster);
}

void print_pools(const std::vector<Pool>& pools) {
  for (const Pool& pool : pools) {
    const auto kind = static_cast<std::size_t>(pool.kind);
    const bool always = pool.weeks.first <= week_limits.low && pool.weeks.last >= week_limits.high;
    fmt::print("Pool: {}, {:g} {} a week{}\n", pool_kind_labels[kind], pool.capacity,
               pool_units[kind], always ? "" : fmt::format(", {}", in_words(pool.weeks)));
  }
}

// A line of a plan, its continuation under it, at most 80 columns.
void print_wrapped(const std::string& line) {
  constexpr std::size_t width = 76;
  std::string left = line;
  std::string indent = "  ";
  while (indent.size() + left.size() > width + 2) {
    const std::size_t at = left.rfind(' ', width + 2 - indent.size());
    if (at == std::string::npos) break;
    fmt::print("{}{}\n", indent, left.substr(0, at));
    left = left.substr(at + 1);
    indent = "      ";
  }
  fmt::print("{}{}\n", indent, left);
}

void print_difference(const Scenario& scenario, const Strategy& strategy) {
  const auto baseline = static_cast<std::size_t>(scenario.experiment.baseline);
  const Strategy& other = scenario.strategies[baseline];
  if (other.name == strategy.name) return;
  fmt::print("  beside {}:\n", other.name);
  for (const std::string& line : difference(strategy, other, scenario.organisation))
    print_wrapped("  " + line);
}

// What a rule takes hangs on what will be seen: what acting takes at most, and how often it can.
void print_rule_costs(const Scenario& scenario, const Strategy& strategy) {
  const Constants centre = constants_of(central_values(scenario.parameters));
  for (const Rule& rule : strategy.rules) {
    const RuleCost cost =
        cost_of(rule, strategy, scenario.organisation, scenario.experiment.weeks, centre);
    print_wrapped(fmt::format(
        "rule {}: each time about {:.0f} h and {:.0f} {} in {} if everybody attends; at most {} in "
        "all, {:.0f} h and {:.0f} {}; how often depends on what is seen",
        rule.name, cost.once.hours, cost.once.money, scenario.currency, cost.place,
        counted(cost.times, "time"), cost.all.hours, cost.all.money, scenario.currency));
  }
}

void print_strategy(const Scenario& scenario, const Strategy& strategy, const RunRecord& probe) {
  const double people = scenario.organisation.people();
  fmt::print("Plan {} ({})\n", strategy.name, strategy.label);
  print_wrapped(fmt::format("goes live in {}; about {:.1f} paid hours and {:.0f} {} a person",
                            dates_in_words(strategy), paid_hours(probe) / people,
                            paid_money(probe) / people, scenario.currency));
  const auto baseline = static_cast<std::size_t>(scenario.experiment.baseline);
  if (!strategy.rules.empty())
    fmt::print("  (of one run: how much its rules begin depends on what is seen)\n");
  if (scenario.strategies[baseline].name != strategy.name) {
    print_difference(scenario, strategy);
    print_rule_costs(scenario, strategy);
    return;
  }
  for (const Activity& activity : strategy.activities)
    print_wrapped(in_words(activity, scenario.organisation));
  for (const Rule& rule : strategy.rules)
    for (const std::string& line : in_words(rule, scenario.organisation)) print_wrapped(line);
  print_rule_costs(scenario, strategy);
}

std::string or_default(const std::string& own, std::string_view otherwise) {
  return own.empty() ? std::string(otherwise) : own;
}

// The seven things Proctor 2013 asks of a strategy, for every activity.
void print_account(const Scenario& scenario, const Activity& activity) {
  const PracticeText& text = text_of_practice(activity.practice);
  const std::string whom = targets_in_words(activity, scenario.organisation);
  fmt::print("  {}\n", activity.practice);
  print_wrapped("  actor: " + or_default(activity.account.actor, text.actor));
  print_wrapped("  action: " + std::string(text.action));
  print_wrapped("  target: " + (whom.empty() ? "everybody" : whom.substr(5)));
  print_wrapped("  timing: " + in_words(activity.weeks));
  print_wrapped("  dose: " + in_words(activity.settings));
  print_wrapped("  outcome: " + or_default(activity.account.outcome, text.outcome));
  print_wrapped("  justification: " +
                or_default(activity.account.justification,
                           "named by professionals (Nadav 2021), " + std::string(text.component)));
}

void print_accounts(const Scenario& scenario) {
  for (const Strategy& strategy : scenario.strategies) {
    fmt::print("Plan {}: actor, action, target, timing, dose, outcome, justification\n",
               strategy.name);
    for (const Activity& activity : strategy.activities) print_account(scenario, activity);
    for (const Rule& rule : strategy.rules)
      for (const Activity& activity : rule.then) print_account(scenario, activity);
  }
}

// What many countries ask for before such a plan.
void print_reminder(const Scenario& scenario) {
  const auto asks = [](const Activity& activity) {
    return activity.practice == "usage_monitoring" || activity.practice == "protected_time" ||
           activity.practice == "task_fit";
  };
  const bool any = std::ranges::any_of(scenario.strategies, [&](const Strategy& strategy) {
    return std::ranges::any_of(strategy.activities, asks) ||
           std::ranges::any_of(strategy.rules, [&](const Rule& rule) {
             return std::ranges::any_of(rule.then, asks);
           });
  });
  if (any)
    fmt::print(
        "Reminder: before use is monitored, time protected or work redesigned, many\n"
        "countries require dealing with staff or their representatives (no legal advice)\n");
}

// One organisation under every strategy at the point estimates: what plans cost, and how long
// runs take when they share one as the real ones will.
EnsembleResult probe_runs(Scenario scenario) {
  constexpr int large = 20'000;  // people; one run says enough of them
  scenario.experiment.draws =
      scenario.organisation.people() > large ? 1 : scenario.experiment.draws_per_organisation;
  scenario.experiment.replications = 1;
  scenario.experiment.parameters = ParameterSource::centre;
  return run_ensemble(CompiledModel(scenario), {});
}

void print_effort(const CompiledModel& model, const EnsembleResult& probe, double probe_seconds) {
  const Experiment& e = model.experiment();
  const double runs = static_cast<double>(probe.strategies) * e.draws * e.replications;
  const unsigned threads = threads_or_all(0);
  const double seconds = probe_seconds / static_cast<double>(probe.records.size()) * runs / threads;
  const double bytes = bytes_needed(model, threads);
  fmt::print("Runs: {:.0f} ({} x {} x {}), weeks {} to {}\n", runs,
             counted(static_cast<double>(probe.strategies), "plan"),
             counted(e.draws, "parameter draw"), counted(e.replications, "repeat"), e.weeks.first,
             e.weeks.last);
  fmt::print("Takes about {:.0f} s on {}, {:.0f} MB of memory{}\n", std::max(1.0, seconds),
             counted(threads, "thread"), std::max(1.0, bytes / 1e6),
             bytes > machine_memory() ? ": more than this machine has" : "");
}

// A probe of what would not fit is not begun.
EnsembleResult fitting_probe(const Scenario& scenario) {
  Scenario one = scenario;
  one.experiment.draws = one.experiment.replications = 1;
  if (bytes_needed(CompiledModel(one), 1) > machine_memory())
    throw Failure(ExitCode::system,
                  "even one run of this needs more memory than this machine has. "
                  "Write fewer people");
  return probe_runs(scenario);
}

void check(const CheckOptions& options) {
  const Scenario scenario = options.scenario.read();
  const auto start = std::chrono::steady_clock::now();
  const EnsembleResult probe = fitting_probe(scenario);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  fmt::print("{}: no problems\n\n", options.scenario.path.string());
  print_organisation(scenario.organisation);
  print_pools(scenario.pools);
  for (std::size_t s = 0; s < scenario.strategies.size(); ++s) {
    print_strategy(scenario, scenario.strategies[s], probe.record(s, 0, 0));
    for (const std::string& line : waits_in_words(scenario, probe, s)) print_wrapped(line);
  }
  if (options.activities) print_accounts(scenario);
  print_reminder(scenario);
  const Objective& objective = scenario.experiment.objective;
  fmt::print("Compared on {} at week {} after go-live\n", objective.quantity, objective.week);
  print_effort(CompiledModel(scenario), probe, seconds.count());
}

}  // namespace

void add_check(CLI::App& program) {
  CLI::App* verb =
      program.add_subcommand("check", "a scenario's mistakes; what it costs and takes");
  verb->footer(
      "Examples:\n"
      "  uptake check scenarios/health-centres.toml\n"
      "  uptake check mine.toml --activities    who does what, when, why\n"
      "  uptake check mine.toml --set hazard=0.004");
  const auto options = std::make_shared<CheckOptions>();
  options->scenario.add_to(*verb);
  verb->add_flag("--activities", options->activities,
                 "who does what, for whom, when, how much, why");
  verb->callback([options] { check(*options); });
}

}  // namespace uptake
