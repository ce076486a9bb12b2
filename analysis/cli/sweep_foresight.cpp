#include "analysis/cli/sweep_foresight.hpp"

#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <limits>

#include "sim/base/failure.hpp"
#include "sim/cli/interruption.hpp"
#include "sim/cli/progress.hpp"
#include "sim/ensemble/sweep_values.hpp"

namespace uptake {

namespace {

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

constexpr double seconds_at_most = 20;
constexpr std::size_t tried_at_least = 8;
constexpr double precise_enough = .1;  // half width of the interval over the mean

double seconds_of_processor() {
  timespec now{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

double memory_now() {
  std::uint64_t mapped = 0, resident = 0;
  std::ifstream("/proc/self/statm") >> mapped >> resident;
  return static_cast<double>(resident) * static_cast<double>(::sysconf(_SC_PAGESIZE));
}

double memory_at_most() {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  return 1024. * static_cast<double>(used.ru_maxrss);
}

std::uint64_t task_at(std::span<const TaskRange> left, std::uint64_t place) {
  for (const TaskRange& range : left) {
    if (place < range.size()) return range.first + place;
    place -= range.size();
  }
  throw Failure(ExitCode::internal, "no such task");
}

// Van der Corput's sequence: 0, 1/2, 1/4, 3/4, 1/8, ... Its first points are spread evenly, however
// many are taken.
double spread_evenly(std::uint64_t i) {
  double place = 0;
  for (double part = .5; i > 0; part /= 2, i /= 2)
    if (i % 2 == 1) place += part;
  return place;
}

class Trying {
 public:
  Trying(const SweepSource& source, std::span<const TaskRange> left)
      : source_(source), left_(left), tasks_(tasks_in(left)) {}

  TriedTasks run() {
    const double before = memory_now(), most_before = memory_at_most();
    seconds(task_at(left_, 0));  // pages and tables are touched for the first time
    TriedTasks tried;
    std::vector<double> all;
    while (!is_enough(all)) {
      const auto place =
          static_cast<std::uint64_t>(spread_evenly(all.size()) * static_cast<double>(tasks_));
      all.push_back(seconds(task_at(left_, std::min(place, tasks_ - 1))));
      if (interrupted()) throw Failure(ExitCode::interrupted, "stopped on request");
    }
    tried.bytes_of_program = std::max(before, most_before);
    tried.bytes_of_thread = std::max(0., memory_at_most() - before);
    tried.seconds_of_task = cluster_estimate(all, 1);
    return tried;
  }

 private:
  double seconds(std::uint64_t task) const {
    const SweepShape& shape = source_.plan.shape;
    const double began = seconds_of_processor();
    const CompiledModel model(source_.at(shape.point(task)));
    const double compiled = seconds_of_processor();
    run_sweep_task(model, shape.organisation(task));
    const double shared_by = static_cast<double>(std::min(shape.tasks_per_point(), tasks_));
    return (compiled - began) / shared_by + seconds_of_processor() - compiled;
  }

  bool is_enough(const std::vector<double>& all) const {
    if (all.size() >= 3 && Seconds(Clock::now() - began_).count() > seconds_at_most) return true;
    if (all.size() < tried_at_least) return false;
    const Estimate estimate = cluster_estimate(all, 1);
    return estimate.interval && estimate.interval->half_width() <= precise_enough * estimate.mean;
  }

  const SweepSource& source_;
  std::span<const TaskRange> left_;
  std::uint64_t tasks_;
  Clock::time_point began_ = Clock::now();
};

std::string in_words(double seconds) {
  if (seconds < 10) return fmt::format("{:.1f} s", seconds);
  if (seconds < 120) return fmt::format("{:.0f} s", seconds);
  if (seconds < 7200) return fmt::format("{:.0f} min", seconds / 60);
  return fmt::format("{:.3g} h", seconds / 3600);
}

std::string size_in_words(double bytes) {
  if (bytes < 1e6) return fmt::format("{:.2g} MB", std::max(1e4, bytes) / 1e6);
  return bytes < 1e9 ? fmt::format("{:.0f} MB", bytes / 1e6)
                     : fmt::format("{:.3g} GB", bytes / 1e9);
}

double bytes_of_tasks(const SweepShape& shape, double tasks) {
  return tasks * static_cast<double>(values_of_task(shape) * sizeof(float));
}

double bytes_of_results(const SweepSource& source) {
  constexpr double bytes_of_names = 60'000;
  const SweepShape& shape = source.plan.shape;
  const double of_a_strategy = static_cast<double>(shape.draws * shape.replications + 5) * 4;
  return bytes_of_names + static_cast<double>(shape.points) *
                              (static_cast<double>(source.design.dimensions.size()) * 8 +
                               static_cast<double>(shape.strategies) * of_a_strategy);
}

void say(const char* what, const std::string& much) { fmt::print("  {:<16} {}\n", what, much); }

}  // namespace

void say_sweep(const std::string& name, const SweepSource& source,
               std::span<const TaskRange> left) {
  const SweepShape& shape = source.plan.shape;
  const std::uint64_t tasks = tasks_in(left);
  fmt::print("{}\n", name);
  say("points", fmt::format("{}, {} dimensions", shape.points, source.design.dimensions.size()));
  say("tasks", fmt::format("{} of {}, {} a point", tasks, shape.tasks(), shape.tasks_per_point()));
  say("runs", fmt::format("{} at most, {} a task", tasks * shape.strategies * shape.draws_of_task(),
                          shape.strategies * shape.draws_of_task()));
  say("shards",
      fmt::format("{} in all", size_in_words(bytes_of_tasks(shape, static_cast<double>(tasks)))));
  say("results file", fmt::format("about {}", size_in_words(bytes_of_results(source))));
}

TriedTasks try_tasks(const SweepSource& source, std::span<const TaskRange> left) {
  watch_for_interruption();
  return Trying(source, left).run();
}

void say_estimate(const SweepSource& source, std::span<const TaskRange> left, unsigned threads) {
  const auto tasks = static_cast<double>(tasks_in(left));
  if (tasks == 0) return;
  const TriedTasks tried = try_tasks(source, left);
  const Estimate& each = tried.seconds_of_task;
  const Interval between = each.interval.value_or(Interval{each.mean, each.mean});
  const double waiting = std::min(64e6, bytes_of_tasks(source.plan.shape, tasks));
  say("processor time",
      fmt::format("{} ({} to {} with 95 % confidence, {} tasks tried)", in_words(tasks * each.mean),
                  in_words(tasks * std::max(0., between.low)), in_words(tasks * between.high),
                  each.clusters));
  say("time", fmt::format("{} on {} {}", in_words(tasks * each.mean / threads), threads,
                          threads == 1 ? "thread" : "threads"));
  say("memory",
      size_in_words(tried.bytes_of_program + threads * tried.bytes_of_thread + 2 * waiting));
}

}  // namespace uptake
