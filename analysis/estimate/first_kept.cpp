#include "analysis/estimate/first_kept.hpp"

#include <cstddef>
#include <limits>

namespace uptake {

namespace {

constexpr std::size_t side = 2;  // weeks to either side of a mean
constexpr std::size_t kept = 4;  // weeks it has to stay

double mean_around(std::span<const float> series, std::size_t week) {
  double sum = 0;
  for (std::size_t w = week - side; w <= week + side; ++w) sum += double{series[w]};
  return sum / (2 * side + 1);
}

}  // namespace

double first_kept(std::span<const float> series, double level) {
  std::size_t stays = 0;
  for (std::size_t week = side; week + side < series.size(); ++week) {
    stays = mean_around(series, week) >= level ? stays + 1 : 0;
    if (stays == kept) return static_cast<double>(week - (kept - 1));
  }
  return std::numeric_limits<double>::infinity();
}

}  // namespace uptake
