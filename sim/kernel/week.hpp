// The weekly step of units and people, equations (2) to (6), (8) to (22), (28) to (30), (39) and
// R3, and the survey, N runs side by side: eight, or sixteen where vectors are that wide.
//
// Plain data only, so that files compiled for different machines agree on it. A lane is one run;
// all lanes hold the same people. Names are those of sim/model/README.md; every value is one
// of its symbols, in its units. The step gives the bits of the reference in sim/model.
#pragma once

#include <cstdint>

namespace uptake::kernel {

using Offset = decltype(sizeof 0);  // std::size_t: this room includes no more than <cstdint>

template <int N>
struct alignas(N * sizeof(float)) Lanes {
  float at[N] = {};
};

template <int N>
struct alignas(N * sizeof(float)) DoubleLanes {
  double at[N] = {};
};

template <int N>
struct alignas(N * sizeof(float)) WholeLanes {
  std::int32_t at[N] = {};
};

/// Whole numbers below 65,536, so that less of a person has to come from memory.
template <int N>
struct alignas(N * sizeof(std::uint16_t)) SmallLanes {
  std::uint16_t at[N] = {};
};

/// Bits of `roles`.
enum Role : std::uint16_t {
  participant = 1,
  super_user = 2,
  tied_to_super_user = 4,
  tied_to_opinion_leader = 8,
};

/// What a person is in each run; sim/model/traits.hpp.
template <int N>
struct PersonTraits {
  Lanes<N> pressure, slack, know_how, learning_rate, doing_ceiling, attitude, intercept, habit_rate;
  Lanes<N> tasks, fit, monitored, hours, helper_quality, leader_quality, ownership, voice, rate;
  SmallLanes<N> roles;
};

/// Changes from week to week; sim/model/person.hpp. `started`, `ever_started`: true is not 0.
template <int N>
struct PersonLanes {
  Lanes<N> coherence, attitude, belief, know_how, support, strain, habit, enrolment, use, done;
  SmallLanes<N> started, ever_started, routine_weeks, history, lenient_history, strict_history;
};

/// What tied colleagues showed, means of the end of last week; `any` is 0 for an isolate.
template <int N>
struct SeenOfColleagues {
  Lanes<N> use, know_how;
  std::int32_t any = 0;
};

/// Uniforms of the week, the same in all lanes; and by lane, where lanes are on different clocks.
struct OneLuck {
  float turnover = 0, start_or_quit = 0, noise = 0, rounding = 0;
};
template <int N>
struct LuckLanes {
  Lanes<N> turnover, start_or_quit, noise, rounding;
};

/// Luck of people whose week it is, by Philox: sim/random/luck.hpp.
struct LuckDraw {
  std::uint32_t key[2] = {};            ///< the seed
  std::uint32_t words[3] = {};          ///< 1 to 3 of the counter
  const std::uint32_t* keys = nullptr;  ///< [person]
  int people = 0;
  OneLuck* luck = nullptr;  ///< [person], is written
};

/// What a plan does to those who meet the same, and what follows from it alone.
template <int N>
struct Doing {
  Lanes<N> content, two_way, consistency, consistency_of_plan, justification, by_leader;
  Lanes<N> by_opinion_leader, promise, demonstration, visitors, early_wins;
  Lanes<N> course_hours, course_share, methods, match, assessment, refreshers, materials, sandbox;
  Lanes<N> onboarding, protected_hours, vendor, super_users, super_user_hours, super_user_relief;
  Lanes<N> opinion_leaders, usefulness_shown, monitoring, monitoring_plan, monitoring_unseen;
  Lanes<N> punitive, follow_up, follow_up_round, follow_up_courses, follow_up_hours;
  Lanes<N> reach, practice_load, attendance, left_at_hand;
  // what a unit feels as a whole
  Lanes<N> leadership, shown_to_unit, shown_to_leader, loop_closed, evaluation, evaluation_round;
  Lanes<N> redesign_hours, follow_up_trigger;
};

/// A unit; sim/model/groups.hpp.
template <int N>
struct UnitLanes {
  Lanes<N> climate, monitoring, follow_up, use, time_cost, strain, redesigned, redesign_hours;
  Lanes<N> enrolment, appraisal, brought, tiredness;
};

/// Where people are this week: unit, site and organisation; sim/model/person.hpp.
template <int N>
struct Place {
  Lanes<N> week;  ///< since go-live
  Lanes<N> climate, monitoring, follow_up, unit_use, unit_enrolment, appraisal, tiredness, served;
  Lanes<N> defects, trust, ease, duplicate_entry, redesigned;
};

/// Numbers of the evidence table that the equations above read.
template <int N>
struct Numbers {
  Lanes<N> hazard, newcomer_coherence, onb_C, B0, onb_K, newcomer_support, newcomer_strain;
  Lanes<N> newcomer_enrolment, c0, cost_ease_intercept, cost_ease_slope, K_exp, saving, min_task;
  Lanes<N> participant_hours, participant_hours_until, champion_hours_from, follow_up_time,
      fit_high;
  Lanes<N> fit_lever, gate_min, th_coh, att_min, tau_c, h0, follow_up_training, overrun_to_strain;
  Lanes<N> practice_from, methods_gain, methods_decay, match_base, match_gain, match_unassessed;
  Lanes<N> match_assessed, match_assessment, plan_learning_base, plan_learning_gain, eta_do;
  Lanes<N> doing_shape, eta_prac, sandbox_practice, K_prac, practice_materials, K_do, g_train;
  Lanes<N> lambda, floor_materials, refresher_keeps, pi0, problem_know_how, problem_ease, su_tired;
  Lanes<N> peer_solve, champion_solves, peers_solve_at_most, vendor_solves, g_coh, plan_reach_base;
  Lanes<N> plan_reach_gain, cm0, cm1, c_use, c_train, c_norm, cu, f_coh, r_S, benefit, bf;
  Lanes<N> expert_benefit, messenger_leader, messenger_opinion_leader, claim, m_just, m_train;
  Lanes<N> alpha_B, shown_belief, dialogue_belief, reference_visit, early_win, demonstration;
  Lanes<N> demonstration_late, demonstration_late_from, disappointment, a_B, belief_centre, a_S;
  Lanes<N> support_centre, a_X, strain_centre, punitive_attitude, monitoring_from, train_conf, a_ol;
  Lanes<N> a_su, r_A, strain_base, strain_pressure, z0, xi_Q, r_X, e_inf, e_ol, e_M, climate_centre;
  Lanes<N> e_u, r_E, w_mon, plan_weight, punitive_weight, unseen_weight, monitoring_low_baseline;
  Lanes<N> mon_low, w_N, th_N, t_relief, b0, w_A, w_B, w_E, ease_centre, w_M, w_H, w_ch, w_T, w_X;
  Lanes<N> noise_scale, eps_sd, g_quit, quit_attitude, psi, a_start, a_train, kF, routine_use;
  Lanes<N> routine_habit, routine_keep, routine_weeks, regular_use, regular_use_lenient;
  Lanes<N> regular_use_strict, regular_weeks, champion_hours;
  Lanes<N> climate_base, M_cons, M_lead, M_use, climate_use_reference, climate_punitive, M_shown;
  Lanes<N> monitoring_rise, r_mon, follow_up_threshold, r_M, follow_up_slope, follow_up_fade;
  Lanes<N> need_time, need_strain, redesign_hours_of_unit, v_eval, v_mon, v_fb, r_Ap;
  Lanes<N> su_hours_per_problem, r_tired, nomad_style_sd, nomad_noise_sd;
  WholeLanes<N> regular_full;  ///< 1 << weeks of R3: the marker bit once they have passed
  std::int32_t gated = 1;      ///< 0: time adds (10a)
};

/// What others want to know of a person's week; sim/model/person.hpp.
template <int N>
struct WeekLanes {
  Lanes<N> extra_time, free_hours;
};

/// Sums over people of a week; sim/engine/observation.hpp.
template <int N>
struct UnitSums {
  Lanes<N> use, tasks_done, tasks, cost, users, started, ever_started, given_up, regular, routine;
  Lanes<N> desk_load, unsolved, dip_hours, own_practice, people, without, regular_lenient;
  Lanes<N> regular_strict, course_hours, attitude, know_how, strain, enrolment, brought,
      super_users;
  Lanes<N> coherence, belief, support, habit;
};

/// Hours and the money for them.
template <int N>
struct PaidLanes {
  DoubleLanes<N> hours, money;
};

/// Hours of people who meet the same; sim/model/hours.hpp.
template <int N>
struct PartySums {
  PaidLanes<N> people, newcomers, course, follow_up, involvement, helping, protection,
      counted_twice;
  DoubleLanes<N> protected_used, follow_up_offer;
};

/// What people show their colleagues.
template <int N>
struct Shown {
  Lanes<N> use, know_how;
};

/// Who is tied to whom: person p's colleagues are `colleagues[first[p]]` to `[first[p + 1] - 1]`;
/// `shares` are the weights of these ties, each person's sum 1, or null where all weigh the same.
struct Ties {
  const Offset* first = nullptr;
  const std::uint32_t* colleagues = nullptr;
  const float* shares = nullptr;
};

/// A week of `people` that meet the same in the same place. Arrays are [person].
template <int N>
struct Week {
  const Numbers<N>* numbers = nullptr;
  const Doing<N>* doing = nullptr;
  const Place<N>* place = nullptr;
  int people = 0;
  const PersonTraits<N>* traits = nullptr;
  const SeenOfColleagues<N>* seen = nullptr;
  const LuckLanes<N>* luck = nullptr;  ///< not read where there is `one_luck`
  const Lanes<N>* feasible = nullptr;  ///< phi
  PersonLanes<N>* state = nullptr;     ///< changes
  WeekLanes<N>* took = nullptr;        ///< is written
  UnitSums<N>* sums = nullptr;         ///< is added to, person by person
  PartySums<N>* party = nullptr;       ///< likewise
  /// Where professions are reported: [profession], of which tasks and what follows from states are
  /// added to; `profession` is [person]. Else null.
  UnitSums<N>* of_profession = nullptr;
  const std::int32_t* profession = nullptr;
  const OneLuck* one_luck = nullptr;
};

/// (2) to (4), (29), (30), (39) for one unit; where `begun` is 0 the state stays.
template <int N>
struct UnitStep {
  const Numbers<N>* numbers = nullptr;
  const Doing<N>* doing = nullptr;
  const Lanes<N>* week = nullptr;          ///< since go-live
  const Lanes<N>* climate_base = nullptr;  ///< base_u
  const WholeLanes<N>* begun = nullptr;    ///< 0 or -1
  UnitLanes<N>* state = nullptr;           ///< changes
};

inline constexpr int item_count = 20, general_count = 3, construct_count = 4, pair_count = 6;

/// Standard normals of a person who answers; the same in all runs on one clock.
struct AnswerLuck {
  float style = 0;
  float items[item_count] = {};
  float general[general_count] = {};
};

/// Sums over the people of a unit of what they answer; sim/model/nomad.hpp.
template <int N>
struct AnswerSums {
  WholeLanes<N> items[item_count], squares[item_count], general[general_count];
  WholeLanes<N> constructs[construct_count], construct_squares[construct_count];
  WholeLanes<N> products[pair_count], normal_squares;
  DoubleLanes<N> use, use_squares, normal_use;
};

/// A unit's people at the end of a week. Arrays are [person].
template <int N>
struct Survey {
  const Numbers<N>* numbers = nullptr;
  const Place<N>* place = nullptr;
  int people = 0;
  const PersonLanes<N>* state = nullptr;
  const WeekLanes<N>* took = nullptr;
  const AnswerLuck* luck = nullptr;
  AnswerSums<N>* sums = nullptr;  ///< is added to
};

/// As many columns of a table as there are lanes. Out: all but `rows` and `count`.
template <int N>
struct Columns {
  const float* const* rows = nullptr;  ///< [row]: N values each
  int count = 0;                       ///< rows
  Lanes<N>* values = nullptr;          ///< [row]: infinite where NaN stood, 0 for -0
  DoubleLanes<N> sums = {};            ///< of what is not NaN
  WholeLanes<N> known = {};            ///< how many that is
};

/// What a kernel does. The same bits from each.
template <int N>
struct Kernel {
  const char* name = nullptr;
  void (*draw_luck)(const LuckDraw&) = nullptr;
  void (*step_unit)(const UnitStep<N>&) = nullptr;
  /// (6) for people `begin` to `end` - 1: `seen` is theirs, `shown` everybody's.
  void (*see_colleagues)(const Ties&, const Shown<N>* shown, int begin, int end,
                         SeenOfColleagues<N>* seen) = nullptr;
  void (*step_people)(const Week<N>&) = nullptr;
  void (*ask_people)(const Survey<N>&) = nullptr;
  void (*take_columns)(Columns<N>&) = nullptr;
  /// Each lane of `values`, ascending; no NaN, no -0.
  void (*sort_lanes)(Lanes<N>* values, int count) = nullptr;
};

/// For any machine, and for those with AVX2 or AVX-512.
Kernel<8> portable_kernel();
Kernel<8> avx2_kernel();
Kernel<16> avx512_kernel();

}  // namespace uptake::kernel
