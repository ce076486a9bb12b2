// What is noted of a person: routine (22), regular users (R3).
#pragma once

#include "sim/kernel/decision.hpp"

namespace uptake::kernel {
namespace {

// (22)
inline __attribute__((always_inline)) void note_routine(const Numbers& c, const Decided& n,
                                                        PersonLanes& s) {
  const I weeks = of(s.routine_weeks);
  const Truth habitual = n.habit >= of(c.routine_habit);
  const Truth often = habitual & (n.use >= of(c.routine_use));
  const Truth is_routine = as_floats(weeks) >= of(c.routine_weeks);
  const Truth kept = habitual & is_routine & (n.use >= of(c.routine_keep));
  const I more = choose(weeks + 1 > 255, all(std::int32_t{255}), weeks + 1);
  put(s.routine_weeks, choose(often, more, choose(kept, weeks, I{})));
}

inline __attribute__((always_inline)) I with_week(I full, I history, Truth used) {
  const I shifted = (history << 1) - used;
  return choose(shifted < full + full, shifted, (shifted & (full - 1)) | full);
}

inline __attribute__((always_inline)) Truth is_regular(const Numbers& c, I full, I history) {
  return ((history & full) != 0) &
         (as_floats(ones_in(history & (full - 1))) >= of(c.regular_weeks));
}

// Who is a regular user after this week, by the three thresholds of use.
struct Regular {
  Truth usual, lenient, strict;
};

// R3, weeks without a feasible task aside.
inline __attribute__((always_inline)) Regular note_regular(const Numbers& c, const Decided& n,
                                                           Truth counts, PersonLanes& s) {
  const I full = of(c.regular_full);
  const auto note = [&](SmallLanes& history, V threshold) {
    const I before = of(history);
    const I now = choose(counts, with_week(full, before, n.use >= threshold), before);
    put(history, now);
    return is_regular(c, full, now);
  };
  return {note(s.history, of(c.regular_use)), note(s.lenient_history, of(c.regular_use_lenient)),
          note(s.strict_history, of(c.regular_use_strict))};
}

inline __attribute__((always_inline)) void end(const Now& n, PersonLanes& s) {
  put(s.coherence, n.coherence), put(s.attitude, n.attitude), put(s.belief, n.belief);
  put(s.know_how, n.know_how), put(s.support, n.support), put(s.strain, n.strain);
  put(s.enrolment, n.enrolment);
}

inline __attribute__((always_inline)) void end(const Decided& n, PersonLanes& s) {
  put(s.habit, n.habit), put(s.use, n.use), put(s.done, n.done), put(s.started, n.started);
  put(s.ever_started, truth_in(s.ever_started) | n.started);
}

}  // namespace
}  // namespace uptake::kernel
