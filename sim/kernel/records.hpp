// What is noted of a week: routine (22), regular users (R3), what it took.
#pragma once

#include "sim/kernel/body.hpp"

namespace uptake::kernel {
namespace {

// (22)
inline __attribute__((always_inline)) void note_routine(const Numbers& c, const Now& n,
                                                        PersonLanes& s) {
  const I weeks = of(s.routine_weeks);
  const I habitual = n.habit >= of(c.routine_habit);
  const I often = habitual & (n.use >= of(c.routine_use));
  const I is_routine = as_floats(weeks) >= of(c.routine_weeks);
  const I kept = habitual & is_routine & (n.use >= of(c.routine_keep));
  const I more = choose(weeks + 1 > 255, all(std::int32_t{255}), weeks + 1);
  put(s.routine_weeks, choose(often, more, choose(kept, weeks, I{})));
}

inline __attribute__((always_inline)) I with_week(int full, I history, I used) {
  const I shifted = (history << 1) - used;
  return choose(shifted < 2 * full, shifted, (shifted & (full - 1)) | full);
}

// R3, weeks without a feasible task aside.
inline __attribute__((always_inline)) void note_regular(const Numbers& c, const Now& n, I counts,
                                                        PersonLanes& s) {
  const int full = 1 << c.regular_window;
  const auto note = [&](WholeLanes& history, V threshold) {
    put(history, choose(counts, with_week(full, of(history), n.use >= threshold), of(history)));
  };
  note(s.history, of(c.regular_use));
  note(s.lenient_history, of(c.regular_use_lenient));
  note(s.strict_history, of(c.regular_use_strict));
}

inline __attribute__((always_inline)) void account(const Doing& e, const Met& m,
                                                   const PersonTraits& i, V arrived, const Now& n,
                                                   WeekLanes& took) {
  const V offered = of(e.course_hours) + m.extra_course;
  const V by_round =
      choose(offered > 0, m.extra_course / choose(offered > 0, offered, all(1.0f)), V{});
  const V follow_up = by_round * n.taught + (n.course - n.taught);
  const V involved = m.involved * of(i.participates), helping = m.helping * of(i.super_user);
  const V protection = of(e.protected_hours) * of(i.hours);
  put(took.desk_load, n.met * n.to_desk);
  put(took.unsolved, n.unsolved);
  put(took.extra_time, n.extra);
  put(took.extra_hours, n.extra_hours);
  put(took.follow_up_hours, follow_up);
  put(took.course_hours, n.course - follow_up);
  put(took.follow_up_offer, m.extra_course);
  put(took.free_hours, n.free);
  put(took.practice_hours, n.practised);
  put(took.involved_hours, involved);
  put(took.brought, n.met * n.helped);
  put(took.helping_hours, helping);
  put(took.arrived, arrived);
  put(took.protected_hours, protection);
  put(took.protected_used, clip(n.load + n.course + n.practised, V{}, protection));
  put(took.counted_twice,
      smaller(protection, m.load + n.course + involved + helping * (1 - of(e.super_user_relief))));
}

inline __attribute__((always_inline)) void end(const Now& n, PersonLanes& s) {
  put(s.coherence, n.coherence), put(s.attitude, n.attitude), put(s.belief, n.belief);
  put(s.know_how, n.know_how), put(s.support, n.support), put(s.strain, n.strain);
  put(s.habit, n.habit), put(s.enrolment, n.enrolment), put(s.use, n.use), put(s.done, n.done);
  put(s.started, n.started);
  put(s.ever_started, of(s.ever_started) | n.started);
}

}  // namespace
}  // namespace uptake::kernel
