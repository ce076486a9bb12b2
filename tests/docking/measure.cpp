#include "tests/docking/measure.hpp"

#include <algorithm>
#include <cmath>

namespace docking {
namespace {

Weeks around(int week) { return {week - 2, std::min(week + 2, fixed.last_week)}; }

Curves mean_curves(const std::vector<Outcome>& all) {
  Curves mean(fixed.weeks());
  for (const Outcome& outcome : all)
    for (int w = 0; w < fixed.weeks(); ++w)
      for (double Means::* what : {&Means::use, &Means::routine, &Means::time_cost, &Means::A,
                                   &Means::K, &Means::S, &Means::X})
        mean[w].*what += outcome.curves[w].*what / static_cast<double>(all.size());
  return mean;
}

}  // namespace

std::vector<Outcome> replicate(const Parameters& p, const Strategy& strategy, int replications) {
  std::vector<Outcome> all;
  for (int r = 0; r < replications; ++r) {
    Luck luck(Stream::network, r);
    const SocialNetwork network = draw_network(luck);
    all.push_back(run(p, strategy, network, r));
  }
  return all;
}

double mean_over(const Curves& curves, double Means::* what, Weeks weeks) {
  double sum = 0;
  for (int t = weeks.first; t <= weeks.last; ++t) sum += curves[t - fixed.first_week].*what;
  return sum / weeks.count();
}

Measured measure(const Parameters& p, int strategy_number, int replications) {
  const auto all = replicate(p, strategy(strategy_number), replications);
  Measured measured;
  measured.curves = mean_curves(all);
  for (std::size_t k = 0; k < use_weeks.size(); ++k) {
    measured.use[k] = 100 * mean_over(measured.curves, &Means::use, around(use_weeks[k]));
    measured.use_se[k] = estimate(use_around(all, use_weeks[k])).se;
  }
  for (std::size_t k = 0; k < routine_weeks.size(); ++k)
    measured.routine[k] =
        100 * mean_over(measured.curves, &Means::routine, around(routine_weeks[k]));
  for (std::size_t k = 0; k < cost_months.size(); ++k)
    measured.time_cost[k] = 100 * mean_over(measured.curves, &Means::time_cost, cost_months[k]);
  return measured;
}

std::vector<double> use_around(const std::vector<Outcome>& all, int week) {
  std::vector<double> use;
  for (const Outcome& outcome : all)
    use.push_back(100 * mean_over(outcome.curves, &Means::use, around(week)));
  return use;
}

Estimate estimate(const std::vector<double>& values) {
  const double n = static_cast<double>(values.size());
  double sum = 0;
  double squares = 0;
  for (double value : values) {
    sum += value;
    squares += value * value;
  }
  return {sum / n, std::sqrt((squares / n - sum / n * sum / n) / (n - 1))};
}

Estimate difference(const std::vector<double>& with, const std::vector<double>& without) {
  std::vector<double> gains;
  for (std::size_t r = 0; r < with.size(); ++r) gains.push_back(with[r] - without[r]);
  return estimate(gains);
}

double mean_work(const std::vector<Outcome>& all, double Work::* what) {
  double sum = 0;
  for (const Outcome& outcome : all) sum += outcome.work.*what;
  return sum / static_cast<double>(all.size());
}

}  // namespace docking
