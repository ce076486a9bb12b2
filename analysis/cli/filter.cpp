#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <ctime>
#include <memory>
#include <mutex>
#include <thread>

#include "analysis/cli/pattern_runs.hpp"
#include "analysis/cli/verbs.hpp"
#include "analysis/patterns/judgement.hpp"
#include "sim/base/failure.hpp"
#include "sim/base/file.hpp"
#include "sim/cli/build_info.hpp"
#include "sim/cli/interruption.hpp"
#include "sim/cli/progress.hpp"
#include "sim/cli/simulation.hpp"
#include "sim/scenario/filtered_prior.hpp"

namespace uptake {

namespace {

constexpr int most_missed = 2;  // of thirteen
constexpr std::uint32_t replications = 4;
constexpr std::uint32_t draws_of_block = 8;  // they share organisations, as in `compare`
constexpr std::size_t blocks_between_writing = 32;
constexpr std::size_t longest_file = 100'000'000;

struct FilterOptions {
  std::filesystem::path output;
  std::uint64_t seed = 1;
  std::uint32_t draws = 4000;
  unsigned threads = 0;
};

using Draw = std::vector<double>;

class Filter {
 public:
  Filter(const Scenario& scenario, const FilterOptions& options)
      : scenario_(scenario),
        options_(options),
        runs_(scenario),
        prior_(scenario.parameters, options.seed),
        blocks_((options.draws + draws_of_block - 1) / draws_of_block),
        kept_(blocks_) {}

  void run(const FilteredPrior& found) {
    next_ = done_ = start_from(found);
    watch_for_interruption();
    Progress progress("blocks of 8 draws");
    progress_ = &progress;
    progress.show(done_, blocks_);
    {
      std::vector<std::jthread> others;
      for (unsigned i = 1; i < threads_or_all(options_.threads); ++i)
        others.emplace_back([this] { work(); });
      work();
    }
    write();
    if (interrupted())
      throw Failure(ExitCode::stopped, "stopped on request; the same command again goes on");
  }

  FilteredPrior kept() const;

 private:
  std::size_t start_from(const FilteredPrior& found);
  void work();
  std::vector<Draw> keep(std::size_t block) const;
  void write() const;

  const Scenario& scenario_;
  const FilterOptions& options_;
  PatternRuns runs_;
  PriorDraws prior_;
  std::size_t blocks_;
  std::vector<std::vector<Draw>> kept_;  // [block]
  std::vector<char> finished_ = std::vector<char>(blocks_, 0);
  std::atomic<std::size_t> next_{0};
  std::size_t done_ = 0;
  std::mutex mutex_;  // guards kept_, finished_, done_, the file and progress_
  Progress* progress_ = nullptr;
};

bool is_drawn(const ParameterChoice& choice) {
  return choice.parameter.prior.distribution != Distribution::fixed;
}

// The draws of a block that are left after each stage; most are gone after the first.
std::vector<Draw> Filter::keep(std::size_t block) const {
  const auto first = static_cast<std::uint32_t>(block) * draws_of_block;
  std::vector<Draw> draws;
  std::vector<ObservedPlans> seen;
  for (std::uint32_t d = first; d < std::min(first + draws_of_block, options_.draws); ++d) {
    draws.push_back(prior_.draw(d));
    seen.push_back(runs_.nothing(draws.back()));
  }
  for (std::size_t stage = 0; stage < PatternRuns::stages && !draws.empty(); ++stage) {
    std::vector<ObservedPlans*> into;
    for (ObservedPlans& observed : seen) into.push_back(&observed);
    for (std::uint32_t r = 0; r < replications; ++r)
      runs_.run(stage, static_cast<std::uint32_t>(block) * replications + r, draws, into);
    for (std::size_t at = draws.size(); at-- > 0;) {
      if (missed(judge(seen[at])) <= most_missed) continue;
      draws.erase(draws.begin() + static_cast<std::ptrdiff_t>(at));
      seen.erase(seen.begin() + static_cast<std::ptrdiff_t>(at));
    }
  }
  return draws;
}

void Filter::work() {
  while (!interrupted()) {
    const std::size_t block = next_++;
    if (block >= blocks_) return;
    std::vector<Draw> draws = keep(block);
    const std::scoped_lock lock(mutex_);
    kept_[block] = std::move(draws);
    finished_[block] = 1;
    progress_->show(++done_, blocks_);
    if (done_ % blocks_between_writing == 0) write();
  }
}

// Up to the first block that is not finished, so that going on is simple.
FilteredPrior Filter::kept() const {
  const auto end = std::find(finished_.begin(), finished_.end(), 0);
  const auto blocks = static_cast<std::size_t>(end - finished_.begin());
  FilteredPrior prior;
  for (const ParameterChoice& choice : scenario_.parameters)
    if (is_drawn(choice)) prior.keys.push_back(choice.parameter.key);
  for (std::size_t block = 0; block < blocks; ++block)
    for (const Draw& draw : kept_[block]) {
      prior.draws.emplace_back();
      for (std::size_t key = 0; key < draw.size(); ++key)
        if (is_drawn(scenario_.parameters[key])) prior.draws.back().push_back(draw[key]);
    }
  const auto tried = std::min<std::size_t>(blocks * draws_of_block, options_.draws);
  prior.recipe = {
      {"command", fmt::format("uptake filter --draws {} --seed {}", options_.draws, options_.seed)},
      {"criterion", fmt::format("at least {} of {} patterns, {} replications",
                                static_cast<int>(patterns().size()) - most_missed,
                                patterns().size(), replications)},
      {"date", fmt::format("{:%F}", fmt::gmtime(std::time(nullptr)))},
      {"draws kept", std::to_string(prior.draws.size())},
      {"draws tried", std::to_string(tried)},
      {"program", "uptake " + build_info().version + " " + build_info().revision},
      {"recipe hash", recipe_hash(scenario_)},
      {"seed", std::to_string(options_.seed)}};
  return prior;
}

void Filter::write() const { write_text(options_.output, to_text(kept())); }

// The blocks an earlier run of the same recipe finished; its kept draws all go to the first.
std::size_t Filter::start_from(const FilteredPrior& found) {
  const auto at = [&](const char* name) {
    const auto line = found.recipe.find(name);
    return line == found.recipe.end() ? std::string() : line->second;
  };
  if (at("recipe hash") != recipe_hash(scenario_) || at("seed") != std::to_string(options_.seed))
    return 0;
  const std::size_t blocks = std::min<std::size_t>(
      blocks_, static_cast<std::size_t>(std::stoul(at("draws tried"))) / draws_of_block);
  const std::size_t first_new = blocks;
  for (std::size_t block = 0; block < first_new; ++block) finished_[block] = 1;
  const Draw centre = central_values(scenario_.parameters);
  for (const auto& values : found.draws) {
    Draw draw = centre;
    std::size_t column = 0;
    for (std::size_t key = 0; key < draw.size(); ++key)
      if (is_drawn(scenario_.parameters[key])) draw[key] = values[column++];
    if (first_new > 0) kept_[0].push_back(std::move(draw));
  }
  return first_new;
}

void filter(const FilterOptions& options) {
  Scenario scenario = pattern_scenario({});
  scenario.experiment.seed = options.seed;
  FilteredPrior found;
  if (std::filesystem::exists(options.output))
    found = read_filtered_prior(read_text(options.output, longest_file));
  Filter filter(scenario, options);
  filter.run(found);
  const FilteredPrior kept = filter.kept();
  fmt::print("{}: {} of {} draws met {}\n", options.output.string(), kept.draws.size(),
             kept.recipe.at("draws tried"), kept.recipe.at("criterion"));
}

}  // namespace

void add_filter(CLI::App& program) {
  CLI::App* verb = program.add_subcommand(
      "filter", "draws of the prior that meet at least 11 of the 13 patterns");
  verb->footer(
      "Examples:\n"
      "  uptake filter -o kept.csv --draws 4000\n"
      "The same command again goes on where it was stopped. `compare` uses the file\n"
      "sim/scenario/filtered_prior.csv; its recipe stands at its head.");
  const auto options = std::make_shared<FilterOptions>();
  verb->add_option("-o,--output", options->output, "file of the draws kept")
      ->required()
      ->type_name("FILE");
  verb->add_option("--draws", options->draws, "draws to try; default 4000")
      ->check(CLI::Range(1, 100'000'000).description(""))
      ->type_name("N");
  verb->add_option("--seed", options->seed, "another seed than 1")->type_name("N");
  verb->add_option("--threads", options->threads, "threads; default: as many as the machine has")
      ->check(CLI::Range(1u, 4096u).description(""))
      ->type_name("N");
  verb->callback([options] { filter(*options); });
}

}  // namespace uptake
