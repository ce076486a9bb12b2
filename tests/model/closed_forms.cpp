// Special cases of the model whose answer is known on paper.
#include <cmath>

#include "sim/ensemble/ensemble.hpp"
#include "sim/model/person.hpp"
#include "tests/catch.hpp"
#include "tests/model/rollouts.hpp"

using namespace uptake;

namespace {

Constants centre() { return constants_of(central_values(table_choices())); }

// A person nobody does anything to, nobody is tied to, and who does not learn or use by chance.
struct Alone {
  Constants c = centre();
  Traits traits;
  Surroundings here;
  Luck luck{0.99f, 0.99f, 0.5f, 0.0f};
  PersonState state;

  Alone() {
    traits.tasks = 20;
    here.week = 1;
    here.ease = 0.5f;
  }
  void week() { step_person(c, traits, here, {}, luck, state); }
};

}  // namespace

TEST_CASE("(12) without use, know-how above the start halves in ln 2 / -ln(1 - lambda) weeks") {
  Alone person;
  person.c.eta_prac = 0;
  person.traits.know_how = 0.15f;
  person.state.know_how = 0.55f;
  const double half_life = std::log(2) / -std::log1p(-person.c.lambda);
  CHECK((half_life / 4.345 > 6.5 && half_life / 4.345 < 13));  // months, pattern 4
  for (int week = 0; week < static_cast<int>(std::round(2 * half_life)); ++week) person.week();
  CHECK(person.state.know_how == Approx(0.15 + 0.4 / 4).epsilon(0.01));
}

TEST_CASE(
    "(21) at full use habit grows as 1 - exp(-kH w): nearly formed after 66 performing days") {
  Alone person;
  person.traits.habit_rate = 1 - std::exp(-person.c.kH);
  person.state.started = true;
  person.c.b0 = 50;  // always uses
  person.c.gate_min = 1;
  person.c.g_quit = 0;
  for (int week = 1; week <= 20; ++week) {
    person.week();
    REQUIRE(person.state.use == 1);
    CHECK(person.state.habit == Approx(1 - std::exp(-person.c.kH * week)).epsilon(1e-4));
  }
  // 66 days at five a week are 13.2 weeks (Lally 2010).
  CHECK(1 - std::exp(-double{person.c.kH} * 66 / 5) == Approx(0.93).margin(0.01));
}

TEST_CASE("R3: at least 10 of the last 13 weeks, nobody before 13 have passed") {
  Alone person;
  person.c.b0 = -50;
  const auto weeks = [&](int count, bool using_it) {
    for (int week = 0; week < count; ++week) {
      person.state.started = using_it;
      person.c.b0 = using_it ? 50.0f : -50.0f;
      person.c.gate_min = 1;
      person.c.g_quit = person.c.a_start = 0;
      person.week();
    }
  };
  weeks(12, true);
  CHECK_FALSE(is_regular_user(person.c, person.state));
  weeks(1, true);
  CHECK(is_regular_user(person.c, person.state));
  weeks(3, false);
  CHECK(is_regular_user(person.c, person.state));
  weeks(1, false);
  CHECK_FALSE(is_regular_user(person.c, person.state));
  weeks(10, true);
  CHECK(is_regular_user(person.c, person.state));
  weeks(200, true);
  CHECK(is_regular_user(person.c, person.state));
}

TEST_CASE("R3: preparation does not count, a newcomer starts anew") {
  Alone person;
  person.here.week = -5;
  for (int week = 0; week < 30; ++week) person.week();
  CHECK(person.state.history == 1);
  person.state.history = 0x3FFF;
  person.here.week = 5;
  person.luck.turnover = 0;
  person.week();
  CHECK(person.state.history == 2);
}

// Start with constant probability p a week and no end: the share who started by the end of week t
// is 1 - (1 - p)^(t + 1). 384 people x 60 replications; five standard errors, five weeks, fixed
// seed: false-alarm rate below 1e-5.
TEST_CASE("(19) without peers, gates and heterogeneity, starting is geometric") {
  Scenario scenario = four_rollouts();
  scenario.strategies.resize(1);
  scenario.strategies[0].activities.clear();
  scenario.structure.npt = NptForm::proxy;  // enrolment would bend it
  scenario.experiment.replications = 60;
  for (const char* key : {"psi", "w_A", "w_B", "w_E", "w_N", "w_M", "w_H", "w_T", "w_X", "i_sd",
                          "eps_sd", "hazard", "g_quit", "a_train"})
    fix(scenario, key, 0);
  fix(scenario, "gate_min", 1);
  fix(scenario, "b0", 0);
  fix(scenario, "a_start", 0.1);
  const EnsembleResult result = run_ensemble(CompiledModel(scenario), {});
  const double p = std::ceil(0.05 * 65536) / 65536;  // k / 65536 < .05
  const double n = 384 * 60;
  for (const int week : {0, 4, 12, 26, 52}) {
    double started = 0;
    for (std::size_t r = 0; r < 60; ++r)
      started += double{result.record(0, 0, r).series(static_cast<std::size_t>(Series::started),
                                                      static_cast<std::size_t>(week + 12))} /
                 60;
    const double expected = 1 - std::pow(1 - p, week + 1);
    CHECK(std::abs(started - expected) < 5 * std::sqrt(expected * (1 - expected) / n));
  }
}

TEST_CASE("nobody starts before go-live, whatever the training") {
  Scenario scenario = four_rollouts();
  scenario.experiment.replications = 2;
  fix(scenario, "a_train", 1);
  const EnsembleResult result = run_ensemble(CompiledModel(scenario), {});
  for (const RunRecord& record : result.records)
    for (std::size_t week = 0; week < 12; ++week)
      REQUIRE(record.series(static_cast<std::size_t>(Series::started), week) == 0);
}
