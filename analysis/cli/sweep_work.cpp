#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>

#include "analysis/cli/sweep.hpp"
#include "sim/base/failure.hpp"
#include "sim/cli/interruption.hpp"
#include "sim/cli/progress.hpp"
#include "sim/cli/simulation.hpp"
#include "sim/ensemble/sweep_values.hpp"

namespace uptake {

namespace {

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

// Models of the points that are worked on; tasks of a point share one.
class ModelsOfPoints {
 public:
  ModelsOfPoints(const SweepSource& source, std::size_t most) : source_(source), most_(most) {}

  std::shared_ptr<const CompiledModel> at(std::uint64_t point) {
    {
      const std::scoped_lock lock(mutex_);
      if (const auto found = models_.find(point); found != models_.end()) return found->second;
    }
    auto model = std::make_shared<const CompiledModel>(source_.at(point));
    const std::scoped_lock lock(mutex_);
    models_.emplace(point, model);
    while (models_.size() > most_) models_.erase(models_.begin());
    return model;
  }

 private:
  const SweepSource& source_;
  std::size_t most_;
  std::mutex mutex_;  // guards models_
  std::map<std::uint64_t, std::shared_ptr<const CompiledModel>> models_;
};

// When to stop beginning tasks: the last ones and publishing them must fit before the end.
class TimeLeft {
 public:
  explicit TimeLeft(std::optional<std::chrono::seconds> walltime) {
    if (!walltime) return;
    end_ = Clock::now() + *walltime;
    margin_ = std::clamp<Seconds>(*walltime * .05, Seconds(1), Seconds(30));
  }

  void took(Seconds task) {
    const std::scoped_lock lock(mutex_);
    longest_ = std::max(longest_, task);
  }

  bool is_up() {
    const std::scoped_lock lock(mutex_);
    return end_ &&
           Clock::now() + std::chrono::duration_cast<Clock::duration>(margin_ + 2 * longest_) >
               *end_;
  }

 private:
  std::optional<Clock::time_point> end_;
  Seconds margin_{0}, longest_{0};
  std::mutex mutex_;  // guards longest_
};

// Ever longer pauses: a kill costs a tenth of the time at most, and shards stay few.
class PublishingPause {
 public:
  explicit PublishingPause(std::optional<double> every) : every_(every) {}

  bool is_over(std::size_t bytes) {
    constexpr std::size_t most_bytes = 64'000'000;
    const Clock::time_point now = Clock::now();
    const double pause = every_.value_or(std::clamp(Seconds(now - start_).count() / 10, 30., 600.));
    if (bytes < most_bytes && Seconds(now - last_).count() < pause) return false;
    last_ = now;
    return true;
  }

 private:
  std::optional<double> every_;
  Clock::time_point start_ = Clock::now(), last_ = start_;
};

class Worker {
 public:
  Worker(const std::filesystem::path& folder, const SweepPlan& plan, const WorkOptions& options)
      : folder_(folder),
        plan_(plan),
        options_(options),
        source_(open_sweep(folder, plan)),
        threads_(threads_or_all(options.threads)),
        models_(source_, threads_ + 1),
        time_(options.walltime),
        pause_(options.publish_every) {}

  std::uint64_t run(const std::vector<TaskRange>& left) {
    Progress progress("tasks");
    SweepWork work;
    work.threads = threads_;
    work.run = [this](std::uint64_t task) { return run_task(task); };
    work.stop = [this] { return !may_begin(); };
    work.progress = [&](std::uint64_t done, std::uint64_t all) { progress.show(done, all); };
    work.due = [this](std::size_t bytes) { return pause_.is_over(bytes); };
    work.publish = [this](SweepPiece&& piece) { publish(folder_, plan_, piece); };
    return work_through(left, work);
  }

 private:
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

}  // namespace

void work_on_sweep(const std::filesystem::path& folder, const WorkOptions& options) {
  watch_for_interruption();
  const SweepPlan plan = read_plan(folder);
  const TaskRange mine = part_of(plan.shape.tasks(), options.shard, options.shards);
  const auto left = without(mine, published_or_throw(folder, plan).tasks());
  const std::uint64_t tasks = tasks_in(left);
  const std::string name = fmt::format("shard {}/{}", options.shard, options.shards);
  if (tasks == 0) {
    fmt::print("{}: nothing to do, all {} tasks are done\n", name, mine.size());
    return;
  }
  Worker worker(folder, plan, options);
  fmt::print("{}: {} of {} tasks to do\n", name, tasks, mine.size());
  std::fflush(stdout);
  const std::uint64_t done = worker.run(left);
  if (done < tasks)
    throw Failure(ExitCode::stopped,
                  fmt::format("{}: stopped with {} of {} tasks left, those done are published. The "
                              "same command goes on",
                              name, tasks - done, mine.size()));
  fmt::print("{}: done\n", name);
}

}  // namespace uptake
