#include "sim/model/groups.hpp"

#include <cmath>

#include "tests/catch.hpp"
#include "tests/model/rollouts.hpp"

using namespace uptake;

namespace {

Constants centre() { return constants_of(central_values(table_choices())); }

}  // namespace

TEST_CASE("(1) a desk under constant overload fills as the geometric series says") {
  const Constants c = centre();
  const float capacity = c.desk_base * 96 / 100;
  Desk desk;
  for (int week = 1; week <= 30; ++week) {
    desk = step_desk(c, desk, capacity + 5, 0, 96);
    // L_n = L_{n-1}/2 + 5  =>  L_n = 10 (1 - 2^-n)
    CHECK(desk.backlog == Approx(10 * (1 - std::pow(0.5, week))).epsilon(1e-4));
  }
  CHECK(desk.served == Approx(capacity / (capacity + 10)).epsilon(1e-4));
}

TEST_CASE(
    "(1) an idle desk serves everything; the strategy's desk takes what ordinary help leaves") {
  const Constants c = centre();
  const Desk idle = step_desk(c, {}, 0, 12, 96);
  CHECK(idle.served == 1);
  CHECK(idle.handled == 0);
  const Desk busy = step_desk(c, {}, 10, 12, 96);
  CHECK(busy.handled == Approx(7));  // ordinary help takes 3 a week at a site of 96
  const Desk full = step_desk(c, {}, 100, 12, 96);
  CHECK(full.handled == Approx(12));
}

TEST_CASE("(39) an evaluation redesigns as far as the work takes longer or strains") {
  const Constants c = centre();
  UnitState unit = initial_unit(c, 0);
  unit.use = .9f;
  unit.time_cost = .1f;
  unit.strain = c.strain_centre + .05f;
  Exposure round;
  round.evaluation = .75f;
  round.evaluation_round = 1;
  round.redesign_hours = 17.15f;  // half of what a level of 1 takes
  const UnitState once = step_unit(c, unit, round, 0, 8);
  CHECK(once.redesign_hours == Approx(17.15 * (3 * .1 + 2 * .05)));
  CHECK(once.redesigned == Approx(.75 * .5 * .4));
  // The second round starts from what is left; between rounds nothing is redesigned or lost.
  const UnitState twice = step_unit(c, once, round, 0, 9);
  CHECK(twice.redesigned == Approx(.15 + .15 * .85));
  CHECK(step_unit(c, once, {}, 0, 9).redesigned == once.redesigned);
  CHECK(step_unit(c, once, {}, 0, 9).redesign_hours == 0);
  // It looks at time and strain, not at use: of work that goes well nothing is redesigned.
  unit.time_cost = -.1f;
  unit.strain = c.strain_centre - .1f;
  CHECK(step_unit(c, unit, round, 0, 8).redesigned == 0);
  // Need has a limit.
  unit.time_cost = 10;
  CHECK(step_unit(c, unit, round, 0, 8).redesign_hours == Approx(17.15));
}

TEST_CASE("(2) climate moves to its target at r_M a week") {
  Constants c = centre();
  Exposure e;
  UnitState unit = initial_unit(c, 0.1f);
  CHECK(unit.climate == Approx(0.5));
  unit.use = 0.3f;
  const auto next = [&](const Exposure& doing) {
    return step_unit(c, unit, doing, 0.1f, 0).climate;
  };
  CHECK(next(e) == Approx(0.5));
  e.leadership = 1;
  CHECK(next(e) == Approx(0.5 + c.r_M * c.M_lead));
  e = {};
  e.consistency = 1;
  CHECK(next(e) == Approx(0.5 + c.r_M * c.M_cons));
  e = {};
  e.monitoring = 1;
  e.punitive = 1;
  CHECK(next(e) == Approx(0.5 - c.r_M * 0.15));
  unit.use = 0.7f;
  CHECK(next({}) == Approx(0.5 + c.r_M * c.M_use * 0.4));
}

TEST_CASE("(3) monitoring rises from week 2 at .25 and fades at r_mon") {
  const Constants c = centre();
  Exposure e;
  e.monitoring = 1;
  UnitState unit;
  CHECK(step_unit(c, unit, e, 0, 1).monitoring == 0);
  CHECK(step_unit(c, unit, e, 0, 2).monitoring == Approx(0.25));
  unit.monitoring = 1;
  CHECK(step_unit(c, unit, {}, 0, 30).monitoring == Approx(1 - c.r_mon));
}

TEST_CASE("(4) a follow-up round opens by how far use is below .5, then fades by .8") {
  const Constants c = centre();
  Exposure round;
  round.follow_up_round = 1;
  UnitState unit;
  unit.use = 0.3f;
  const UnitState opened = step_unit(c, unit, round, 0, 12);
  CHECK(opened.follow_up == Approx(0.6));
  CHECK(step_unit(c, opened, {}, 0, 13).follow_up == Approx(0.48));
  unit.use = 0.6f;
  CHECK(step_unit(c, unit, round, 0, 12).follow_up == 0);
}

TEST_CASE("(7) reach: nothing without messages, saturating above two a week") {
  const Constants c = centre();
  Exposure e;
  CHECK(reach_of(c, e) == 0);
  e.channels = 1;
  e.messages = 1;
  CHECK(reach_of(c, e) == Approx(0.45));
  e.channels = 2;
  CHECK(reach_of(c, e) == Approx(1 - 0.55 * 0.55));
  e.messages = 4;  // counts as three
  CHECK(reach_of(c, e) == Approx(1 - std::pow(0.55, 6)));
}

TEST_CASE("(8) hours of practices: each with its own weeks") {
  const Constants c = centre();
  Exposure e;
  e.channels = 2;
  e.messages = 3;
  CHECK(practice_load(c, e, -5) == Approx(0.48));
  e = {};
  e.justification = 1;
  e.demonstration = 1;
  CHECK(practice_load(c, e, -1) == Approx(0.10));
  CHECK(practice_load(c, e, 0) == Approx(0.05));
  e = {};
  e.monitoring = e.feedback_open = e.follow_up = 1;
  CHECK(practice_load(c, e, -1) == 0);
  CHECK(practice_load(c, e, 0) == Approx(0.18));
}

TEST_CASE(
    "(23) fixes lower defects and raise trust; unanswered reports lower it; closed, it fades") {
  const Constants c = centre();
  const OrganisationState before{0.5f, 0};
  const auto answered = step_organisation(c, before, 20, 384, {1, 100});  // 3 reports, all fixed
  CHECK(answered.defects == Approx(0.5 - 0.03));
  CHECK(answered.trust == Approx(0.1 * 0.08));
  const auto ignored = step_organisation(c, before, 20, 384, {1, 0});
  CHECK(ignored.defects == 0.5f);
  CHECK(ignored.trust == Approx(-0.1 * 0.04));
  const auto closed = step_organisation(c, {0.5f, 0.05f}, 20, 384, {0, 100});
  CHECK(closed.defects == 0.5f);
  CHECK(closed.trust == Approx(0.045));
  // Distinct problems do not grow with the organisation.
  const auto larger = step_organisation(c, before, 200, 3840, {1, 100});
  CHECK(larger.defects == Approx(answered.defects));
}
