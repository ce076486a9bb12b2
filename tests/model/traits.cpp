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

  std::vector<Traits> traits(const LastingLevers& levers) const {
    return traits_of(c, levers, scenario.organisation.professions, population, network);
  }
};

}  // namespace

TEST_CASE("a trait is score times parameter") {
  const Drawn drawn;
  const auto traits = drawn.traits({});
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
  const auto tenth = drawn.traits({0, 0, .1f, .5f, 0}), fifth = drawn.traits({0, 0, .2f, .5f, 0});
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
  const auto heard = drawn.traits({0, 0, .15f, .9f, 0}),
             unheard = drawn.traits({0, 0, .15f, .1f, 0});
  for (std::size_t p = 0; p < 384; ++p) {
    const bool in = heard[p].participates > 0;
    CHECK(heard[p].ownership == Approx(in ? .8 * .2 : .8 * .05));
    CHECK(unheard[p].ownership == Approx(in ? -.8 * .2 * 1.3 : -.8 * .05));
  }
  CHECK(drawn.traits({})[0].ownership == 0);
}

TEST_CASE("levers of the service: fit, ease and double entry") {
  const Drawn drawn;
  const auto plain = drawn.traits({}), redesigned = drawn.traits({0, 1, 0, .5f, 0});
  CHECK(redesigned[0].fit - plain[0].fit == Approx(.2).margin(1e-6));
  CHECK(ease_of(drawn.c, {}) == Approx(.5));
  CHECK(ease_of(drawn.c, {.7f, 0, 0, .5f, 0}) == Approx(.605));
  CHECK(ease_of(drawn.c, {0, 0, .15f, .8f, 0}) == Approx(.5 + .12 * std::sqrt(.15) * .8));
  CHECK(duplicate_entry_of(drawn.c, {0, 1, 0, .5f, 0}) == Approx(.02 * .3));
}

TEST_CASE("a champion counts for colleagues, not for himself") {
  const Drawn drawn;
  const auto traits = drawn.traits({0, 0, 0, .5f, .1f});
  for (int person = 0; person < 384; ++person) {
    bool tied = false;
    for (const std::uint32_t colleague : drawn.network.colleagues(person))
      tied = tied || traits[colleague].champion > 0;
    CHECK(traits[static_cast<std::size_t>(person)].tied_champion == (tied ? 1.0f : 0.0f));
  }
}

TEST_CASE("a part-timer has the share of tasks and slack") {
  Drawn drawn;
  const auto full = drawn.traits({});
  for (Profession& profession : drawn.scenario.organisation.professions)
    profession.hours_per_week = 18.75;
  const auto half = drawn.traits({});
  CHECK(half[3].tasks == Approx(full[3].tasks / 2));
  CHECK(half[3].slack == Approx(full[3].slack / 2));
}
