#include <fmt/format.h>

#include <atomic>
#include <memory>
#include <thread>

#include "analysis/cli/pattern_runs.hpp"
#include "analysis/cli/verbs.hpp"
#include "analysis/patterns/pattern_page.hpp"
#include "sim/base/failure.hpp"
#include "sim/cli/interruption.hpp"
#include "sim/cli/progress.hpp"
#include "sim/cli/simulation.hpp"

namespace uptake {

namespace {

struct ValidateOptions {
  std::vector<std::string> set;
  std::uint64_t seed = 1;
  std::uint32_t replications = 96;
  unsigned threads = 0;
  bool as_json = false;
};

// A replication a piece of work; joined in their order, so threads change nothing.
ObservedPlans observe(const ValidateOptions& options) {
  Scenario scenario = pattern_scenario(options.set);
  scenario.experiment.seed = options.seed;
  const PatternRuns runs(scenario);
  const std::vector<double> centre = central_values(scenario.parameters);
  std::vector<ObservedPlans> parts(options.replications, runs.nothing(centre));
  std::atomic<std::uint32_t> next{0}, done{0};
  watch_for_interruption();
  Progress progress("replications");
  progress.show(0, parts.size());
  const auto work = [&] {
    for (std::uint32_t g = next++; g < parts.size() && !interrupted(); g = next++) {
      for (std::size_t stage = 0; stage < PatternRuns::stages; ++stage)
        runs.run(stage, g, {centre}, {&parts[g]});
      ++done;
    }
  };
  {
    std::vector<std::jthread> others;
    for (unsigned i = 1; i < threads_or_all(options.threads); ++i) others.emplace_back(work);
    for (std::uint32_t g = next++; g < parts.size() && !interrupted(); g = next++) {
      for (std::size_t stage = 0; stage < PatternRuns::stages; ++stage)
        runs.run(stage, g, {centre}, {&parts[g]});
      progress.show(++done, parts.size());
    }
  }
  if (interrupted()) throw Failure(ExitCode::interrupted, "stopped on request");
  ObservedPlans all = runs.nothing(centre);
  for (ObservedPlans& part : parts)
    for (auto& [name, plan] : part.plans) all.plans[name].push_back(std::move(plan.front()));
  return all;
}

void validate(const ValidateOptions& options) {
  const PatternPage page = pattern_page(observe(options));
  fmt::print("{}", options.as_json ? as_json(page) : pattern_table(page));
}

}  // namespace

void add_validate(CLI::App& program) {
  CLI::App* verb =
      program.add_subcommand("validate", "patterns the model should show, and whether it does");
  verb->footer(
      "Examples:\n"
      "  uptake validate                 all patterns, at the point estimates\n"
      "  uptake validate --json\n"
      "  uptake validate --set w_H=0     with another value of a parameter");
  const auto options = std::make_shared<ValidateOptions>();
  verb->add_option("--set", options->set, "a parameter's value; may stand several times")
      ->type_name("KEY=VALUE")
      ->allow_extra_args(false);
  verb->add_option("--seed", options->seed, "another seed than 1")->type_name("N");
  verb->add_option("--replications", options->replications, "organisations; default 96")
      ->check(CLI::Range(2, 10'000).description(""))
      ->type_name("N");
  verb->add_option("--threads", options->threads, "threads; default: as many as the machine has")
      ->check(CLI::Range(1u, 4096u).description(""))
      ->type_name("N");
  verb->add_flag("--json", options->as_json, "the same as JSON");
  verb->callback([options] { validate(*options); });
}

}  // namespace uptake
