// The order of a person's week; as in sim/model/person.cpp.
#pragma once

#include "sim/kernel/colleagues.hpp"
#include "sim/kernel/records.hpp"
#include "sim/kernel/sums.hpp"

namespace uptake::kernel {
namespace {

inline __attribute__((always_inline)) void step_person(const Week& w, const Met& m, int person) {
  const Numbers& c = *w.numbers;
  const Doing& e = *w.doing;
  const PersonTraits& i = w.traits[person];
  const LuckLanes& luck = w.luck[person];
  PersonLanes& s = w.state[person];
  const V norm = of(w.seen[person].use), phi = of(w.feasible[person]);
  Now n = begin(s);
  const I arrived = m.newcomers_come & (of(luck.turnover) < of(c.hazard));
  if (any(arrived)) replace(c, e, i, arrived, n, s);
  n.truth = V{};
  time_of(c, e, m, i, n);
  learning_of(c, e, m, n);
  problems_of(c, e, *w.place, m, i, of(w.seen[person].know_how), n);
  n.truth = n.fit * of(c.benefit) * (of(c.bf) + (of(c.expert_benefit) - of(c.bf)) * n.know_how);

  const V know_how = know_how_next(c, m, i, n);
  const V coherence = coherence_next(c, m, norm, n);
  const V enrolment = enrolment_next(c, m, i, n);
  n.support = support_next(c, n);
  n.belief = belief_next(c, m, norm, n);
  n.attitude = attitude_next(c, e, m, i, norm, n);
  n.strain = strain_next(c, i, n);

  const V pull = w.seen[person].any != 0 ? of(c.w_N) * (norm - of(c.th_N)) : V{};
  const V noise = of(c.noise_scale) * (of(luck.noise) - 0.5f);
  const V chance = sigmoid(decision(c, m, i, pull, n) + of(c.eps_sd) * noise);
  n.started = started_next(c, m, norm, chance, of(luck.start_or_quit), phi > 0, n);
  n.use = use_next(m, i, phi, chance, of(luck.rounding), n.started, n);
  n.done = phi * n.use;
  n.habit = n.habit + of(i.habit_rate) * n.use * (1 - n.habit) - of(c.kF) * (1 - n.use) * n.habit;
  n.know_how = know_how;
  n.coherence = coherence;
  n.enrolment = enrolment;
  note_routine(c, n, s);
  note_regular(c, n, m.live & (phi > 0), s);
  end(n, s);
  put(w.took[person].extra_time, n.extra);
  put(w.took[person].free_hours, n.free);
  add_states(c, n, s, phi, *w.sums);
  add_week(m, i, n, *w.sums);
  if (w.of_profession != nullptr) {
    UnitSums& alike = w.of_profession[w.profession[person]];
    add_states(c, n, s, phi, alike);
    add_tasks(i, n, alike);
  }
  add_hours(e, m, i, arrived, n, *w.sums, *w.party);
}

inline void step_people(const Week& week) {
  const Met met = meet(*week.numbers, *week.doing, *week.place);
  for (int person = 0; person < week.people; ++person) step_person(week, met, person);
}

}  // namespace
}  // namespace uptake::kernel
