#include "analysis/sensitivity/rank_indices.hpp"

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <cmath>
#include <numeric>

#include "analysis/sensitivity/fitting_design.hpp"
#include "sim/base/failure.hpp"
#include "sim/random/philox.hpp"
#include "sim/random/purpose.hpp"

namespace uptake {

namespace {

constexpr std::size_t fewest_points = 16;

struct Place {
  double x;
  std::uint32_t tie;
  double y;
  bool operator<(const Place& other) const {
    return x < other.x || (x == other.x && tie < other.tie);
  }
};

std::uint32_t drawn(std::uint64_t point, std::uint64_t seed) {
  return philox({static_cast<std::uint32_t>(point), static_cast<std::uint32_t>(point >> 32), 0,
                 static_cast<std::uint32_t>(Purpose::tie_break)},
                philox_key(seed))[0];
}

double likeness_of_neighbours(std::vector<Place> places) {
  std::sort(places.begin(), places.end());
  double sum = places.back().y * places.front().y;
  for (std::size_t at = 0; at + 1 < places.size(); ++at) sum += places[at].y * places[at + 1].y;
  return sum;
}

double critical_share(std::size_t points, std::size_t dimensions) {
  const double error = 0.05 / static_cast<double>(dimensions);
  return boost::math::quantile(boost::math::normal(), 1 - error) /
         std::sqrt(static_cast<double>(points));
}

std::vector<double> centred(std::span<const double> response,
                            const std::vector<std::size_t>& points) {
  std::vector<double> values;
  for (const std::size_t point : points) values.push_back(response[point]);
  const double mean =
      std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
  for (double& value : values) value -= mean;
  return values;
}

void check_sample(std::size_t points, double squares) {
  if (points < fewest_points)
    throw Failure(ExitCode::invalid_data,
                  "shares by rank need at least 16 points. Run a larger design");
  if (squares > 0) return;
  throw Failure(ExitCode::invalid_data,
                "the result is the same at all points, so there is no variance to share. Take "
                "another result, or wider ranges");
}

}  // namespace

RankIndices rank_indices(std::size_t dimensions,
                         const std::function<std::vector<double>(std::size_t)>& column,
                         std::span<const double> response, std::uint64_t seed, FailedRuns failed) {
  const auto points = complete_blocks(response, 1, failed);
  const auto values = centred(response, points);
  const double squares = std::inner_product(values.begin(), values.end(), values.begin(), 0.0);
  check_sample(points.size(), squares);
  RankIndices indices{{}, points.size(), response.size() - points.size()};
  const double critical = critical_share(points.size(), dimensions);
  for (std::size_t d = 0; d < dimensions; ++d) {
    const auto x = column(d);
    if (x.size() != response.size())
      throw Failure(ExitCode::internal, "a column of a sample has not a value for each result");
    std::vector<Place> places;
    for (std::size_t at = 0; at < points.size(); ++at)
      places.push_back({x[points[at]], drawn(points[at], seed), values[at]});
    const double share = likeness_of_neighbours(std::move(places)) / squares;
    indices.first.push_back({std::clamp(share, 0.0, 1.0), share > critical});
  }
  return indices;
}

RankIndices rank_indices(const Design& design, std::span<const double> response, std::uint64_t seed,
                         FailedRuns failed) {
  using enum DesignMethod;
  const std::string otherwise =
      design.plan().method == saltelli ? "Sobol' indices" : "elementary effects";
  check_design(design, {latin_hypercube, sobol, factorial, list}, "Shares by rank", otherwise);
  check_count(response, design.size());
  const auto column = [&](std::size_t d) {
    std::vector<double> values(design.size());
    for (std::uint64_t i = 0; i < design.size(); ++i) values[i] = design.point(i)[d];
    return values;
  };
  return rank_indices(design.dimensions().size(), column, response, seed, failed);
}

}  // namespace uptake
