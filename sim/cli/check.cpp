#include <fmt/format.h>

#include <chrono>
#include <memory>
#include <thread>

#include "sim/cli/simulation.hpp"
#include "sim/cli/verbs.hpp"

namespace uptake {

namespace {

struct CheckOptions {
  ScenarioOptions scenario;
};

void print_organisation(const Organisation& organisation) {
  fmt::print("Organisation: {} people in {} units at {} sites\n", organisation.people(),
             organisation.units(), organisation.sites.size());
  for (const Site& site : organisation.sites)
    fmt::print("  {:<24} {} x {} people\n", site.name, site.units, site.people_per_unit);
  for (const Profession& p : organisation.professions)
    fmt::print("  {:<24} {:>7}  {:g} tasks a week, fit {:g}\n", p.name,
               p.count > 0 ? std::to_string(p.count) : fmt::format("{:.0f} %", 100 * p.share),
               p.tasks_per_week, p.fit);
}

struct Describe {
  std::string operator()(const Communication& c) const {
    return fmt::format("{:g} channels, {:g} messages a week on each", c.channels, c.messages_per_week);
  }
  std::string operator()(const Training& t) const {
    return fmt::format("{} x {:g} h, first in week {}, every {} weeks, {} methods", t.courses, t.hours,
                       t.first_week, t.gap_weeks, t.methods);
  }
  std::string operator()(const ProtectedTime& p) const {
    return fmt::format("{:g} h a week for a full-timer", p.hours_per_week);
  }
  std::string operator()(const HelpDesk& d) const {
    return d.problems_per_site > 0
               ? fmt::format("help desk, {:g} problems a week and site", d.problems_per_site)
               : fmt::format("help desk, {:g} problems a week per 100 staff", d.problems_per_100_staff);
  }
};

void print_strategy(const Scenario& scenario, const Strategy& strategy, const RunRecord& probe) {
  const auto [first, last] = std::minmax_element(strategy.go_live.begin(), strategy.go_live.end());
  double hours = -probe.counted_twice;
  for (const double part : probe.hours.values()) hours += part;
  const double people = scenario.organisation.people();
  fmt::print("Plan {} ({})\n  goes live in week {}{}; about {:.1f} paid hours a person\n", strategy.name,
             strategy.label, *first, *first == *last ? "" : fmt::format(" to {}", *last), hours / people);
  for (const Activity& activity : strategy.activities)
    fmt::print("  {:<18} weeks {} to {}: {}\n", activity.practice, activity.weeks.first,
               activity.weeks.last, std::visit(Describe{}, activity.settings));
}

// One organisation under every strategy at the point estimates: what plans cost, and how long
// runs take when they share one as the real ones will.
EnsembleResult probe_runs(Scenario scenario) {
  scenario.experiment.draws = scenario.experiment.draws_per_organisation;
  scenario.experiment.replications = 1;
  scenario.experiment.parameters = ParameterSource::centre;
  return run_ensemble(CompiledModel(scenario), {});
}

double bytes_of(const RunRecord& record) {
  return static_cast<double>(record.series.values().size_bytes() + record.groups.values().size_bytes() +
                             record.hours.values().size_bytes() +
                             record.hours_of_week.values().size_bytes() +
                             record.people.values().size_bytes());
}

void print_effort(const Experiment& e, const EnsembleResult& probe, double probe_seconds) {
  const double runs = static_cast<double>(probe.strategies) * e.draws * e.replications;
  const double threads = std::max(1u, std::thread::hardware_concurrency());
  const double seconds = probe_seconds / static_cast<double>(probe.records.size()) * runs / threads;
  fmt::print("Runs: {:.0f} ({} plans x {} parameter draws x {} repeats), weeks {} to {}\n", runs,
             probe.strategies, e.draws, e.replications, e.weeks.first, e.weeks.last);
  fmt::print("Takes about {:.0f} s on {:.0f} threads, {:.0f} MB of memory\n", std::max(1.0, seconds),
             threads, std::max(1.0, runs * bytes_of(probe.records.front()) / 1e6));
}

void check(const CheckOptions& options) {
  const Scenario scenario = options.scenario.read();
  const auto start = std::chrono::steady_clock::now();
  const EnsembleResult probe = probe_runs(scenario);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  fmt::print("{}: no problems\n\n", options.scenario.path.string());
  print_organisation(scenario.organisation);
  for (std::size_t s = 0; s < scenario.strategies.size(); ++s)
    print_strategy(scenario, scenario.strategies[s], probe.record(s, 0, 0));
  const Objective& objective = scenario.experiment.objective;
  fmt::print("Compared on {} at week {} after go-live\n", objective.quantity, objective.week);
  print_effort(scenario.experiment, probe, seconds.count());
}

}  // namespace

void add_check(CLI::App& program) {
  CLI::App* verb = program.add_subcommand(
      "check", "all problems of a scenario; what it means, costs and takes to run");
  verb->footer(
      "Examples:\n"
      "  uptake check scenarios/health-centres.toml\n"
      "  uptake check mine.toml --set hazard=0.004");
  const auto options = std::make_shared<CheckOptions>();
  options->scenario.add_to(*verb);
  verb->callback([options] { check(*options); });
}

}  // namespace uptake
