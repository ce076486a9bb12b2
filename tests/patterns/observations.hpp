// Observations made by hand: weeks -12 to 104, zero but where a test says otherwise.
#pragma once

#include <functional>
#include <initializer_list>
#include <utility>

#include "analysis/patterns/measures.hpp"
#include "tests/catch.hpp"

namespace uptake {

inline constexpr int first_week = -12, last_week = 104;

inline std::vector<float> weekly(const std::function<double(int)>& course) {
  std::vector<float> series;
  for (int week = first_week; week <= last_week; ++week)
    series.push_back(static_cast<float>(course(week)));
  return series;
}

/// A level in weeks `first` to `last`, both included, else as before.
struct Level {
  int first, last;
  double value;
};

/// `background` everywhere but in these weeks.
inline std::vector<float> levels(double background, std::initializer_list<Level> all) {
  std::vector<float> series = weekly([&](int) { return background; });
  for (const Level& level : all)
    for (int week = level.first; week <= level.last; ++week)
      series[static_cast<std::size_t>(week - first_week)] = static_cast<float>(level.value);
  return series;
}

inline ObservedRun zero_run() {
  const std::vector<float> zero = levels(0, {});
  return {first_week, zero, zero, zero, zero, zero, {}, std::nullopt};
}

inline ObservedRun run_of_use(std::vector<float> use) {
  ObservedRun run = zero_run();
  run.use = std::move(use);
  return run;
}

inline Check check_of(const std::string& measure, const std::string& strategy) {
  Check check;
  check.measure = measure;
  check.strategy = strategy;
  return check;
}

inline Measured measured(const ObservedPlans& observed, const std::string& name,
                         const std::string& strategy) {
  const std::optional<Measured> found = measure(observed, check_of(name, strategy));
  REQUIRE(found);
  return *found;
}

inline double value(const ObservedPlans& observed, const std::string& name,
                    const std::string& strategy) {
  return measured(observed, name, strategy).value;
}

inline bool is_known(const ObservedPlans& observed, const std::string& name,
                     const std::string& strategy) {
  return measure(observed, check_of(name, strategy)).has_value();
}

}  // namespace uptake
