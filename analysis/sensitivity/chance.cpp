#include "analysis/sensitivity/chance.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "sim/base/failure.hpp"

namespace uptake {

namespace {

struct MeanSquares {
  double points = 0, replications = 0, rest = 0;
};

void check(const Grid<double>& results) {
  if (results.rows() < 2 || results.columns() < 2)
    throw Failure(ExitCode::invalid_data,
                  "the share of chance needs at least 2 points of at least 2 replications. Write "
                  "replications = 2 or more");
  if (!std::ranges::all_of(results.values(), [](double y) { return std::isfinite(y); }))
    throw Failure(ExitCode::invalid_data, "a run failed, so the share of chance cannot be had");
}

MeanSquares mean_squares(const Grid<double>& results) {
  const std::size_t points = results.rows();
  const std::size_t replications = results.columns();
  std::vector<double> of_point(points), of_replication(replications);
  double mean = 0;
  const double n = static_cast<double>(points);
  const double r = static_cast<double>(replications);
  for (std::size_t i = 0; i < points; ++i)
    for (std::size_t j = 0; j < replications; ++j) {
      of_point[i] += results(i, j) / r;
      of_replication[j] += results(i, j) / n;
      mean += results(i, j) / (n * r);
    }
  MeanSquares squares;
  for (const double m : of_point) squares.points += r * (m - mean) * (m - mean) / (n - 1);
  for (const double m : of_replication)
    squares.replications += n * (m - mean) * (m - mean) / (r - 1);
  for (std::size_t i = 0; i < points; ++i)
    for (std::size_t j = 0; j < replications; ++j) {
      const double rest = results(i, j) - of_point[i] - of_replication[j] + mean;
      squares.rest += rest * rest / ((n - 1) * (r - 1));
    }
  return squares;
}

double share(double part, double rest) { return part + rest > 0 ? part / (part + rest) : 0; }

}  // namespace

ChanceShare chance_share(const Grid<double>& results) {
  check(results);
  const auto n = static_cast<double>(results.rows());
  const auto r = static_cast<double>(results.columns());
  const MeanSquares squares = mean_squares(results);
  ChanceShare chance;
  chance.own_luck = squares.rest;
  chance.between_points = std::max(0.0, (squares.points - squares.rest) / r);
  chance.shared_luck = std::max(0.0, (squares.replications - squares.rest) / n);
  const double luck = chance.shared_luck + chance.own_luck;
  chance.of_one_run = share(luck, chance.between_points);
  chance.of_point_means = share(luck / r, chance.between_points);
  return chance;
}

}  // namespace uptake
