#include "sim/ensemble/ensemble.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

#include "sim/base/failure.hpp"
#include "sim/engine/block.hpp"
#include "sim/ensemble/task.hpp"

namespace uptake {

namespace {

class Ensemble {
 public:
  Ensemble(const CompiledModel& model, const EnsembleOptions& options);
  EnsembleResult run();

 private:
  void work();
  void do_task(const Task& task);
  void finished(std::size_t runs);

  const CompiledModel& model_;
  const EnsembleOptions& options_;
  TaskList tasks_;
  EnsembleResult result_;
  std::atomic<std::size_t> next_{0};
  std::atomic<bool> stopped_{false};
  std::mutex mutex_;  // guards done_, failure_ and the callbacks
  std::size_t done_ = 0;
  std::exception_ptr failure_;
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
  if (organisations_of(experiment) < std::size_t{4} * threads) return 8;
  return model.strategies().size() * static_cast<std::size_t>(experiment.draws_per_organisation);
}

Ensemble::Ensemble(const CompiledModel& model, const EnsembleOptions& options)
    : model_(model), options_(options), tasks_(model, lanes_of_a_task(model, options.threads)) {
  const Experiment& experiment = model.experiment();
  result_.strategies = model.strategies().size();
  result_.draws = static_cast<std::size_t>(experiment.draws);
  result_.replications = static_cast<std::size_t>(experiment.replications);
  result_.records.resize(result_.strategies * result_.draws * result_.replications);
  for (std::uint32_t draw = 0; draw < result_.draws; ++draw)
    result_.parameters.push_back(model.parameter_values(draw));
}

void Ensemble::do_task(const Task& task) {
  std::vector<LaneSpec> lanes;
  for (const RunName& run : task.runs)
    lanes.push_back({run.strategy, constants_of(result_.parameters[run.draw])});
  auto records = run_block(model_, model_.draw_organisation(task.g), lanes);
  for (std::size_t lane = 0; lane < records.size(); ++lane) {
    const RunName& run = task.runs[lane];
    result_.records[result_.index(run.strategy, run.draw, run.replication)] =
        std::move(records[lane]);
  }
}

void Ensemble::finished(std::size_t runs) {
  const std::scoped_lock lock(mutex_);
  done_ += runs;
  options_.progress(done_, result_.records.size());
  if (options_.stop()) stopped_ = true;
}

void Ensemble::work() {
  try {
    while (!stopped_) {
      const std::size_t index = next_++;
      if (index >= tasks_.size()) return;
      const Task task = tasks_.task(index);
      do_task(task);
      finished(task.runs.size());
    }
  } catch (...) {
    const std::scoped_lock lock(mutex_);
    failure_ = std::current_exception();
    stopped_ = true;
  }
}

EnsembleResult Ensemble::run() {
  {
    std::vector<std::jthread> threads;
    for (unsigned i = 1; i < options_.threads; ++i) threads.emplace_back([this] { work(); });
    work();
  }
  if (failure_) std::rethrow_exception(failure_);
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
  return Ensemble(model, options).run();
}

}  // namespace uptake
