// The order of a week; a person's as in sim/model/person.cpp.
#pragma once

#include "sim/kernel/colleagues.hpp"
#include "sim/kernel/records.hpp"
#include "sim/kernel/sums.hpp"

namespace uptake::kernel {
namespace {

// As many as a processor overlaps; what is carried over stays in the innermost cache.
constexpr int people_at_once = 8;

inline __attribute__((always_inline)) V norm_of(const Numbers& c, V use_seen, bool any) {
  return any ? of(c.w_N) * (use_seen - of(c.th_N)) : V{};
}

inline __attribute__((always_inline)) Drawn drawn(const Week& w, int person) {
  if (w.one_luck != nullptr) {
    const OneLuck& luck = w.one_luck[person];
    return {all(luck.turnover), all(luck.start_or_quit), all(luck.noise), all(luck.rounding)};
  }
  const LuckLanes& luck = w.luck[person];
  return {of(luck.turnover), of(luck.start_or_quit), of(luck.noise), of(luck.rounding)};
}

// Up to the decision.
inline __attribute__((always_inline)) Undecided prepare(const Week& w, const Met& m, int person) {
  const Numbers& c = *w.numbers;
  const Doing& e = *w.doing;
  const PersonTraits& i = w.traits[person];
  const Drawn luck = drawn(w, person);
  PersonLanes& s = w.state[person];
  const V norm = of(w.seen[person].use), phi = of(w.feasible[person]);
  Now n = begin(s);
  const Truth arrived = m.newcomers_come & (luck.turnover < of(c.hazard));
  if (any(arrived)) replace(c, e, i, arrived, n, s);
  n.truth = V{};
  time_of(c, e, m, i, n);
  learning_of(c, e, m, n);
  add_hours(e, m, i, arrived, n, *w.sums, *w.party);
  problems_of(c, e, *w.place, m, i, of(w.seen[person].know_how), n);
  add_week(m, i, n, *w.sums);
  put(w.took[person].extra_time, n.extra);
  put(w.took[person].free_hours, n.free);
  n.truth = n.fit * of(c.benefit) * (of(c.bf) + (of(c.expert_benefit) - of(c.bf)) * n.know_how);

  Undecided undecided;
  undecided.gate = n.gate, undecided.habit = n.habit, undecided.started = n.started;
  undecided.enrolled = 0.5f + n.enrolment;
  const V know_how = know_how_next(c, m, i, n);
  const V coherence = coherence_next(c, m, norm, n);
  const V enrolment = enrolment_next(c, m, i, n);
  n.support = support_next(c, n);
  n.belief = belief_next(c, m, norm, n);
  n.attitude = attitude_next(c, e, m, i, norm, n);
  n.strain = strain_next(c, i, n);
  begin_start(c, norm, n, undecided);
  const V noise = of(c.noise_scale) * (luck.noise - 0.5f);
  undecided.inclination =
      decision(c, m, i, norm_of(c, norm, w.seen[person].any != 0), n) + of(c.eps_sd) * noise;
  n.know_how = know_how, n.coherence = coherence, n.enrolment = enrolment;
  end(n, s);
  add_minds(n, phi, *w.sums);
  if (w.of_profession != nullptr) {
    UnitSums& alike = w.of_profession[w.profession[person]];
    add_minds(n, phi, alike);
    add(alike.people, all(1.0f));
  }
  return undecided;
}

// From the decision on.
inline __attribute__((always_inline)) void finish(const Week& w, const Met& m, int person,
                                                  const Undecided& undecided) {
  const Numbers& c = *w.numbers;
  const PersonTraits& i = w.traits[person];
  PersonLanes& s = w.state[person];
  const V phi = of(w.feasible[person]);
  const Decided n = decide(c, m, i, drawn(w, person), phi, undecided);
  note_routine(c, n, s);
  const Regular regular = note_regular(c, n, m.live & (phi > 0), s);
  end(n, s);
  const V done = of(i.tasks) * n.done;
  add_use(c, n, regular, s, phi, *w.sums);
  add_tasks(i, done, *w.sums);
  add((*w.sums).cost, done * of(w.took[person].extra_time));
  if (w.of_profession == nullptr) return;
  UnitSums& alike = w.of_profession[w.profession[person]];
  add_use(c, n, regular, s, phi, alike);
  add_tasks(i, done, alike);
}

// Whole numbers, whose sums have the same bits in any order.
inline void count_people(const Week& week) {
  add(week.sums->people, all(static_cast<float>(week.people)));
  put(week.party->people.hours, of(week.party->people.hours) + static_cast<double>(week.people));
}

inline void step_people(const Week& week) {
  const Met met = meet(*week.numbers, *week.doing, *week.place);
  count_people(week);
  Undecided undecided[people_at_once];
  for (int first = 0; first < week.people; first += people_at_once) {
    const int left = week.people - first;
    const int people = left < people_at_once ? left : people_at_once;
    for (int k = 0; k < people; ++k) undecided[k] = prepare(week, met, first + k);
    for (int k = 0; k < people; ++k) undecided[k].inclination = sigmoid(undecided[k].inclination);
    for (int k = 0; k < people; ++k) finish(week, met, first + k, undecided[k]);
  }
}

}  // namespace
}  // namespace uptake::kernel
