// Decision (18), start and quit (19), use (20), habit (21), routine (22), regular users (R3).
#include <bit>
#include <cmath>

#include "sim/model/person_week.hpp"
#include "sim/model/shape.hpp"

namespace uptake {

namespace {

// In (18): being monitored, more where use is low, less where it is punitive.
float monitoring_pull(const Week& w) {
  const Constants& c = w.c;
  const Exposure& e = w.here.doing;
  return c.w_mon * w.here.monitoring * (1 + c.plan_weight * e.monitoring_plan) *
         (1 - c.punitive_weight * e.punitive) * w.i.monitored *
         (1 - (1 - c.unseen_weight) * e.monitoring_unseen) *
         (1 + c.monitoring_low_baseline * c.mon_low - c.mon_low * w.here.unit_use);
}

}  // namespace

// (18) Decision, on the logit scale; reads A, B and X of this week.
float decision(const Week& w, const PersonState& s, const Time& time) {
  const Constants& c = w.c;
  const float norm = w.ties.any ? c.w_N * (w.ties.use - c.th_N) : 0.0f;
  const float hurry = w.i.pressure * (1 - c.t_relief * std::min(1.0f, time.available));
  return c.b0 + w.i.intercept + c.w_A * s.attitude + c.w_B * (s.belief - c.belief_centre) +
         c.w_E * (w.here.ease - c.ease_centre) + norm +
         c.w_M * (w.here.climate - c.climate_centre) + c.w_H * s.habit + monitoring_pull(w) +
         c.w_ch * w.led() - c.w_T * positive(time.extra) * hurry - c.w_X * s.strain;
}

// (19) Start or quit, one uniform; `chance` is the sigmoid shared with (20).
void start_or_quit(const Week& w, PersonState& s, const Learning& learning,
                   const Problems& problems, float chance) {
  const Constants& c = w.c;
  if (s.started) {
    const float unsolved = problems.unsolved / (1 + problems.unsolved);
    const float quit = c.g_quit * unsolved * (1 - s.habit) * (1 - c.quit_attitude * s.attitude);
    s.started = !(w.luck.start_or_quit < quit);
    return;
  }
  const float seen = (1 - c.psi) + c.psi * w.ties.use / c.th_N;
  const float start = (c.a_start * seen * learning.gate * chance + c.a_train * learning.dose) *
                      (0.5f + s.enrolment);
  s.started = w.live() && w.feasible > 0 && w.luck.start_or_quit < start;
  s.ever_started = s.ever_started || s.started;
}

namespace {

// Tasks of a week that could be done. Who has less than one feasible task a week, but one eligible
// one, rolls for a whole one: the mean of U stays, and Y = phi U has the right mean.
float feasible_tasks(const Week& w) {
  return std::max(w.feasible * w.i.tasks, std::min(w.i.tasks, 1.0f));
}

}  // namespace

// (20) Use: whole tasks, by stochastic rounding.
float use_next(const Week& w, const PersonState& s, const Learning& learning, float chance) {
  if (!w.live() || !s.started || w.feasible <= 0) return 0;
  const float p = learning.gate * chance;
  const float tasks = feasible_tasks(w);
  return std::min(1.0f, std::floor(tasks * p + w.luck.rounding) / tasks);
}

// (21) Habit.
float habit_next(const Week& w, const PersonState& s) {
  return s.habit + w.i.habit_rate * s.use * (1 - s.habit) - w.c.kF * (1 - s.use) * s.habit;
}

// (22) Routine, with hysteresis since single weeks are noisy.
std::uint8_t routine_next(const Constants& c, const PersonState& s) {
  const bool habitual = s.habit >= c.routine_habit;
  if (s.use >= c.routine_use && habitual)
    return s.routine_weeks == 255 ? std::uint8_t{255}
                                  : static_cast<std::uint8_t>(s.routine_weeks + 1);
  const bool kept = is_routine_user(c, s) && habitual && s.use >= c.routine_keep;
  return kept ? s.routine_weeks : std::uint8_t{0};
}

namespace {

std::uint16_t with_week(const Constants& c, std::uint16_t history, bool used) {
  const auto full = 1u << static_cast<unsigned>(c.regular_window);
  const unsigned shifted = (unsigned{history} << 1) | (used ? 1u : 0u);
  return static_cast<std::uint16_t>(shifted < 2 * full ? shifted : (shifted & (full - 1)) | full);
}

bool is_regular(const Constants& c, std::uint16_t history) {
  const auto full = 1u << static_cast<unsigned>(c.regular_window);
  return (history & full) != 0 &&
         static_cast<float>(std::popcount(history & (full - 1))) >= c.regular_weeks;
}

}  // namespace

// R3: shifts the week in under a marker bit, which stops at `regular_window`.
void note_week(const Constants& c, PersonState& s) {
  s.history = with_week(c, s.history, s.use >= c.regular_use);
  s.lenient_history = with_week(c, s.lenient_history, s.use >= c.regular_use_lenient);
  s.strict_history = with_week(c, s.strict_history, s.use >= c.regular_use_strict);
}

bool is_regular_user(const Constants& constants, const PersonState& state) {
  return is_regular(constants, state.history);
}
bool is_regular_user_leniently(const Constants& constants, const PersonState& state) {
  return is_regular(constants, state.lenient_history);
}
bool is_regular_user_strictly(const Constants& constants, const PersonState& state) {
  return is_regular(constants, state.strict_history);
}

bool is_routine_user(const Constants& constants, const PersonState& state) {
  return static_cast<float>(state.routine_weeks) >= constants.routine_weeks;
}

}  // namespace uptake
