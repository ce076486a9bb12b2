// What must hold exactly, whatever the numbers (design of the engine).
#include <cmath>

#include "sim/ensemble/ensemble.hpp"
#include "sim/model/groups.hpp"
#include "sim/model/person.hpp"
#include "sim/model/traits.hpp"
#include "tests/catch.hpp"
#include "tests/model/rollouts.hpp"

using namespace uptake;

TEST_CASE("one professional more changes nobody else's course outside the own unit") {
  Scenario before = four_rollouts();
  before.strategies.resize(3);
  before.organisation.network = {};  // no ties
  before.experiment.replications = 1;
  Scenario after = before;
  after.organisation.sites.push_back({"annexe", 1, 1});
  for (std::size_t s = 0; s < 3; ++s) {
    after.strategies[s].go_live.push_back(0);
    for (Activity& a : after.strategies[s].activities) a.units.push_back(32);
  }
  const auto a = run_ensemble(CompiledModel(before), {}),
             b = run_ensemble(CompiledModel(after), {});
  const Groups small{4, 32, 6}, large{5, 33, 6};
  for (std::size_t s = 0; s < 3; ++s)
    for (std::size_t report = 0; report < a.records[s].groups.rows(); ++report)
      for (std::size_t unit = 0; unit < 32; ++unit)
        for (std::size_t q = 0; q < group_quantity_names.size(); ++q) {
          const auto quantity = static_cast<GroupQuantity>(q);
          REQUIRE(a.records[s].groups(report, group_column(small.unit(unit), quantity)) ==
                  b.records[s].groups(report, group_column(large.unit(unit), quantity)));
        }
}

namespace {

// A unit of twelve under a level of leadership coaching, with everything off that could turn more
// use into less: no ties, turnover, problems, time cost or load.
class CoachedUnit {
 public:
  CoachedUnit(const Scenario& scenario, float leadership)
      : c_(constants_of(central_values(scenario.parameters))),
        population_(draw_population(scenario.organisation, 1, 0)),
        traits_(traits_of(c_, std::vector<LastingLevers>(32), scenario.organisation.professions,
                          population_, SocialNetwork(384, {}))),
        base_(climate_base_of(c_, population_, 0)),
        unit_(initial_unit(c_, base_)) {
    here_.doing.leadership = leadership;
    here_.doing.channels = here_.doing.messages = 1;
    here_.ease = c_.ease;
    for (std::size_t i = 0; i < 12; ++i) people.push_back(initial_state(c_, traits_[i]));
  }

  void week(int t) {
    unit_ = step_unit(c_, unit_, here_.doing, base_, t);
    here_.week = t;
    here_.climate = unit_.climate;
    here_.reach = reach_of(c_, here_.doing);
    float use = 0;
    for (std::uint32_t i = 0; i < 12; ++i) {
      step_person(c_, traits_[i], here_, {}, luck_of(1, i, t, 0), people[i]);
      use += people[i].use / 12;
    }
    unit_.use = use;
  }

  std::vector<PersonState> people;

 private:
  Constants c_;
  Population population_;
  std::vector<Traits> traits_;
  float base_;
  UnitState unit_;
  Surroundings here_;
};

}  // namespace

TEST_CASE("more leadership coaching never lowers anybody's start, use or habit in any week") {
  Scenario scenario = four_rollouts();
  for (const char* key : {"psi", "w_N", "c_norm", "hazard", "pi0", "w_T", "load_w"})
    fix(scenario, key, 0);
  std::vector<CoachedUnit> units;
  for (const float level : {0.0f, 0.3f, 0.6f, 1.0f}) units.emplace_back(scenario, level);
  bool differs = false;
  for (int t = -12; t <= 104; ++t) {
    for (CoachedUnit& unit : units) unit.week(t);
    for (std::size_t level = 1; level < units.size(); ++level)
      for (std::size_t i = 0; i < 12; ++i) {
        const PersonState &less = units[level - 1].people[i], &more = units[level].people[i];
        REQUIRE(more.started >= less.started);
        REQUIRE(more.use >= less.use);
        REQUIRE(more.habit >= less.habit);
        differs = differs || more.use > less.use;
      }
  }
  CHECK(differs);
}
