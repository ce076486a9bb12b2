#include "sim/ensemble/ensemble.hpp"

#include <algorithm>
#include <iterator>

#include "sim/base/failure.hpp"
#include "sim/engine/block.hpp"
#include "sim/engine/chosen_kernel.hpp"
#include "sim/ensemble/in_parallel.hpp"
#include "sim/ensemble/task.hpp"

namespace uptake {

namespace {

class Ensemble {
 public:
  Ensemble(const CompiledModel& model, const EnsembleOptions& options);
  EnsembleResult run();

 private:
  void do_task(const Task& task);
  void finished(std::size_t runs);

  const CompiledModel& model_;
  const EnsembleOptions& options_;
  TaskList tasks_;
  EnsembleResult result_;
  bool stopped_ = false;
  std::size_t done_ = 0;
};

std::size_t organisations_of(const Experiment& experiment) {
  const int blocks = (experiment.draws + experiment.draws_per_organisation - 1) /
                     experiment.draws_per_organisation;
  return static_cast<std::size_t>(blocks) * static_cast<std::size_t>(experiment.replications);
}

// All lanes of an organisation, which is then drawn once; where there are few organisations for
// so many threads, as many lanes as the kernel steps at once.
std::size_t lanes_of_a_task(const CompiledModel& model, unsigned threads) {
  const Experiment& experiment = model.experiment();
  if (organisations_of(experiment) < std::size_t{4} * threads) return widest_kernel();
  return model.strategies().size() * static_cast<std::size_t>(experiment.draws_per_organisation);
}

Ensemble::Ensemble(const CompiledModel& model, const EnsembleOptions& options)
    : model_(model), options_(options), tasks_(model, lanes_of_a_task(model, options.threads)) {
  const Experiment& experiment = model.experiment();
  result_.strategies = model.strategies().size();
  result_.draws = static_cast<std::size_t>(experiment.draws) - options.first_draw;
  result_.replications = static_cast<std::size_t>(experiment.replications);
  result_.records.resize(result_.strategies * result_.draws * result_.replications);
  for (std::size_t draw = 0; draw < result_.draws; ++draw)
    result_.parameters.push_back(
        model.parameter_values(static_cast<std::uint32_t>(options.first_draw + draw)));
}

void Ensemble::do_task(const Task& task) {
  std::vector<LaneSpec> lanes;
  for (const RunName& run : task.runs)
    lanes.push_back(
        {run.strategy, constants_of(result_.parameters[run.draw - options_.first_draw])});
  auto records = run_block(model_, model_.draw_organisation(task.g), lanes);
  for (std::size_t lane = 0; lane < records.size(); ++lane) {
    const RunName& run = task.runs[lane];
    result_.records[result_.index(run.strategy, run.draw - options_.first_draw, run.replication)] =
        std::move(records[lane]);
  }
}

void Ensemble::finished(std::size_t runs) {
  done_ += runs;
  options_.progress(done_, result_.records.size());
  if (options_.stop()) stopped_ = true;
}

EnsembleResult Ensemble::run() {
  const std::size_t earlier = tasks_.before_draw(options_.first_draw);
  const auto item = [&](std::size_t index) {
    const Task task = tasks_.task(earlier + index);
    do_task(task);
    return [this, runs = task.runs.size()] { finished(runs); };
  };
  in_parallel(tasks_.size() - earlier, options_.threads,
              {.item = item, .may_begin = [this] { return !stopped_; }});
  if (stopped_) {
    throw Failure(ExitCode::interrupted,
                  "stopped on request: nothing was written, nothing is lost "
                  "but the runs done so far");
  }
  return std::move(result_);
}

}  // namespace

double bytes_needed(const CompiledModel& model, unsigned threads) {
  // Scores, keys and about six ties, seen from both sides, of a person of a drawn organisation.
  constexpr double bytes_of_a_person = 150;
  const Experiment& e = model.experiment();
  const double of_a_draw = static_cast<double>(model.strategies().size()) * e.replications;
  const double of_a_thread = static_cast<double>(bytes_of_lanes(model)) +
                             bytes_of_a_person * model.organisation().people();
  return of_a_draw * e.draws * static_cast<double>(bytes_of_record(model)) + threads * of_a_thread;
}

EnsembleResult run_ensemble(const CompiledModel& model, const EnsembleOptions& options) {
  const Experiment& e = model.experiment();
  if (options.first_draw % static_cast<std::size_t>(e.draws_per_organisation) != 0 ||
      options.first_draw >= static_cast<std::size_t>(e.draws))
    throw Failure(ExitCode::internal, "the first draw begins no organisation");
  return Ensemble(model, options).run();
}

void append(EnsembleResult& result, EnsembleResult&& later) {
  std::vector<RunRecord> records;
  const std::size_t runs = result.draws * result.replications;
  const std::size_t more = later.draws * later.replications;
  for (std::size_t s = 0; s < result.strategies; ++s) {
    std::move(result.records.begin() + static_cast<std::ptrdiff_t>(s * runs),
              result.records.begin() + static_cast<std::ptrdiff_t>((s + 1) * runs),
              std::back_inserter(records));
    std::move(later.records.begin() + static_cast<std::ptrdiff_t>(s * more),
              later.records.begin() + static_cast<std::ptrdiff_t>((s + 1) * more),
              std::back_inserter(records));
  }
  result.records = std::move(records);
  std::ranges::move(later.parameters, std::back_inserter(result.parameters));
  result.draws += later.draws;
}

}  // namespace uptake
