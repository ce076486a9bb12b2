// Sums over people, in their order; as UnitWeek::add in sim/engine.
#pragma once

#include "sim/kernel/body.hpp"

namespace uptake::kernel {
namespace {

inline __attribute__((always_inline)) void add(Lanes& sum, V value) { put(sum, of(sum) + value); }

inline __attribute__((always_inline)) I ones_in(I bits) {
  bits = bits - ((bits >> 1) & 0x5555);
  bits = (bits & 0x3333) + ((bits >> 2) & 0x3333);
  bits = (bits + (bits >> 4)) & 0x0f0f;
  return (bits + (bits >> 8)) & 0x1f;
}

// R3
inline __attribute__((always_inline)) I is_regular(const Numbers& c, const WholeLanes& history) {
  const int full = 1 << c.regular_window;
  const I weeks = of(history);
  return ((weeks & full) != 0) & (as_floats(ones_in(weeks & (full - 1))) >= of(c.regular_weeks));
}

inline __attribute__((always_inline)) void add_states(const Numbers& c, const Now& n,
                                                      const PersonLanes& s, V phi, UnitSums& u) {
  const I with_tasks = phi > 0, ever = of(s.ever_started);
  add(u.use, n.use);
  add(u.users, indicator(n.use > 0));
  add(u.started, indicator(with_tasks & n.started));
  add(u.ever_started, indicator(ever));
  add(u.given_up, indicator(ever & ~n.started));
  add(u.without, indicator(~with_tasks));
  add(u.regular, indicator(with_tasks & is_regular(c, s.history)));
  add(u.regular_lenient, indicator(with_tasks & is_regular(c, s.lenient_history)));
  add(u.regular_strict, indicator(with_tasks & is_regular(c, s.strict_history)));
  add(u.routine, indicator(with_tasks & (as_floats(of(s.routine_weeks)) >= of(c.routine_weeks))));
  add(u.attitude, n.attitude);
  add(u.know_how, n.know_how);
  add(u.strain, n.strain);
  add(u.enrolment, n.enrolment);
  add(u.people, all(1.0f));
}

inline __attribute__((always_inline)) void add_week(const PersonTraits& i, const Now& n,
                                                    const WeekLanes& took, UnitSums& u) {
  const V done = of(i.tasks) * n.done;
  add(u.tasks, of(i.tasks));
  add(u.tasks_done, done);
  add(u.cost, done * n.extra);
  add(u.desk_load, of(took.desk_load));
  add(u.unsolved, n.unsolved);
  add(u.dip_hours, n.extra_hours);
  add(u.own_practice, n.practised);
  add(u.course_hours, of(took.course_hours) + of(took.follow_up_hours));
  add(u.brought, of(took.brought));
  add(u.super_users, of(i.super_user));
}

inline __attribute__((always_inline)) void add(PaidLanes& sum, const Lanes& hours, D rate) {
  const D paid = as_doubles(of(hours));
  put(sum.hours, of(sum.hours) + paid);
  put(sum.money, of(sum.money) + paid * rate);
}
inline __attribute__((always_inline)) void add(DoubleLanes& sum, const Lanes& value) {
  put(sum, of(sum) + as_doubles(of(value)));
}

// As PartyWeek::add in sim/model.
inline __attribute__((always_inline)) void add_hours(const PersonTraits& i, const WeekLanes& took,
                                                     PartySums& party) {
  const D rate = as_doubles(of(i.rate));
  put(party.people.hours, of(party.people.hours) + 1.0);
  put(party.people.money, of(party.people.money) + rate);
  add(party.newcomers, took.arrived, rate);
  add(party.course, took.course_hours, rate);
  add(party.follow_up, took.follow_up_hours, rate);
  add(party.involvement, took.involved_hours, rate);
  add(party.helping, took.helping_hours, rate);
  add(party.protection, took.protected_hours, rate);
  add(party.counted_twice, took.counted_twice, rate);
  add(party.protected_used, took.protected_used);
  add(party.follow_up_offer, took.follow_up_offer);
}

}  // namespace
}  // namespace uptake::kernel
