#include <algorithm>
#include <array>

#include "sim/results/results_file.hpp"

namespace uptake {

namespace {

// Most practices are no part of a plan. Neither hours nor money are ever below 0.
bool no_hours(const RunRecord& run, std::size_t practice) {
  return std::ranges::all_of(run.hours.row(practice), [](double hours) { return hours == 0; });
}
bool no_money(const RunRecord& run, std::size_t practice) { return run.money(practice, 0) == 0; }

}  // namespace

// Threads summarise plans, then pack variables; HDF5, in which one may be at a time, and the
// content hash are handed them by name, so that the file is the same for any number of threads.
void ResultsFile::write_variables(unsigned threads) {
  summarise_runs(threads);
  write_each_run();
  write_over_runs();
  std::ranges::sort(named_, {}, &Named::name);
  write_named(threads);
}

void ResultsFile::write_named(unsigned threads) {
  writer_.begin_hash();
  in_parallel_in_order(named_.size(), threads, [&](std::size_t i) { return named_[i].packed(); });
  named_.clear();
}

// The longest first: every thread is at work until the end.
void ResultsFile::summarise_runs(unsigned threads) {
  struct Mean {
    Grid<float> OverRuns::* to;
    GridOfRun of;
    IsZero is_zero = nullptr;
  };
  constexpr std::array means{Mean{&OverRuns::series, &RunRecord::series},
                             Mean{&OverRuns::hours, &RunRecord::hours_of_week, no_hours},
                             Mean{&OverRuns::money, &RunRecord::money_of_week, no_money},
                             Mean{&OverRuns::people, &RunRecord::people}};
  over_runs_.resize(result_.strategies);
  in_parallel(over_runs_.size() * (1 + means.size()), threads, [&](std::size_t item) {
    const std::size_t s = item % over_runs_.size(), kind = item / over_runs_.size();
    if (kind == 0) {
      over_runs_[s].groups = summaries_over_runs(result_, s, &RunRecord::groups);
    } else {
      const Mean& mean = means[kind - 1];
      over_runs_[s].*mean.to = means_over_runs(result_, s, mean.of, mean.is_zero);
    }
  });
}

}  // namespace uptake
