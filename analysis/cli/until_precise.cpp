#include "analysis/cli/until_precise.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "analysis/decision/selection.hpp"
#include "analysis/outcomes/doubt.hpp"
#include "analysis/outcomes/plan_facts.hpp"
#include "analysis/outcomes/runs.hpp"
#include "sim/base/failure.hpp"
#include "sim/cli/simulation.hpp"

namespace uptake {

namespace {

// How many blocks at least, so that threads have work and progress is seen.
constexpr std::size_t fewest_blocks = 4;
constexpr int times_the_draws = 8;

// One block's mean of each plan.
std::vector<double> observation(const RunValues& runs, const std::vector<std::size_t>& plans,
                                std::size_t block, std::size_t draws_per_block) {
  std::vector<double> means;
  for (const std::size_t plan : plans) {
    double sum = 0;
    for (std::size_t i = 0; i < draws_per_block; ++i)
      sum += runs.mean_of_draw(plan, block * draws_per_block + i);
    means.push_back(sum / static_cast<double>(draws_per_block));
  }
  return means;
}

class UntilPrecise {
 public:
  UntilPrecise(Scenario& scenario, const PrecisionOptions& options, unsigned threads)
      : scenario_(scenario),
        options_(options),
        threads_(threads),
        per_block_(static_cast<std::size_t>(scenario.experiment.draws_per_organisation)),
        most_blocks_(blocks_of(options.most_draws > 0
                                   ? options.most_draws
                                   : times_the_draws * scenario.experiment.draws)) {}

  PreciseRuns run() {
    grow_to(std::max<std::size_t>(2, blocks_of(scenario_.experiment.draws)));
    plans_ = candidates(page_of(scenario_, result_).comparison);
    Selection selection(plans_.size(),
                        {options_.indifference, options_.confidence, result_.draws / per_block_});
    feed(selection);
    while (!selection.finished() && result_.draws / per_block_ < most_blocks_) {
      const std::size_t blocks = result_.draws / per_block_;
      const std::size_t more = std::clamp(selection.expected_more(), fewest_blocks, blocks);
      grow_to(std::min(blocks + more, most_blocks_));
      feed(selection);
    }
    return {std::move(result_), facts(selection)};
  }

 private:
  std::size_t blocks_of(int draws) const {
    return (static_cast<std::size_t>(draws) + per_block_ - 1) / per_block_;
  }

  void grow_to(std::size_t blocks) {
    scenario_.experiment.draws = static_cast<int>(blocks * per_block_);
    const CompiledModel model(scenario_);
    EnsembleResult more = simulate(model, threads_, result_.draws);
    if (result_.draws == 0)
      result_ = std::move(more);
    else
      append(result_, std::move(more));
  }

  void feed(Selection& selection) {
    const RunValues runs = objective_of(scenario_, result_);
    for (; fed_ < result_.draws / per_block_; ++fed_)
      selection.add(observation(runs, plans_, fed_, per_block_));
  }

  SelectionFacts facts(const Selection& selection) const {
    return {options_.indifference, selection.finished(), selection.alike(),
            scenario_.strategies[plans_[selection.leader()]].name,
            selection.expected_more() * per_block_};
  }

  Scenario& scenario_;
  PrecisionOptions options_;
  unsigned threads_;
  std::size_t per_block_, most_blocks_;
  EnsembleResult result_;
  std::vector<std::size_t> plans_;
  std::size_t fed_ = 0;  // blocks
};

}  // namespace

double points_or_throw(const std::string& text) {
  double points = 0;
  const char* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, points);
  if (error == std::errc() && std::string_view(rest, end) == "pp" && points > 0 && points <= 100)
    return points / 100;
  throw Failure(ExitCode::usage, "--precision " + text +
                                     " is not a number of percentage points. Write 1pp or 0.5pp");
}

PreciseRuns simulate_until_precise(Scenario& scenario, const PrecisionOptions& options,
                                   unsigned threads) {
  if (scenario.strategies.size() < 2)
    throw Failure(ExitCode::invalid_data,
                  "--precision needs two plans to choose between (this scenario has one). "
                  "Add a [[strategy]]");
  return UntilPrecise(scenario, options, threads).run();
}

}  // namespace uptake
