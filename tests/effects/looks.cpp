#include "tests/effects/looks.hpp"

#include <cmath>

namespace effects {

namespace {

class Mean {
 public:
  void add(double value, double weight = 1) {
    sum_ += weight * value;
    weights_ += weight;
  }
  double value() const { return sum_ / weights_; }

 private:
  double sum_ = 0, weights_ = 0;
};

double truth(const Constants& c, const Traits& traits, const PersonState& person) {
  return double{traits.fit * c.benefit * (c.bf + (c.expert_benefit - c.bf) * person.know_how)};
}

std::vector<double> looked_at(const CompiledModel& model, std::size_t plan, int week,
                              const Look& look) {
  std::vector<double> values;
  for (std::uint32_t g = 0; g < replications; ++g) values.push_back(look({model, plan, week, g}));
  return values;
}

}  // namespace

OpenRun Place::run() const {
  OpenRun open(model, plan, g);
  open.run_to(week);
  return open;
}

double error_of_belief(const Place& place) {
  const OpenRun run = place.run();
  Mean error;
  for (std::size_t p = 0; p < run.people().size(); ++p)
    error.add(std::abs(double{run.people()[p].belief} -
                       truth(run.constants(), run.traits()[p], run.people()[p])));
  return error.value();
}

double climate(const Place& place) {
  const OpenRun run = place.run();
  Mean climate;
  for (const UnitState& unit : run.units()) climate.add(double{unit.climate});
  return climate.value();
}

double defects(const Place& place) { return double{place.run().organisation().defects}; }

double attitude_of_participants(const Place& place) {
  const OpenRun run = place.run(), with_practice(place.model, 1, place.g);
  Mean attitude;
  for (std::size_t p = 0; p < run.people().size(); ++p)
    attitude.add(double{run.people()[p].attitude}, double{with_practice.traits()[p].participates});
  return attitude.value();
}

namespace {

// At the end of the week of arrival, over all arrivals so far.
double mean_of_newcomers(const Place& place, float PersonState::* state) {
  OpenRun run(place.model, place.plan, place.g);
  Mean mean;
  for (int week = 1; week <= place.week; ++week) {
    run.run_to(week);
    for (std::size_t p = 0; p < run.people().size(); ++p)
      mean.add(double{run.people()[p].*state}, double{run.took()[p].arrived});
  }
  return mean.value();
}

}  // namespace

double coherence_of_newcomers(const Place& place) {
  return mean_of_newcomers(place, &PersonState::coherence);
}

double know_how_of_newcomers(const Place& place) {
  return mean_of_newcomers(place, &PersonState::know_how);
}

void check_raises(const Trial& trial, const Look& look) {
  const CompiledModel model(
      scenario_of({trial.without, trial.with, trial.with_none}, trial.week, trial.more));
  const auto without = looked_at(model, 0, trial.week, look);
  check_raise(trial, paired(looked_at(model, 1, trial.week, look), without),
              paired(looked_at(model, 2, trial.week, look), without));
}

void check_lowers(const Trial& trial, const Look& look) {
  check_raises(trial, [&](const Place& place) { return -look(place); });
}

}  // namespace effects
