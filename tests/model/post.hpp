// A full-timer in week 4 to whom nothing is done, at the point estimates: for tests of one week.
#pragma once

#include "sim/model/person.hpp"
#include "tests/model/rollouts.hpp"

namespace uptake {

struct Post {
  Constants c = constants_of(central_values(table_choices()));
  Traits traits;
  Surroundings here;
  Luck luck{0.99f, 0.99f, 0.5f, 0.0f};  // nobody leaves, starts or quits
  PersonState state;

  Post() {
    traits.tasks = 20;
    here.week = 4;
    here.ease = 0.5f;
    state = initial_state(c, traits);
  }
  PersonWeek week() { return step_person(c, traits, here, {}, luck, state); }
};

}  // namespace uptake
