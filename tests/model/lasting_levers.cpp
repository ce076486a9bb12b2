#include "sim/model/lasting_levers.hpp"

#include "tests/catch.hpp"
#include "tests/model/rollouts.hpp"

using namespace uptake;

namespace {

const Organisation here = four_centres();

std::vector<LastingLevers> levers_of(const std::vector<Activity>& activities) {
  return lasting_levers(strategy(here, "s", activities), 32,
                        constants_of(central_values(table_choices())));
}

Activity for_unit(int unit, const std::string& practice, const Settings& settings) {
  Activity made = activity(here, practice, {-12, 104}, settings);
  made.units = {unit};
  return made;
}

}  // namespace

TEST_CASE("without activities every unit's levers are neutral") {
  for (const LastingLevers& unit : levers_of({})) {
    CHECK((unit.ease == 0 && unit.task_fit == 0 && unit.involved == 0));
    CHECK((unit.heard == .5f && unit.super_users == 0 && unit.opinion_leaders == 0));
  }
}

TEST_CASE("levers are set in the units of their activities") {
  const auto levers = levers_of({for_unit(2, "task_fit", TaskFit{{.7, 0}}),
                                 for_unit(3, "support", SuperUsers{1.5, 0}),
                                 for_unit(3, "positive_attitude", PositiveAttitude{0, 0, 2}),
                                 activity(here, "ease_of_use", {-12, 104}, EaseOfUse{{0, 214.3}})});
  for (std::size_t unit = 0; unit < 32; ++unit) {
    CHECK(levers[unit].task_fit == (unit == 2 ? .7f : 0));
    CHECK(levers[unit].super_users == Approx(unit == 3 ? .15 : 0));
    CHECK(levers[unit].opinion_leaders == Approx(unit == 3 ? .2 : 0));
    CHECK(levers[unit].ease == Approx(.5));  // half of the hours a level of 1 takes
  }
}

TEST_CASE("where activities meet, shares add up to all staff, levels do not add") {
  const auto unit = levers_of(
      {for_unit(0, "support", SuperUsers{6, 0}), for_unit(0, "support", SuperUsers{7, 0}),
       for_unit(0, "task_fit", TaskFit{{.3, 0}}), for_unit(0, "task_fit", TaskFit{{.7, 0}})})[0];
  CHECK(unit.super_users == 1);
  CHECK(unit.task_fit == .7f);
}

TEST_CASE("what was heard of ideas is the mean over those involved") {
  const auto unit = levers_of({for_unit(0, "influence", Influence{.1, .9}),
                               for_unit(0, "influence", Influence{.3, .1})})[0];
  CHECK(unit.involved == Approx(.4));
  CHECK(unit.heard == Approx((.1 * .9 + .3 * .1) / .4));
  const auto nobody = levers_of({for_unit(0, "influence", Influence{0, .9})})[0];
  CHECK((nobody.involved == 0 && nobody.heard == .5f));
}
