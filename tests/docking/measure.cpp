#include "tests/docking/measure.hpp"

#include <algorithm>
#include <cmath>

namespace docking {
namespace {

Weeks around(int week) { return {week - 2, std::min(week + 2, fixed.last_week)}; }

std::vector<Curves> all_curves(const Parameters& p, const Strategy& strategy, int replications) {
  std::vector<Curves> all;
  for (int r = 0; r < replications; ++r) {
    Luck luck(Stream::network, r);
    const SocialNetwork network = draw_network(luck);
    all.push_back(run(p, strategy, network, r));
  }
  return all;
}

Curves mean_curves(const std::vector<Curves>& all) {
  Curves mean(fixed.weeks());
  for (const Curves& curves : all)
    for (int w = 0; w < fixed.weeks(); ++w)
      for (double Means::* what : {&Means::use, &Means::routine, &Means::time_cost, &Means::A,
                                   &Means::K, &Means::S, &Means::X})
        mean[w].*what += curves[w].*what / static_cast<double>(all.size());
  return mean;
}

double standard_error(const std::vector<Curves>& all, int week) {
  const double n = static_cast<double>(all.size());
  double sum = 0;
  double squares = 0;
  for (const Curves& curves : all) {
    const double use = 100 * mean_over(curves, &Means::use, around(week));
    sum += use;
    squares += use * use;
  }
  return std::sqrt((squares / n - sum / n * sum / n) / (n - 1));
}

}  // namespace

double mean_over(const Curves& curves, double Means::* what, Weeks weeks) {
  double sum = 0;
  for (int t = weeks.first; t <= weeks.last; ++t) sum += curves[t - fixed.first_week].*what;
  return sum / (weeks.last - weeks.first + 1);
}

Measured measure(const Parameters& p, int strategy_number, int replications) {
  const auto all = all_curves(p, strategy(strategy_number), replications);
  Measured measured;
  measured.curves = mean_curves(all);
  for (std::size_t k = 0; k < use_weeks.size(); ++k) {
    measured.use[k] = 100 * mean_over(measured.curves, &Means::use, around(use_weeks[k]));
    measured.use_se[k] = standard_error(all, use_weeks[k]);
  }
  for (std::size_t k = 0; k < routine_weeks.size(); ++k)
    measured.routine[k] =
        100 * mean_over(measured.curves, &Means::routine, around(routine_weeks[k]));
  for (std::size_t k = 0; k < cost_months.size(); ++k)
    measured.time_cost[k] = 100 * mean_over(measured.curves, &Means::time_cost, cost_months[k]);
  return measured;
}

}  // namespace docking
