// Twelve people of a unit after go-live, of whose equations the kernel leaves nothing out: a
// course, protected time, monitoring, messages, super-users and opinion leaders. All lanes hold the
// same, so that what is done to one shows what is done to all.
#pragma once

#include <array>

#include "sim/engine/lanes_of_model.hpp"
#include "sim/kernel/week.hpp"
#include "sim/model/draw_parameters.hpp"
#include "sim/model/groups.hpp"
#include "tests/model/rollouts.hpp"

namespace uptake {

struct UnitOfTwelve {
  static constexpr int people = 12;
  kernel::Numbers<8> numbers;
  kernel::Doing<8> doing;
  kernel::Place<8> place;
  std::array<kernel::PersonTraits<8>, people> traits;
  std::array<kernel::SeenOfColleagues<8>, people> seen;
  std::array<kernel::LuckLanes<8>, people> luck;
  std::array<kernel::Lanes<8>, people> feasible;
  std::array<kernel::PersonLanes<8>, people> state;
  std::array<kernel::WeekLanes<8>, people> took;
  kernel::UnitSums<8> sums;
  kernel::PartySums<8> party;

  kernel::Week<8> week() {
    return {&numbers,    &doing,          &place,       people,      traits.data(), seen.data(),
            luck.data(), feasible.data(), state.data(), took.data(), &sums,         &party};
  }
};

inline Surroundings typical_surroundings(const Constants& c) {
  Surroundings here;
  here.week = 10;
  here.doing.course_hours = 2;
  here.doing.protected_hours = .75f;
  here.doing.monitoring = .5f;
  here.doing.messages = here.doing.channels = 1;
  here.doing.content = here.doing.justification = here.doing.two_way = .5f;
  here.doing.usefulness_shown = .5f;
  here.doing.super_users = here.doing.opinion_leaders = 1;
  here.climate = .6f, here.monitoring = .4f, here.unit_use = .3f, here.ease = .5f;
  here.reach = reach_of(c, here.doing);
  here.practice_load = practice_load(c, here.doing, here.week);
  here.attendance = attendance_of(c, here.doing);
  here.left_at_hand = left_at_hand(c, here.doing);
  return here;
}

inline Traits typical_traits() {
  Traits i;
  i.pressure = 1, i.slack = .5f, i.know_how = .3f, i.learning_rate = 1, i.doing_ceiling = .8f;
  i.habit_rate = .1f, i.tasks = 20, i.fit = .7f, i.tied_super_user = 1, i.rate = 30;
  return i;
}

inline PersonState typical_state(int person) {
  PersonState s;
  s.coherence = .5f, s.attitude = .1f, s.belief = .5f, s.know_how = .4f, s.support = .5f;
  s.strain = .3f, s.habit = .2f;
  s.started = s.ever_started = person % 3 != 0;
  if (s.started) s.use = s.done = .4f;
  return s;
}

/// Nobody leaves.
inline UnitOfTwelve unit_of_twelve() {
  UnitOfTwelve unit;
  const Constants c = constants_of(PriorDraws(table_choices(), 3).draw(0));
  const Surroundings here = typical_surroundings(c);
  for (std::size_t lane = 0; lane < 8; ++lane) {
    put(unit.numbers, lane, c, TimeForm::gate);
    put(unit.doing, lane, here);
    put(unit.place, lane, here);
    for (std::size_t person = 0; person < UnitOfTwelve::people; ++person) {
      put(unit.traits[person], lane, typical_traits());
      put(unit.luck[person], lane, Luck{1, .5f, .5f, .5f});
      put(unit.state[person], lane, typical_state(static_cast<int>(person)));
      unit.feasible[person].at[lane] = 1;
      unit.seen[person].use.at[lane] = unit.seen[person].know_how.at[lane] = .3f;
      unit.seen[person].any = 1;
    }
  }
  return unit;
}

}  // namespace uptake
