// A unit's week: (2) to (4), (29), (30), (39), as in sim/model/groups.cpp.
#pragma once

#include "sim/kernel/shapes.hpp"

namespace uptake::kernel {
namespace {

// (2)
inline V climate_next(const Numbers& c, const Doing& e, const UnitLanes& unit, V base) {
  const V climate = clip01(of(c.climate_base) + base + of(c.M_cons) * of(e.consistency) +
                           of(c.M_lead) * of(e.leadership) +
                           of(c.M_use) * (of(unit.use) - of(c.climate_use_reference)) -
                           of(c.climate_punitive) * of(e.punitive) * of(e.monitoring) +
                           of(c.M_shown) * of(unit.monitoring) * of(e.shown_to_leader));
  return of(unit.climate) + of(c.r_M) * (climate - of(unit.climate));
}

// (3)
inline V monitoring_next(const Numbers& c, const Doing& e, const UnitLanes& unit, V week) {
  const V before = of(unit.monitoring);
  const V level = choose(week >= of(c.monitoring_from), of(e.monitoring), V{});
  const V speed = choose(level > before, of(c.monitoring_rise), of(c.r_mon));
  return before + speed * (level - before);
}

// (4)
inline V follow_up_next(const Numbers& c, const Doing& e, const UnitLanes& unit) {
  const V named = of(e.follow_up_trigger);
  const V trigger = choose(named < 0, of(c.follow_up_threshold), named);
  return choose(of(e.follow_up_round) > 0, clip01(of(c.follow_up_slope) * (trigger - of(unit.use))),
                of(c.follow_up_fade) * of(unit.follow_up));
}

// (39)
inline V redesign_hours_of(const Numbers& c, const Doing& e, const UnitLanes& unit) {
  const V need = clip01(of(c.need_time) * positive(of(unit.time_cost)) +
                        of(c.need_strain) * positive(of(unit.strain) - of(c.strain_centre)));
  return of(e.evaluation_round) * need * of(e.redesign_hours);
}

// (29)
inline V appraisal_next(const Numbers& c, const Doing& e, V monitoring, V appraisal) {
  const V target =
      clip01(of(c.v_eval) * of(e.evaluation) + of(c.v_mon) * monitoring * of(e.shown_to_unit) +
             of(c.v_fb) * of(e.loop_closed));
  return appraisal + of(c.r_Ap) * (target - appraisal);
}

// (30)
inline V tiredness_next(const Numbers& c, const Doing& e, const UnitLanes& unit) {
  const V named = of(e.super_user_hours);
  const V asked = of(c.su_hours_per_problem) * of(unit.brought);
  const V hours = choose(named > 0, named, of(c.champion_hours)) * of(e.super_users);
  const V beyond = choose(asked > hours, 1 - hours / choose(asked > hours, asked, all(1.0f)), V{});
  return of(unit.tiredness) + of(c.r_tired) * (beyond - of(unit.tiredness));
}

inline void step_unit(const UnitStep& w) {
  const Numbers& c = *w.numbers;
  const Doing& e = *w.doing;
  const UnitLanes before = *w.state;
  const Truth begun = as_truth(of(*w.begun));
  const auto become = [&](Lanes& state, V value) { put(state, choose(begun, value, of(state))); };
  const V monitoring = monitoring_next(c, e, before, of(*w.week));
  const V redesign_hours = redesign_hours_of(c, e, before);
  const V level = smaller(all(1.0f), redesign_hours / of(c.redesign_hours_of_unit));
  const V redesigned = of(before.redesigned);
  become(w.state->climate, climate_next(c, e, before, of(*w.climate_base)));
  become(w.state->monitoring, monitoring);
  become(w.state->follow_up, follow_up_next(c, e, before));
  become(w.state->redesign_hours, redesign_hours);
  become(w.state->redesigned, redesigned + of(e.evaluation) * level * (1 - redesigned));
  become(w.state->appraisal, appraisal_next(c, e, monitoring, of(before.appraisal)));
  become(w.state->tiredness, tiredness_next(c, e, before));
}

}  // namespace
}  // namespace uptake::kernel
