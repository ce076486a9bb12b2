// The courses of units that go live together, each on its own clock: a pilot's beside the rest's.
#pragma once

#include <string>
#include <vector>

namespace uptake {

struct WaveCourse {
  std::string plan;
  std::string goes_live;  ///< "week 16"
  int people = 0;
  std::vector<double> use;  ///< share of possible tasks, [week]; NaN where not known
};

struct WavesBeside {
  std::vector<int> weeks;  ///< since the wave's own go-live
  std::vector<WaveCourse> courses;
};

/// 80 columns; at most twelve waves of a plan have their line.
std::string waves_table(const WavesBeside& waves);

}  // namespace uptake
