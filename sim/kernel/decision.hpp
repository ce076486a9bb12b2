// Whether a person uses the service this week: (18) to (21).
//
// From the sum of (18) to the week's use each operation waits for the one before it, so the body
// comes here for a few people at a time, whose waits then overlap.
#pragma once

#include "sim/kernel/body.hpp"

namespace uptake::kernel {
namespace {

// What the decision takes from what came before it.
struct Undecided {
  V inclination;  // in place of (18) itself, the chance once it is known
  V gate, quit, start_by_chance, start_by_course, enrolled, habit;
  Truth started;
};

// Uniforms of the week.
struct Drawn {
  V turnover, start_or_quit, noise, rounding;
};

// How a person decided.
struct Decided {
  V use, done, habit;
  Truth started;
};

// (18); reads A, B and X of this week.
inline __attribute__((always_inline)) V decision(const Numbers& c, const Met& m,
                                                 const PersonTraits& i, V norm, const Now& n) {
  const V hurry = of(i.pressure) * (1 - of(c.t_relief) * smaller(all(1.0f), n.available));
  const V watched = m.watched * of(i.monitored) * m.unseen * m.low_use;
  V sum = of(c.b0) + of(i.intercept) + of(c.w_A) * n.attitude +
          of(c.w_B) * (n.belief - of(c.belief_centre)) + m.eased + norm + m.backed +
          of(c.w_H) * n.habit + watched;
  if (m.leads) sum = sum + of(c.w_ch) * n.led;
  return sum - of(c.w_T) * positive(n.extra) * hurry - of(c.w_X) * n.strain;
}

// (19), as far as it goes without (18); `norm` is of colleagues.
inline __attribute__((always_inline)) void begin_start(const Numbers& c, V norm, const Now& n,
                                                       Undecided& u) {
  u.quit = of(c.g_quit) * n.hindered * (1 - n.habit) * (1 - of(c.quit_attitude) * n.attitude);
  const V seen = (1 - of(c.psi)) + of(c.psi) * norm / of(c.th_N);
  u.start_by_chance = of(c.a_start) * seen * n.gate;
  u.start_by_course = of(c.a_train) * n.dose;
}

// (19)
inline __attribute__((always_inline)) Truth started_next(const Met& m, V luck, Truth feasible,
                                                         const Undecided& u) {
  const V start = (u.start_by_chance * u.inclination + u.start_by_course) * u.enrolled;
  return choose(u.started, ~(luck < u.quit), m.live & feasible & (luck < start));
}

// (20)
inline __attribute__((always_inline)) V use_next(const Met& m, const PersonTraits& i, V phi, V luck,
                                                 Truth started, const Undecided& u) {
  const V eligible = of(i.tasks);
  const V tasks = larger(phi * eligible, smaller(eligible, all(1.0f)));
  const V done = smaller(all(1.0f), floor_of(tasks * (u.gate * u.inclination) + luck) / tasks);
  return choose(m.live & started & (phi > 0), done, V{});
}

// (20), (21)
inline __attribute__((always_inline)) Decided decide(const Numbers& c, const Met& m,
                                                     const PersonTraits& i, const Drawn& luck,
                                                     V phi, const Undecided& u) {
  Decided d;
  d.started = started_next(m, luck.start_or_quit, phi > 0, u);
  d.use = use_next(m, i, phi, luck.rounding, d.started, u);
  d.done = phi * d.use;
  d.habit = u.habit + of(i.habit_rate) * d.use * (1 - u.habit) - of(c.kF) * (1 - d.use) * u.habit;
  return d;
}

}  // namespace
}  // namespace uptake::kernel
