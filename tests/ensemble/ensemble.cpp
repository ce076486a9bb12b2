#include "sim/ensemble/ensemble.hpp"

#include <set>

#include "sim/base/failure.hpp"
#include "sim/ensemble/task.hpp"
#include "tests/catch.hpp"
#include "tests/engine/same_records.hpp"
#include "tests/model/rollouts.hpp"

using namespace uptake;

namespace {

Scenario small() {
  Scenario scenario = four_rollouts();
  scenario.organisation.sites = {{"one", 3, 8}};
  for (Strategy& s : scenario.strategies) s = strategy(scenario.organisation, s.name, {});
  scenario.experiment.draws = 11;
  scenario.experiment.draws_per_organisation = 4;
  scenario.experiment.replications = 3;
  scenario.experiment.parameters = ParameterSource::prior;
  return scenario;
}

}  // namespace

TEST_CASE("every run is in exactly one task, and its organisation is the one decided") {
  const CompiledModel model(small());
  for (const std::size_t lanes : {1u, 5u, 7u, 1000u}) {
    const TaskList tasks(model, lanes);
    std::set<std::tuple<std::size_t, std::size_t, std::size_t>> seen;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
      const Task task = tasks.task(i);
      CHECK(task.runs.size() <= lanes);
      for (const RunName& run : task.runs) {
        CHECK(seen.insert({run.strategy, run.draw, run.replication}).second);
        CHECK(task.g == run.draw / 4 * 3 + run.replication);
      }
    }
    CHECK(seen.size() == 4 * 11 * 3);
  }
}

TEST_CASE("threads change no bit") {
  const CompiledModel model(small());
  EnsembleOptions one, three;
  three.threads = 3;
  const EnsembleResult a = run_ensemble(model, one), b = run_ensemble(model, three);
  REQUIRE(a.records.size() == 132);
  for (std::size_t i = 0; i < a.records.size(); ++i) REQUIRE(same(a.records[i], b.records[i]));
  CHECK(a.parameters == b.parameters);
}

TEST_CASE("draws run later and put behind the first are those of one run") {
  Scenario first = small(), whole = small();
  first.experiment.draws = 4;
  EnsembleResult result = run_ensemble(CompiledModel(first), {});
  const CompiledModel model(whole);
  append(result, run_ensemble(model, {.threads = 2, .first_draw = 4}));
  const EnsembleResult at_once = run_ensemble(model, {});
  CHECK(result.draws == 11);
  CHECK(result.parameters == at_once.parameters);
  REQUIRE(result.records.size() == at_once.records.size());
  for (std::size_t i = 0; i < result.records.size(); ++i)
    REQUIRE(same(result.records[i], at_once.records[i]));
  CHECK_THROWS_AS(run_ensemble(model, {.first_draw = 3}), Failure);
  CHECK_THROWS_AS(run_ensemble(model, {.first_draw = 12}), Failure);
}

TEST_CASE("strategies meet the same parameters, draws differ") {
  const EnsembleResult result = run_ensemble(CompiledModel(small()), {});
  CHECK(result.parameters[0] != result.parameters[1]);
  // The strategies of `small` do nothing, so their runs are equal; luck and draws make the rest.
  CHECK(same(result.record(0, 5, 1), result.record(3, 5, 1)));
  CHECK_FALSE(same(result.record(0, 5, 1), result.record(0, 5, 2)));
  CHECK_FALSE(same(result.record(0, 5, 1), result.record(0, 6, 1)));
}

TEST_CASE("progress counts to the end, and a wish to stop ends the work") {
  const CompiledModel model(small());
  std::size_t last = 0;
  EnsembleOptions options;
  options.progress = [&](std::size_t done, std::size_t all) {
    CHECK(done > last);
    CHECK(all == 132);
    last = done;
  };
  run_ensemble(model, options);
  CHECK(last == 132);
  EnsembleOptions stopping;
  stopping.stop = [] { return true; };
  CHECK_THROWS_AS(run_ensemble(model, stopping), Failure);
}

TEST_CASE("memory is known before it is taken, and grows with runs and people") {
  Scenario scenario = small();
  const double few = bytes_needed(CompiledModel(scenario), 1);
  scenario.experiment.replications *= 100;
  const double many = bytes_needed(CompiledModel(scenario), 1);
  CHECK(many / few == Approx(100).epsilon(0.2));
  const EnsembleResult result = run_ensemble(CompiledModel(small()), {});
  double held = 0;
  for (const RunRecord& record : result.records)
    held += static_cast<double>(
        sizeof record + record.series.values().size_bytes() + record.groups.values().size_bytes() +
        record.hours.values().size_bytes() + record.hours_of_week.values().size_bytes() +
        record.money.values().size_bytes() + record.money_of_week.values().size_bytes() +
        record.dose.values().size_bytes() + record.people.values().size_bytes() +
        record.survey.values().size_bytes() + record.snapshots.values().size_bytes());
  CHECK(held / static_cast<double>(result.records.size()) ==
        static_cast<double>(bytes_of_record(CompiledModel(small()))));
}
