// Docking: time, training and support in all combinations, and the dose of time.
#include <cmath>

#include "tests/catch.hpp"
#include "tests/docking/measure.hpp"
#include "tests/docking/published_effects.hpp"

using namespace docking;

namespace {

constexpr int replications = 96;
constexpr double points = .6;  // gains of up to 20 points, each a difference of two means

Strategy combination(bool training, bool time, bool desk) {
  Strategy s = strategy(0);
  if (training) s.courses = {.hours = 2, .weeks = {-2, 1, 4}};
  if (time) add_time(s);
  if (desk) add_desk(s);
  return s;
}

Strategy dose(float hours, bool training) {
  Strategy s = combination(training, true, false);
  s.protected_hours = hours;
  return s;
}

std::vector<Outcome> outcomes(const Strategy& s) {
  return replicate(Parameters{}, s, replications);
}

double gain(const std::vector<Outcome>& with, const std::vector<Outcome>& without, int week) {
  return difference(use_around(with, week), use_around(without, week)).mean;
}

}  // namespace

TEST_CASE("time and training and support dock in all combinations") {
  const auto without = outcomes(strategy(0));
  for (const PublishedCombination& theirs : published_combinations) {
    const auto with = outcomes(combination(theirs.training, theirs.time, theirs.desk));
    for (std::size_t k = 0; k < combination_weeks.size(); ++k) {
      INFO("training " << theirs.training << ", time " << theirs.time << ", desk " << theirs.desk
                       << ", week " << combination_weeks[k]);
      CHECK(gain(with, without, combination_weeks[k]) == Approx(theirs.gain[k]).margin(points));
    }
  }
}

// Compared as gains over no time and no training: the level is S0's, which docks elsewhere.
TEST_CASE("the dose of time docks") {
  const auto without = outcomes(strategy(0));
  const double level = published_doses[0].use;
  for (const PublishedDose& theirs : published_doses) {
    INFO(theirs.hours << " h a week");
    CHECK(gain(outcomes(dose(theirs.hours, false)), without, effect_week) ==
          Approx(theirs.use - level).margin(points));
    CHECK(gain(outcomes(dose(theirs.hours, true)), without, effect_week) ==
          Approx(theirs.use_trained - level).margin(points));
  }
}
