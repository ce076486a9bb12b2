#include <fmt/format.h>

#include "analysis/cli/models_of_points.hpp"
#include "analysis/cli/sweep.hpp"
#include "analysis/cli/sweep_pace.hpp"
#include "sim/base/failure.hpp"
#include "sim/cli/interruption.hpp"
#include "sim/cli/progress.hpp"
#include "sim/cli/simulation.hpp"
#include "sim/ensemble/ranks.hpp"
#include "sim/ensemble/sweep_values.hpp"

namespace uptake {

namespace {

using Clock = std::chrono::steady_clock;

class Worker {
 public:
  Worker(const std::filesystem::path& folder, const SweepPlan& plan, const WorkOptions& options)
      : folder_(folder),
        plan_(plan),
        options_(options),
        source_(open_sweep(folder, plan)),
        threads_(threads_or_all(options.threads)),
        models_(source_, threads_),
        time_(options.walltime),
        pause_(options.publish_every) {
    check_memory(model_of_a_task(), threads_);
  }

  using ShowProgress = std::function<void(std::uint64_t done, std::uint64_t all)>;

  std::uint64_t run(const std::vector<TaskRange>& left, const ShowProgress& progress) {
    SweepWork work;
    work.threads = threads_;
    work.run = [this](std::uint64_t task) { return run_task(task); };
    work.stop = [this] { return !may_begin(); };
    work.progress = progress;
    work.due = [this](std::size_t bytes) { return pause_.is_over(bytes); };
    work.publish = [this](SweepPiece&& piece) { publish(folder_, plan_, piece); };
    return work_through(left, work);
  }

 private:
  CompiledModel model_of_a_task() const {
    Scenario scenario = source_.scenario;
    scenario.experiment.draws = static_cast<int>(plan_.shape.draws_of_task());
    scenario.experiment.replications = 1;
    return CompiledModel(scenario);
  }

  std::vector<float> run_task(std::uint64_t task) {
    const Clock::time_point began = Clock::now();
    const auto model = models_.at(plan_.shape.point(task));
    std::vector<float> values = run_sweep_task(*model, plan_.shape.organisation(task));
    if (values.size() != values_of_task(plan_.shape))
      throw Failure(ExitCode::internal, "a point has other runs than the plan says");
    time_.took(Clock::now() - began);
    return values;
  }

  bool may_begin() {
    if (interrupted() || time_.is_up()) return false;
    if (options_.most_tasks > 0 && begun_ == options_.most_tasks) return false;
    ++begun_;
    return true;
  }

  const std::filesystem::path& folder_;
  const SweepPlan& plan_;
  const WorkOptions& options_;
  SweepSource source_;
  unsigned threads_;
  ModelsOfPoints models_;
  TimeLeft time_;
  PublishingPause pause_;
  std::uint64_t begun_ = 0;
};

// What of a shard is to be done.
struct ToDo {
  SweepPlan plan;
  std::string shard;
  std::uint64_t all = 0, tasks = 0;
  std::vector<TaskRange> left = {};
};

ToDo to_do(const std::filesystem::path& folder, const WorkOptions& options) {
  ToDo todo{.plan = read_plan(folder),
            .shard = fmt::format("shard {}/{}", options.shard, options.shards)};
  todo.left = left_of(folder, todo.plan, options);
  todo.all = part_of(todo.plan.shape.tasks(), options.shard, options.shards).size();
  todo.tasks = tasks_in(todo.left);
  return todo;
}

void say_begin(const ToDo& todo) {
  if (todo.tasks == 0)
    fmt::print("{}: nothing to do, all {} tasks are done\n", todo.shard, todo.all);
  else
    fmt::print("{}: {} of {} tasks to do\n", todo.shard, todo.tasks, todo.all);
  std::fflush(stdout);
}

void say_end(const ToDo& todo, std::uint64_t done) {
  if (done < todo.tasks)
    throw Failure(ExitCode::stopped,
                  fmt::format("{}: stopped with {} of {} tasks left, those done are published. The "
                              "same command goes on",
                              todo.shard, todo.tasks - done, todo.all));
  if (todo.tasks > 0) fmt::print("{}: done\n", todo.shard);
}

// The part of one rank. Ranges that it stopped in are not asked for again.
std::uint64_t work_on(const NextTasks& next, const std::filesystem::path& folder,
                      const WorkOptions& options) {
  std::optional<TaskRange> tasks = next();
  if (!tasks) return 0;
  const SweepPlan plan = read_plan(folder);
  Worker worker(folder, plan, options);
  std::uint64_t done = 0;
  for (; tasks; tasks = next()) {
    const std::uint64_t of_these = worker.run({*tasks}, [](auto, auto) {});
    done += of_these;
    if (of_these < tasks->size()) break;
  }
  return done;
}

}  // namespace

std::vector<TaskRange> left_of(const std::filesystem::path& folder, const SweepPlan& plan,
                               const WorkOptions& options) {
  return without(part_of(plan.shape.tasks(), options.shard, options.shards),
                 published_or_throw(folder, plan).tasks());
}

void work_on_sweep(const std::filesystem::path& folder, const WorkOptions& options) {
  watch_for_interruption();
  const ToDo todo = to_do(folder, options);
  if (todo.tasks == 0) return say_begin(todo);
  Worker worker(folder, todo.plan, options);
  say_begin(todo);
  Progress progress("tasks");
  say_end(todo, worker.run(todo.left, [&](auto done, auto all) { progress.show(done, all); }));
}

void work_on_sweep_by_ranks(const std::filesystem::path& folder, const WorkOptions& asked) {
  Ranks ranks;
  watch_for_interruption();
  WorkOptions options = asked;
  if (options.threads == 0) options.threads = 1;
  ToDo todo;
  Progress progress("tasks");
  SharedWork work;
  work.left = [&] {
    todo = to_do(folder, options);
    say_begin(todo);
    return todo.left;
  };
  work.work = [&](const NextTasks& next) { return work_on(next, folder, options); };
  work.progress = [&](std::uint64_t done) { progress.show(done, todo.tasks); };
  const std::uint64_t done = ranks.share(work);
  if (ranks.first()) say_end(todo, done);
}

}  // namespace uptake
