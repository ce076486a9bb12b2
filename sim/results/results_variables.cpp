#include <algorithm>
#include <array>

#include "sim/results/results_file.hpp"

namespace uptake {

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
  };
  constexpr std::array means{Mean{&OverRuns::series, &RunRecord::series},
                             Mean{&OverRuns::hours, &RunRecord::hours_of_week},
                             Mean{&OverRuns::money, &RunRecord::money_of_week},
                             Mean{&OverRuns::people, &RunRecord::people}};
  over_runs_.resize(result_.strategies);
  in_parallel(over_runs_.size() * (1 + means.size()), threads, [&](std::size_t item) {
    const std::size_t s = item % over_runs_.size(), kind = item / over_runs_.size();
    if (kind == 0) {
      over_runs_[s].groups = summaries_over_runs(result_, s, &RunRecord::groups);
    } else {
      const Mean& mean = means[kind - 1];
      over_runs_[s].*mean.to = means_over_runs(result_, s, mean.of);
    }
  });
}

}  // namespace uptake
