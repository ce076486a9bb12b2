#include <fmt/format.h>

#include <chrono>
#include <memory>
#include <thread>

#include "sim/base/failure.hpp"
#include "sim/cli/simulation.hpp"
#include "sim/cli/verbs.hpp"

namespace uptake {

namespace {

struct CheckOptions {
  ScenarioOptions scenario;
};

// "1 site", "4 sites"
std::string counted(double number, const char* noun) {
  return fmt::format("{:.10g} {}{}", number, noun, number == 1 ? "" : "s");
}

void print_organisation(const Organisation& organisation) {
  fmt::print("Organisation: {} people in {} units at {}\n", organisation.people(),
             organisation.units(), counted(static_cast<double>(organisation.sites.size()), "site"));
  for (const Site& site : organisation.sites)
    fmt::print("  {:<24} {} x {} people\n", site.name, site.units, site.people_per_unit);
  for (const Profession& p : organisation.professions)
    fmt::print("  {:<24} {:>7}  {:g} tasks a week, fit {:g}\n", p.name,
               p.count > 0 ? std::to_string(p.count) : fmt::format("{:.0f} %", 100 * p.share),
               p.tasks_per_week, p.fit);
}

std::string in_words(Weeks weeks) {
  return weeks.first == weeks.last ? fmt::format("week {}", weeks.first)
                                   : fmt::format("weeks {} to {}", weeks.first, weeks.last);
}

struct Describe {
  std::string operator()(const Communication& c) const {
    return fmt::format("{}, {} a week on each", counted(c.channels, "channel"),
                       counted(c.messages_per_week, "message"));
  }
  std::string operator()(const Training& t) const {
    const std::string gap =
        t.courses == 1 ? "" : fmt::format(", {} apart", counted(t.gap_weeks, "week"));
    return fmt::format("{} of {:g} h{}, {}", counted(t.courses, "course"), t.hours, gap,
                       counted(t.methods, "method"));
  }
  std::string operator()(const ProtectedTime& p) const {
    return fmt::format("{:g} h a week for a full-timer", p.hours_per_week);
  }
  std::string operator()(const HelpDesk& d) const {
    return d.problems_per_site > 0
               ? fmt::format("desk for {:g} problems a week and site", d.problems_per_site)
               : fmt::format("desk for {:g} problems a week per 100 staff",
                             d.problems_per_100_staff);
  }
};

void print_strategy(const Scenario& scenario, const Strategy& strategy, const RunRecord& probe) {
  const auto [first, last] = std::minmax_element(strategy.go_live.begin(), strategy.go_live.end());
  const double people = scenario.organisation.people();
  fmt::print("Plan {} ({})\n  goes live in week {}{}; about {:.1f} paid hours a person\n",
             strategy.name, strategy.label, *first,
             *first == *last ? "" : fmt::format(" to {}", *last), paid_hours(probe) / people);
  for (const Activity& activity : strategy.activities)
    fmt::print("  {:<18} {}: {}\n", activity.practice, in_words(activity.weeks),
               std::visit(Describe{}, activity.settings));
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
  for (std::size_t s = 0; s < scenario.strategies.size(); ++s)
    print_strategy(scenario, scenario.strategies[s], probe.record(s, 0, 0));
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
      "  uptake check mine.toml --set hazard=0.004");
  const auto options = std::make_shared<CheckOptions>();
  options->scenario.add_to(*verb);
  verb->callback([options] { check(*options); });
}

}  // namespace uptake
