#include "analysis/design/points.hpp"

#include "analysis/design/latin_place.hpp"
#include "analysis/design/sobol_net.hpp"

namespace uptake {

namespace {

PointFormula factorial(const DesignPlan& plan) {
  std::vector<std::vector<double>> levels;
  for (const Dimension& dimension : plan.dimensions) levels.push_back(dimension.levels);
  return [levels](std::uint64_t i) {
    std::vector<double> point(levels.size());
    for (std::size_t d = levels.size(); d-- > 0; i /= levels[d].size())
      point[d] = levels[d][i % levels[d].size()];
    return point;
  };
}

PointFormula list(const DesignPlan& plan) {
  return [listed = plan.listed](std::uint64_t i) {
    const auto row = listed.row(i);
    return std::vector<double>(row.begin(), row.end());
  };
}

PointFormula latin_hypercube(const DesignPlan& plan) {
  return [n = plan.points, seed = plan.seed,
          quantiles = quantiles_of(plan.dimensions)](std::uint64_t i) {
    std::vector<double> point(quantiles.size());
    for (std::size_t d = 0; d < point.size(); ++d)
      point[d] = quantiles[d](latin_place(i, n, static_cast<std::uint32_t>(d), seed));
    return point;
  };
}

std::vector<SobolNet> nets_of(const DesignPlan& plan, std::size_t dimensions) {
  const SobolNet plain(dimensions);
  std::vector<SobolNet> nets;
  for (std::uint32_t scramble = 0; scramble < plan.scrambles; ++scramble)
    nets.push_back(plain.scrambled(plan.seed, scramble));
  return nets;
}

PointFormula sobol(const DesignPlan& plan) {
  return [nets = nets_of(plan, plan.dimensions.size()), n = plan.points,
          quantiles = quantiles_of(plan.dimensions)](std::uint64_t i) {
    std::vector<double> point(quantiles.size());
    for (std::size_t d = 0; d < point.size(); ++d)
      point[d] = quantiles[d](nets[i / n].place(i % n, d));
    return point;
  };
}

// One sequence of 2 k dimensions: its first half is A, its second B.
PointFormula saltelli(const DesignPlan& plan) {
  return [nets = nets_of(plan, 2 * plan.dimensions.size()), n = plan.points,
          quantiles = quantiles_of(plan.dimensions)](std::uint64_t i) {
    const std::size_t k = quantiles.size();
    const std::uint64_t block = i % (k + 2);
    const std::uint64_t row = i / (k + 2) % n;
    const SobolNet& net = nets[i / (k + 2) / n];
    std::vector<double> point(k);
    for (std::size_t d = 0; d < k; ++d) {
      const bool from_b = block == 1 || block == d + 2;
      point[d] = quantiles[d](net.place(row, from_b ? k + d : d));
    }
    return point;
  };
}

}  // namespace

PointFormula points_of(const DesignPlan& plan) {
  switch (plan.method) {
    case DesignMethod::factorial:
      return factorial(plan);
    case DesignMethod::list:
      return list(plan);
    case DesignMethod::latin_hypercube:
      return latin_hypercube(plan);
    case DesignMethod::sobol:
      return sobol(plan);
    case DesignMethod::morris:
      return morris_points(plan);
    case DesignMethod::saltelli:
      break;
  }
  return saltelli(plan);
}

}  // namespace uptake
