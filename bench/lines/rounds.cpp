#include "bench/lines/rounds.hpp"

#include <time.h>

#include <algorithm>

namespace uptake {

namespace {

double seconds_of(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

std::vector<double> read(const std::vector<Watch>& watches) {
  std::vector<double> seconds;
  for (const Watch watch : watches) seconds.push_back(watch());
  return seconds;
}

}  // namespace

double wall_seconds() { return seconds_of(CLOCK_MONOTONIC); }
double thread_seconds() { return seconds_of(CLOCK_THREAD_CPUTIME_ID); }
double process_seconds() { return seconds_of(CLOCK_PROCESS_CPUTIME_ID); }

std::vector<std::vector<double>> best_times(const std::vector<Watch>& watches, int rounds,
                                            const Works& works, double enough) {
  constexpr double never = std::numeric_limits<double>::infinity();
  std::vector best(works.size(), std::vector<double>(watches.size(), never));
  const double end = wall_seconds() + enough;
  for (int round = 0; round < rounds && (round == 0 || wall_seconds() < end); ++round) {
    for (std::size_t work = 0; work < works.size(); ++work) {
      const std::vector<double> begin = read(watches);
      works[work]();
      const std::vector<double> finish = read(watches);
      for (std::size_t k = 0; k < watches.size(); ++k)
        best[work][k] = std::min(best[work][k], finish[k] - begin[k]);
    }
  }
  return best;
}

std::vector<double> best_thread_seconds(int rounds, const Works& works, double enough) {
  std::vector<double> best;
  for (const auto& times : best_times({thread_seconds}, rounds, works, enough))
    best.push_back(times.front());
  return best;
}

}  // namespace uptake
