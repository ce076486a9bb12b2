// Opinion leaders and super-users: (11), (16), (18), (30), and who is which.
#include "sim/model/groups.hpp"
#include "sim/model/person.hpp"
#include "sim/population/draw_network.hpp"
#include "tests/catch.hpp"
#include "tests/model/rollouts.hpp"

using namespace uptake;

namespace {

Constants centre() { return constants_of(central_values(table_choices())); }

// Problems of a user tied to super-users of quality .6 (or without), and attitude after a week.
struct Helped {
  double unsolved;
  double attitude;
};

Helped helped(float super_users, float tiredness) {
  const Constants c = centre();
  Traits traits;
  traits.tasks = 20;
  traits.tied_super_user = 1;
  traits.helper_quality = .6f;
  Surroundings here;
  here.week = 10;
  here.ease = .5f;
  here.served = .2f;
  here.doing.super_users = super_users;
  here.tiredness = tiredness;
  PersonState state = initial_state(c, traits);
  state.use = state.done = .5f;
  const PersonWeek week = step_person(c, traits, here, {}, {.99f, .99f, .5f, 0}, state);
  return {double{week.unsolved}, double{state.attitude}};
}

// Tiredness of a unit's super-users after weeks of the same demand.
double tired(float brought, float hours, int weeks) {
  const Constants c = centre();
  UnitState unit = initial_unit(c, 0);
  unit.brought = brought;
  Exposure doing;
  doing.super_users = 1;
  doing.super_user_hours = hours;
  for (int week = 0; week < weeks; ++week) unit = step_unit(c, unit, doing, 0, week);
  return double{unit.tiredness};
}

struct Drawn {
  Scenario scenario = four_rollouts();
  Population population = draw_population(scenario.organisation, 1, 0);
  SocialNetwork network = draw_network(scenario.organisation.network, population, 1, 0);

  std::vector<Traits> traits(const LastingLevers& everywhere) const {
    return traits_of(centre(), std::vector<LastingLevers>(32, everywhere),
                     scenario.organisation.professions, population, network);
  }
};

}  // namespace

TEST_CASE("(30) with hours enough for what they are asked, super-users never tire") {
  const double hours = 3 * double{centre().su_hours_per_problem};
  CHECK(tired(3, static_cast<float>(hours * 1.001), 100) == 0);
  CHECK(tired(3, static_cast<float>(hours * .9), 100) > 0);
  CHECK(tired(0, 0, 100) == 0);
}

TEST_CASE("(30) tiredness goes to the share of the hours asked that they do not have") {
  const float hours = centre().su_hours_per_problem;  // for one problem
  CHECK(tired(4, hours, 500) == Approx(.75).epsilon(1e-3));
  CHECK(tired(4, hours, 10) < tired(4, hours, 20));
}

TEST_CASE("(11), (16) overloaded super-users help less, and in the end are worse than none") {
  const Helped none = helped(0, 0), fresh = helped(1, 0), tiring = helped(1, .3f),
               overloaded = helped(1, 1);
  CHECK(fresh.unsolved < none.unsolved);
  CHECK(tiring.unsolved > fresh.unsolved);
  CHECK(overloaded.unsolved == none.unsolved);
  CHECK(fresh.attitude > none.attitude);  // by experienced support
  CHECK(overloaded.attitude < none.attitude);
}

TEST_CASE("volunteers are better super-users than appointed ones, half of each as before") {
  const Drawn drawn;
  const auto half = drawn.traits({.super_users = .1f});
  const auto appointed = drawn.traits({.super_users = .1f, .volunteers = 0});
  const auto volunteers = drawn.traits({.super_users = .1f, .volunteers = 1});
  const auto leaders = drawn.traits({.opinion_leaders = .1f});
  for (std::size_t p = 0; p < half.size(); ++p) {
    CHECK(appointed[p].helper_quality <= half[p].helper_quality);
    CHECK(half[p].helper_quality <= volunteers[p].helper_quality);
    CHECK(volunteers[p].leader_quality == leaders[p].leader_quality);
    CHECK(half[p].helper_quality == leaders[p].leader_quality);
  }
  CHECK(volunteers[0].helper_quality > appointed[0].helper_quality);
}

TEST_CASE("where a unit has both roles each has its own score; a person may be both") {
  const Drawn drawn;
  const auto users = drawn.traits({.super_users = .3f});
  const auto leaders = drawn.traits({.opinion_leaders = .3f});
  const auto both = drawn.traits({.super_users = .3f, .opinion_leaders = .3f});
  int same = 0, only = 0, differing = 0;
  for (std::size_t p = 0; p < both.size(); ++p) {
    CHECK(users[p].super_user == leaders[p].opinion_leader);
    CHECK(both[p].super_user == users[p].super_user);
    same += both[p].super_user > 0 && both[p].opinion_leader > 0;
    only += both[p].super_user > 0 && both[p].opinion_leader == 0;
    differing += both[p].helper_quality != both[p].leader_quality;
  }
  CHECK((same > 0 && only > 0 && differing > 0));
}

TEST_CASE("(16), (18) a tied opinion leader moves attitude and use by quality, down where bad") {
  const auto attitude = [](float tied, float quality) {
    const Constants c = centre();
    Traits traits;
    traits.tasks = 20;
    traits.tied_opinion_leader = tied;
    traits.leader_quality = quality;
    Surroundings here;
    here.week = 4;
    here.doing.opinion_leaders = 1;
    PersonState state = initial_state(c, traits);
    step_person(c, traits, here, {}, {.99f, .99f, .5f, 0}, state);
    return double{state.attitude};
  };
  const Constants c = centre();
  CHECK(attitude(1, .6f) - attitude(0, .6f) == Approx(.6 * double{c.r_A * c.a_ol}).epsilon(1e-3));
  CHECK(attitude(1, -.6f) < attitude(0, -.6f));
}

TEST_CASE("(2) a leader who is shown the unit's use moves climate; nobody else who sees it does") {
  Constants c = centre();
  c.M_shown = .1f;
  UnitState unit = initial_unit(c, 0);
  unit.monitoring = .5f;
  const float plain = step_unit(c, unit, {.monitoring = 1, .shown_to_unit = 1}, 0, 0).climate;
  const float shown = step_unit(c, unit, {.monitoring = 1, .shown_to_leader = 1}, 0, 0).climate;
  CHECK(plain == step_unit(c, unit, {.monitoring = 1}, 0, 0).climate);
  CHECK(shown - plain == Approx(c.r_M * .1f * .5f).epsilon(1e-3));
}
