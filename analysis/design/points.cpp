#include "analysis/design/points.hpp"

#include "sim/base/failure.hpp"

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

}  // namespace

PointFormula points_of(const DesignPlan& plan) {
  switch (plan.method) {
    case DesignMethod::factorial:
      return factorial(plan);
    case DesignMethod::list:
      return list(plan);
    default:
      throw Failure(ExitCode::unavailable, to_text(plan.method) + " is not there yet");
  }
}

}  // namespace uptake
