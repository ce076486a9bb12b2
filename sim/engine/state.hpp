// The state of a block of lanes: all that lasts from week to week but for what is observed, so that
// both together are a restart point. A new field has to be listed in state_fields.hpp.
#pragma once

#include <span>
#include <vector>

#include "sim/base/grid.hpp"
#include "sim/model/groups.hpp"
#include "sim/model/person.hpp"
#include "sim/model/pools.hpp"
#include "sim/model/rules.hpp"

namespace uptake {

/// What colleagues can see of a person, as of the end of last week.
struct Visible {
  float use = 0;
  float know_how = 0;
};

struct BlockState {
  int next_week = 0;  // calendar
  // Between save and restart only; while a block runs these stand in its packs (lane_pack.hpp).
  Grid<PersonState> people;                      // [person][lane]
  Grid<Visible> visible;                         // [person][lane]
  Grid<UnitState> units;                         // [unit][lane]
  Grid<Desk> desks;                              // [site][lane]
  Grid<float> desk_load;                         // [site][lane], last week's
  std::vector<OrganisationState> organisations;  // [lane]
  Grid<float> willing;                           // [site * groups of clients + group][lane]
  // [unit * professions + profession][lane], sum of U of last week; none without hand-over.
  Grid<float> use_of_posts;
  // [lane][person]; none without a pool of trainers.
  std::vector<std::vector<WaitingCourses>> waiting;
  std::vector<int> methods_prepared;       // [lane], ways of teaching ready to use
  std::vector<std::vector<Sight>> sights;  // [lane][unit], what could be seen
  std::vector<Firings> firings;            // [lane], what rules began
  std::vector<std::vector<int>> go_live;   // [lane][unit], calendar week as decided so far
  // [lane][person]: chosen for what is for those who know least; none where nothing is.
  std::vector<std::vector<std::uint32_t>> selected;
};

}  // namespace uptake
