// Differences between runs of the same people with the same luck.
//
// Takes a number of each replication with and without something; gives the mean difference, its
// standard error over replications and whether it is clearly above zero: a one-sided paired t test
// (Student 1908). Differences that are all the same number have no error: above zero is clear.
#pragma once

#include <cstddef>
#include <ostream>
#include <vector>

namespace effects {

struct Difference {
  double mean = 0;
  double se = 0;
  std::size_t replications = 0;
};

Difference summary_of(const std::vector<double>& differences);
Difference paired(const std::vector<double>& with, const std::vector<double>& without);

/// Chance that a difference of mean zero is called clear.
inline constexpr double false_alarm = 1e-6;

bool clearly_above_zero(const Difference& difference, double chance = false_alarm);
bool clearly_below_zero(const Difference& difference, double chance = false_alarm);

std::ostream& operator<<(std::ostream& out, const Difference& difference);

}  // namespace effects
