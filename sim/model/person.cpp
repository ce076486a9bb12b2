#include "sim/model/person.hpp"

#include <bit>
#include <cmath>

#include "sim/model/shape.hpp"

namespace uptake {

namespace {

// The quantities of one person's week, named as in the equations.
struct Week {
  const Constants& c;
  const Traits& i;
  const Surroundings& here;
  const Colleagues& ties;
  const Luck& luck;

  bool live() const { return here.week >= 0; }  // acc_t
};

struct Time {
  float extra;      // x, share of a task's time
  float load;       // h of extra time, reading, meetings
  float available;  // h
  float free;       // h, after load
  float overrun;    // Z, h
};

struct Learning {
  float gate;       // g, coherence needed to use
  float course;     // h attended
  float dose;       // of the course
  float practised;  // hp
  float practice;   // pr, dose of own practice
};

struct Problems {
  float met;       // pi
  float peers;     // ps, share solved by colleagues
  float solved;    // share
  float unsolved;  // Q
};

// (5) A newcomer takes the post. Traits and ties stay with it.
void replace(const Week& w, PersonState& s) {
  const Constants& c = w.c;
  const float onboarding = w.here.doing.onboarding;
  s = PersonState{};
  s.coherence = c.newcomer_coherence + c.onb_C * onboarding;
  s.attitude = w.i.attitude;
  s.belief = c.B0;
  s.know_how = w.i.know_how + c.onb_K * onboarding;
  s.support = c.newcomer_support;
  s.strain = c.newcomer_strain;
}

// (8) Time: what a task takes longer, and what is left of the week.
Time time_of(const Week& w, const PersonState& s) {
  const Constants& c = w.c;
  const Exposure& e = w.here.doing;
  const float learning = positive(1 - s.know_how / c.K_exp);
  const float extra =
      c.c0 * (c.cost_ease_intercept - c.cost_ease_slope * w.here.ease) * learning * learning +
      w.here.duplicate_entry - c.saving * w.i.fit * s.know_how;
  const float load =
      w.i.tasks * c.min_task / 60 * s.use * extra + w.here.practice_load +
      c.participant_hours * w.i.participates * indicator(w.here.week < c.participant_hours_until) +
      c.champion_hours * w.i.champion * e.champions * (1 - e.champion_relief) *
          indicator(w.here.week >= c.champion_hours_from);
  const float available =
      w.i.slack + e.protected_hours * w.i.hours + c.follow_up_time * w.here.follow_up;
  return {extra, load, available, positive(available - load), positive(load - available)};
}

// (9) Gates, (10) training and own practice.
Learning learning_of(const Week& w, const PersonState& s, Time& time) {
  const Constants& c = w.c;
  const float understood = std::min(1.0f, s.coherence / c.th_coh);
  const float gate = c.gate_min + (1 - c.gate_min) * understood;
  const float attends = c.att_min + (1 - c.att_min) * understood;
  const Exposure& e = w.here.doing;
  const float offered =
      e.course_hours + c.follow_up_training * e.follow_up * e.follow_up_round * w.here.follow_up;
  const float course = std::min(offered, time.free + c.tau_c) * attends;
  time.overrun += c.overrun_to_strain * positive(course - time.free);
  time.free = positive(time.free - course);
  const float practised = time.free * attends * indicator(w.here.week >= c.practice_from);
  return {gate, course, course / (course + c.h0), practised, practised / (practised + c.h0)};
}

// (11) Problems met, and who solves them.
Problems problems_of(const Week& w, const PersonState& s) {
  const Constants& c = w.c;
  const float met = c.pi0 * w.i.tasks * s.use * (c.problem_know_how - s.know_how) *
                    (1 + w.here.defects) * (c.problem_ease - w.here.ease);
  const float champion = w.i.tied_champion * w.here.doing.champions *
                         indicator(w.here.week >= c.champion_hours_from) *
                         positive(w.i.champion_quality);
  const float peers =
      clip(c.peer_solve * w.ties.know_how + c.champion_solves * champion, 0, c.peers_solve_at_most);
  const float solved = 1 - (1 - peers) * (1 - w.here.served);
  return {met, peers, solved, met * (1 - solved)};
}

// In (12): how much of an hour sticks with this way of teaching.
float teaching(const Constants& c, const Exposure& e) {
  float decay = 1;
  for (int method = 1; method < static_cast<int>(e.methods); ++method) decay *= c.methods_decay;
  const float mode = 1 + c.methods_gain * (1 - decay);
  const float match =
      c.match_base +
      c.match_gain * e.match * (c.match_unassessed + c.match_assessed * e.assessment) +
      c.match_assessment * e.assessment * (1 - e.match);
  return mode * match * (c.plan_learning_base + c.plan_learning_gain * e.consistency_of_plan);
}

// (12) Know-how: doing, own practice, courses, forgetting.
float know_how_next(const Week& w, const PersonState& s, const Learning& learning) {
  const Constants& c = w.c;
  const float k = s.know_how;
  const float materials = w.here.doing.materials;
  const float practice_ceiling =
      c.K_prac + c.practice_materials * materials + w.i.doing_ceiling - c.K_do;
  const float doing = c.eta_do * s.use * (c.doing_shape - s.use) * positive(w.i.doing_ceiling - k);
  const float practice = c.eta_prac * learning.practice * positive(practice_ceiling - k);
  const float course =
      w.i.learning_rate * c.g_train * teaching(c, w.here.doing) * learning.dose * (1 - k);
  const float forgetting =
      c.lambda * (1 - s.use) * positive(k - w.i.know_how - c.floor_materials * materials);
  return clip01(k + doing + practice + course - forgetting);
}

// (13) Coherence: messages, own use and training, colleagues, forgetting.
float coherence_next(const Week& w, const PersonState& s, const Learning& learning) {
  const Constants& c = w.c;
  const float plan = w.here.doing.consistency;
  const float told = c.g_coh * (c.plan_reach_base + c.plan_reach_gain * plan) * w.here.reach *
                     positive(c.cm0 + c.cm1 * plan - s.coherence);
  const float lived = (c.c_use * s.use + c.c_train * learning.dose + c.c_norm * w.ties.use) *
                      positive(c.cu - s.coherence);
  const float lost = c.f_coh * (1 - w.here.reach) * (1 - s.use) * s.coherence;
  return clip01(s.coherence + told + lived - lost);
}

// (14) Experienced support follows the share of problems that got solved.
float support_next(const Week& w, const PersonState& s, const Problems& problems) {
  return s.support + w.c.r_S * std::min(1.0f, problems.met) * (problems.solved - s.support);
}

// (15) Usefulness belief: towards the claim by words, towards the truth by use.
float belief_next(const Week& w, const PersonState& s, const Learning& learning) {
  const Constants& c = w.c;
  const Exposure& e = w.here.doing;
  const float truth = w.i.fit * c.benefit * (c.bf + (c.expert_benefit - c.bf) * s.know_how);
  return s.belief + c.m_just * e.justification * w.here.reach * (1 - s.use) * (c.claim - s.belief) +
         c.m_train * learning.dose * (c.claim - s.belief) +
         c.alpha_B * (1 + e.usefulness_shown) * s.use * (truth - s.belief) +
         c.shown_belief * e.usefulness_shown * w.ties.use * (truth - s.belief);
}

// (16) Attitude, from this week's belief and support and last week's strain.
float attitude_next(const Week& w, const PersonState& s, const Learning& learning) {
  const Constants& c = w.c;
  const Exposure& e = w.here.doing;
  const float shown = e.demonstration * c.demonstration *
                      (w.here.week >= c.demonstration_late_from ? c.demonstration_late : 1.0f);
  const float target = clip(w.i.attitude + c.a_B * (s.belief - c.belief_centre) +
                                c.a_S * (s.support - c.support_centre) + w.i.ownership +
                                w.here.trust + shown - c.a_X * (s.strain - c.strain_centre) -
                                c.punitive_attitude * e.punitive * e.monitoring *
                                    indicator(w.here.week >= c.monitoring_from) +
                                c.train_conf * learning.dose,
                            -1, 1);
  return s.attitude + c.r_A * (target - s.attitude);
}

// (17) Strain, from pressure, overrun and unsolved problems.
float strain_next(const Week& w, const PersonState& s, const Time& time, const Problems& problems) {
  const Constants& c = w.c;
  const float unsolved = problems.unsolved / (1 + problems.unsolved);
  const float target = clip01(c.strain_base + c.strain_pressure * (w.i.pressure - 1) +
                              time.overrun / c.z0 + c.xi_Q * unsolved);
  return s.strain + c.r_X * (target - s.strain);
}

// In (18): being monitored, more where use is low, less where it is punitive.
float monitoring_pull(const Week& w) {
  const Constants& c = w.c;
  const Exposure& e = w.here.doing;
  return c.w_mon * w.here.monitoring * (1 + c.plan_weight * e.monitoring_plan) *
         (1 - c.punitive_weight * e.punitive) * w.i.monitored *
         (1 + c.monitoring_low_baseline * c.mon_low - c.mon_low * w.here.unit_use);
}

// (18) Decision, on the logit scale; reads A, B and X of this week.
float decision(const Week& w, const PersonState& s, const Time& time) {
  const Constants& c = w.c;
  const float norm = w.ties.any ? c.w_N * (w.ties.use - c.th_N) : 0.0f;
  const float champion = c.w_ch * w.i.tied_champion * w.here.doing.champions *
                         indicator(w.here.week >= c.champion_hours_from) * w.i.champion_quality;
  const float hurry = w.i.pressure * (1 - c.t_relief * std::min(1.0f, time.available));
  return c.b0 + w.i.intercept + c.w_A * s.attitude + c.w_B * (s.belief - c.belief_centre) +
         c.w_E * (w.here.ease - c.ease_centre) + norm +
         c.w_M * (w.here.climate - c.climate_centre) + c.w_H * s.habit + monitoring_pull(w) +
         champion - c.w_T * positive(time.extra) * hurry - c.w_X * s.strain;
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
  const float start = c.a_start * seen * learning.gate * chance + c.a_train * learning.dose;
  s.started = w.live() && w.luck.start_or_quit < start;
  s.ever_started = s.ever_started || s.started;
}

// (20) Use: whole tasks, by stochastic rounding.
float use_next(const Week& w, const PersonState& s, const Learning& learning, float chance) {
  if (!w.live() || !s.started) return 0;
  const float p = w.c.u_cap * learning.gate * chance;
  return std::min(1.0f, std::floor(w.i.tasks * p + w.luck.rounding) / w.i.tasks);
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

// R3: shifts the week in under a marker bit, which stops at `regular_window`.
std::uint16_t history_next(const Constants& c, const PersonState& s) {
  const auto full = 1u << static_cast<unsigned>(c.regular_window);
  const unsigned shifted = (unsigned{s.history} << 1) | (s.use >= c.regular_use ? 1u : 0u);
  return static_cast<std::uint16_t>(shifted < 2 * full ? shifted : (shifted & (full - 1)) | full);
}

PersonWeek account(const Week& w, float use_before, const Time& time, const Learning& learning,
                   const Problems& problems) {
  PersonWeek week;
  week.desk_load = problems.met * (1 - problems.peers);
  week.unsolved = problems.unsolved;
  week.extra_time = time.extra;
  week.extra_hours = w.i.tasks * w.c.min_task / 60 * use_before * time.extra;
  week.course_hours = learning.course;
  week.practice_hours = learning.practised;
  week.protected_hours = w.here.doing.protected_hours * w.i.hours;
  week.protected_used =
      clip(time.load + learning.course + learning.practised, 0, week.protected_hours);
  week.counted_twice = std::min(week.protected_hours, w.here.practice_load + learning.course);
  return week;
}

}  // namespace

PersonState initial_state(const Constants& constants, const Traits& traits) {
  PersonState s;
  s.coherence = constants.start_coherence;
  s.attitude = traits.attitude;
  s.belief = traits.belief;
  s.know_how = traits.know_how;
  s.support = constants.start_support;
  s.strain = constants.start_strain;
  return s;
}

PersonWeek step_person(const Constants& constants, const Traits& traits, const Surroundings& here,
                       const Colleagues& colleagues, const Luck& luck, PersonState& state) {
  const Week w{constants, traits, here, colleagues, luck};
  PersonState& s = state;
  if (here.week > 0 && luck.turnover < constants.hazard) replace(w, s);
  const float use_before = s.use;

  Time time = time_of(w, s);
  const Learning learning = learning_of(w, s, time);
  const Problems problems = problems_of(w, s);

  const float know_how = know_how_next(w, s, learning);
  const float coherence = coherence_next(w, s, learning);
  s.support = support_next(w, s, problems);
  s.belief = belief_next(w, s, learning);
  s.attitude = attitude_next(w, s, learning);
  s.strain = strain_next(w, s, time, problems);

  const float eta = decision(w, s, time);
  const float noise = constants.noise_scale * (luck.noise - 0.5f);
  const float chance = sigmoid(eta + constants.eps_sd * noise);
  start_or_quit(w, s, learning, problems, chance);
  s.use = use_next(w, s, learning, chance);
  s.habit = habit_next(w, s);
  s.know_how = know_how;
  s.coherence = coherence;
  s.routine_weeks = routine_next(constants, s);
  if (w.live()) s.history = history_next(constants, s);
  return account(w, use_before, time, learning, problems);
}

bool is_regular_user(const Constants& constants, const PersonState& state) {
  const auto full = 1u << static_cast<unsigned>(constants.regular_window);
  return (state.history & full) != 0 &&
         static_cast<float>(std::popcount(state.history & (full - 1))) >= constants.regular_weeks;
}

bool is_routine_user(const Constants& constants, const PersonState& state) {
  return static_cast<float>(state.routine_weeks) >= constants.routine_weeks;
}

}  // namespace uptake
