#include "sim/model/traits.hpp"

#include <cmath>

#include "sim/population/draw_network.hpp"
#include "tests/catch.hpp"
#include "tests/model/rollouts.hpp"

using namespace uptake;

namespace {

struct Drawn {
  Scenario scenario = four_rollouts();
  Population population = draw_population(scenario.organisation, 1, 0);
  SocialNetwork network = draw_network(scenario.organisation.network, population, 1, 0);
  Constants c = constants_of(central_values(scenario.parameters));

  std::vector<Traits> traits(const LastingLevers& everywhere) const {
    return traits_by_unit(std::vector<LastingLevers>(32, everywhere));
  }
  std::vector<Traits> traits_by_unit(const std::vector<LastingLevers>& levers) const {
    return traits_of(c, levers, scenario.organisation.professions, population, network);
  }
};

}  // namespace

TEST_CASE("a trait is score times parameter") {
  const Drawn drawn;
  const auto traits = drawn.traits(LastingLevers{});
  for (int person = 0; person < 384; ++person) {
    const Traits& i = traits[static_cast<std::size_t>(person)];
    const float z = drawn.population.score(person, PersonScore::attitude);
    CHECK(i.attitude == Approx(std::clamp(.45 + .3 * double{z}, -.9, .95)).margin(1e-6));
    CHECK(i.intercept == Approx(.9 * drawn.population.score(person, PersonScore::intercept)));
    CHECK((i.slack >= 0 && i.slack <= 2));
    CHECK((i.fit >= .1f && i.fit <= 1));
  }
}

TEST_CASE("those involved at a tenth are among those at a fifth") {
  const Drawn drawn;
  const auto tenth = drawn.traits({.involved = .1f}), fifth = drawn.traits({.involved = .2f});
  int few = 0, many = 0;
  for (std::size_t p = 0; p < 384; ++p) {
    CHECK(tenth[p].participates <= fifth[p].participates);
    few += static_cast<int>(tenth[p].participates);
    many += static_cast<int>(fifth[p].participates);
  }
  CHECK((few > 0 && few < many));
}

TEST_CASE("heard participants own the service, unheard ones turn against it") {
  const Drawn drawn;
  const auto heard = drawn.traits({.involved = .15f, .heard = .9f}),
             unheard = drawn.traits({.involved = .15f, .heard = .1f});
  for (std::size_t p = 0; p < 384; ++p) {
    const bool in = heard[p].participates > 0;
    CHECK(heard[p].ownership == Approx(in ? .8 * .2 : .8 * .05));
    CHECK(unheard[p].ownership == Approx(in ? -.8 * .2 * 1.3 : -.8 * .05));
  }
  CHECK(drawn.traits(LastingLevers{})[0].ownership == 0);
}

TEST_CASE("levers of the service: fit, ease and double entry") {
  const Drawn drawn;
  const auto plain = drawn.traits(LastingLevers{}), redesigned = drawn.traits({.task_fit = 1});
  CHECK(redesigned[0].fit - plain[0].fit == Approx(.2).margin(1e-6));
  CHECK(ease_of(drawn.c, {}) == Approx(.5));
  CHECK(ease_of(drawn.c, {.ease = .7f}) == Approx(.605));
  CHECK(ease_of(drawn.c, {.involved = .15f, .heard = .8f}) ==
        Approx(.5 + .12 * std::sqrt(.15) * .8));
  CHECK(duplicate_entry_of(drawn.c, {.task_fit = 1}) == Approx(.02 * .3));
}

TEST_CASE("a super-user counts for colleagues, not for himself; so does an opinion leader") {
  const Drawn drawn;
  const auto traits = drawn.traits({.super_users = .1f, .opinion_leaders = .2f});
  for (int person = 0; person < 384; ++person) {
    bool helped = false, led = false;
    for (const std::uint32_t colleague : drawn.network.colleagues(person)) {
      helped = helped || traits[colleague].super_user > 0;
      led = led || traits[colleague].opinion_leader > 0;
    }
    const Traits& own = traits[static_cast<std::size_t>(person)];
    CHECK(own.tied_super_user == (helped ? 1.0f : 0.0f));
    CHECK(own.tied_opinion_leader == (led ? 1.0f : 0.0f));
  }
}

TEST_CASE("levers are those of the person's own unit; a tie leads to a super-user of any") {
  const Drawn drawn;
  std::vector<LastingLevers> levers(32);
  levers[3] = {.task_fit = 1, .involved = 1, .super_users = 1, .opinion_leaders = 1};
  const auto plain = drawn.traits(LastingLevers{}), traits = drawn.traits_by_unit(levers);
  int tied_elsewhere = 0;
  for (std::size_t p = 0; p < 384; ++p) {
    const bool inside = drawn.population.unit[p] == 3;
    CHECK(traits[p].super_user == (inside ? 1.0f : 0.0f));
    CHECK(traits[p].opinion_leader == (inside ? 1.0f : 0.0f));
    CHECK(traits[p].participates == (inside ? 1.0f : 0.0f));
    CHECK((traits[p].fit > plain[p].fit) == inside);
    tied_elsewhere += !inside && traits[p].tied_super_user > 0;
  }
  CHECK(tied_elsewhere > 0);
}

TEST_CASE("a part-timer has the share of tasks and slack") {
  Drawn drawn;
  const auto full = drawn.traits(LastingLevers{});
  for (Profession& profession : drawn.scenario.organisation.professions)
    profession.hours_per_week = 18.75;
  const auto half = drawn.traits(LastingLevers{});
  CHECK(half[3].tasks == Approx(full[3].tasks / 2));
  CHECK(half[3].slack == Approx(full[3].slack / 2));
}
