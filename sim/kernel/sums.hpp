// Sums over people, in their order; as UnitWeek::add in sim/engine.
#pragma once

#include "sim/kernel/records.hpp"

namespace uptake::kernel {
namespace {

inline __attribute__((always_inline)) void add(Lanes& sum, V value) { put(sum, of(sum) + value); }

inline __attribute__((always_inline)) void add_minds(const Now& n, V phi, UnitSums& u) {
  add(u.without, indicator(~(phi > 0)));
  add(u.attitude, n.attitude);
  add(u.know_how, n.know_how);
  add(u.strain, n.strain);
  add(u.enrolment, n.enrolment);
  add(u.coherence, n.coherence);
  add(u.belief, n.belief);
  add(u.support, n.support);
}

inline __attribute__((always_inline)) void add_use(const Numbers& c, const Decided& n,
                                                   const Regular& regular, const PersonLanes& s,
                                                   V phi, UnitSums& u) {
  const Truth with_tasks = phi > 0, ever = truth_in(s.ever_started);
  add(u.use, n.use);
  add(u.users, indicator(n.use > 0));
  add(u.started, indicator(with_tasks & n.started));
  add(u.ever_started, indicator(ever));
  add(u.given_up, indicator(ever & ~n.started));
  add(u.regular, indicator(with_tasks & regular.usual));
  add(u.regular_lenient, indicator(with_tasks & regular.lenient));
  add(u.regular_strict, indicator(with_tasks & regular.strict));
  add(u.routine, indicator(with_tasks & (as_floats(of(s.routine_weeks)) >= of(c.routine_weeks))));
  add(u.habit, n.habit);
}

inline __attribute__((always_inline)) void add_tasks(const PersonTraits& i, V done, UnitSums& u) {
  add(u.tasks, of(i.tasks));
  add(u.tasks_done, done);
}

// Adding 0 changes no bit, so what is 0 for everybody is left out.
inline __attribute__((always_inline)) void add_week(const Met& m, const PersonTraits& i,
                                                    const Now& n, UnitSums& u) {
  add(u.desk_load, n.met * n.to_desk);
  add(u.unsolved, n.unsolved);
  add(u.dip_hours, n.extra_hours);
  add(u.super_users, has(i, super_user));
  if (m.practice) add(u.own_practice, n.practised);
  if (m.helps) add(u.brought, n.met * n.helped);
}

inline __attribute__((always_inline)) void add(PaidLanes& sum, V hours, D rate) {
  const D paid = as_doubles(hours);
  put(sum.hours, of(sum.hours) + paid);
  put(sum.money, of(sum.money) + paid * rate);
}
inline __attribute__((always_inline)) void add(DoubleLanes& sum, V value) {
  put(sum, of(sum) + as_doubles(value));
}

inline __attribute__((always_inline)) void add_courses(const Doing& e, const Met& m, const Now& n,
                                                       D rate, UnitSums& u, PartySums& party) {
  const V offered = of(e.course_hours) + m.extra_course;
  const V some = choose(offered > 0, offered, all(1.0f));
  const V by_round = choose(offered > 0, m.extra_course / some, V{});
  const V follow_up = by_round * n.taught + (n.course - n.taught);
  const V course = n.course - follow_up;
  add(u.course_hours, course + follow_up);
  add(party.course, course, rate);
  add(party.follow_up, follow_up, rate);
  add(party.follow_up_offer, m.extra_course);
}

// As PartyWeek::add in sim/model.
inline __attribute__((always_inline)) void add_hours(const Doing& e, const Met& m,
                                                     const PersonTraits& i, Truth arrived,
                                                     const Now& n, UnitSums& u, PartySums& party) {
  const D rate = as_doubles(of(i.rate));
  const V involved = m.involved * has(i, participant), helping = m.helping * has(i, super_user);
  put(party.people.money, of(party.people.money) + rate);
  if (any(arrived)) add(party.newcomers, indicator(arrived), rate);
  if (m.courses) add_courses(e, m, n, rate, u, party);
  if (m.involves) add(party.involvement, involved, rate);
  if (m.helps) add(party.helping, helping, rate);
  if (!m.protects) return;
  const V protection = of(e.protected_hours) * of(i.hours);
  const V twice =
      smaller(protection, m.load + n.course + involved + helping * (1 - of(e.super_user_relief)));
  add(party.protection, protection, rate);
  add(party.counted_twice, twice, rate);
  add(party.protected_used, clip(n.load + n.course + n.practised, V{}, protection));
}

}  // namespace
}  // namespace uptake::kernel
