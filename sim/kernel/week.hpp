// The weekly step of units and people, equations (2) to (6), (8) to (22), (28) to (30), (39) and
// R3, and the survey, eight runs side by side.
//
// Plain data only, so that files compiled for different machines agree on it. A lane is one run;
// eight of them hold the same people. Names are those of sim/model/README.md; every value is one
// of its symbols, in its units. The step gives the bits of the reference in sim/model.
#pragma once

#include <cstdint>

namespace uptake::kernel {

inline constexpr int lane_count = 8;

using Offset = decltype(sizeof 0);  // std::size_t: this room includes no more than <cstdint>

struct alignas(32) Lanes {
  float at[lane_count] = {};
};

struct alignas(32) DoubleLanes {
  double at[lane_count] = {};
};

struct alignas(32) WholeLanes {
  std::int32_t at[lane_count] = {};
};

/// What a person is in each run; sim/model/traits.hpp.
struct PersonTraits {
  Lanes pressure, slack, know_how, learning_rate, doing_ceiling, attitude, intercept, habit_rate;
  Lanes tasks, fit, monitored, hours, participates, super_user, tied_super_user;
  Lanes tied_opinion_leader, helper_quality, leader_quality, ownership, voice, rate;
};

/// Changes from week to week; sim/model/person.hpp. `started` and `ever_started` are 0 or -1.
struct PersonLanes {
  Lanes coherence, attitude, belief, know_how, support, strain, habit, enrolment, use, done;
  WholeLanes started, ever_started, routine_weeks, history, lenient_history, strict_history;
};

/// What tied colleagues showed, means of the end of last week; `any` is 0 for an isolate.
struct SeenOfColleagues {
  Lanes use, know_how;
  std::int32_t any = 0;
};

/// Uniforms of the week.
struct LuckLanes {
  Lanes turnover, start_or_quit, noise, rounding;
};

/// What a plan does to those who meet the same, and what follows from it alone.
struct Doing {
  Lanes content, two_way, consistency, consistency_of_plan, justification, by_leader;
  Lanes by_opinion_leader, promise, demonstration, visitors, early_wins;
  Lanes course_hours, course_share, methods, match, assessment, refreshers, materials, sandbox;
  Lanes onboarding, protected_hours, vendor, super_users, super_user_hours, super_user_relief;
  Lanes opinion_leaders, usefulness_shown, monitoring, monitoring_plan, monitoring_unseen;
  Lanes punitive, follow_up, follow_up_round, follow_up_courses, follow_up_hours;
  Lanes reach, practice_load, attendance, left_at_hand;
  // what a unit feels as a whole
  Lanes leadership, shown_to_unit, shown_to_leader, loop_closed, evaluation, evaluation_round;
  Lanes redesign_hours, follow_up_trigger;
};

/// A unit; sim/model/groups.hpp.
struct UnitLanes {
  Lanes climate, monitoring, follow_up, use, time_cost, strain, redesigned, redesign_hours;
  Lanes enrolment, appraisal, brought, tiredness;
};

/// Where people are this week: unit, site and organisation; sim/model/person.hpp.
struct Place {
  Lanes week;  ///< since go-live
  Lanes climate, monitoring, follow_up, unit_use, unit_enrolment, appraisal, tiredness, served;
  Lanes defects, trust, ease, duplicate_entry, redesigned;
};

/// Numbers of the evidence table that the equations above read.
struct Numbers {
  Lanes hazard, newcomer_coherence, onb_C, B0, onb_K, newcomer_support, newcomer_strain;
  Lanes newcomer_enrolment, c0, cost_ease_intercept, cost_ease_slope, K_exp, saving, min_task;
  Lanes participant_hours, participant_hours_until, champion_hours_from, follow_up_time, fit_high;
  Lanes fit_lever, gate_min, th_coh, att_min, tau_c, h0, follow_up_training, overrun_to_strain;
  Lanes practice_from, methods_gain, methods_decay, match_base, match_gain, match_unassessed;
  Lanes match_assessed, match_assessment, plan_learning_base, plan_learning_gain, eta_do;
  Lanes doing_shape, eta_prac, sandbox_practice, K_prac, practice_materials, K_do, g_train;
  Lanes lambda, floor_materials, refresher_keeps, pi0, problem_know_how, problem_ease, su_tired;
  Lanes peer_solve, champion_solves, peers_solve_at_most, vendor_solves, g_coh, plan_reach_base;
  Lanes plan_reach_gain, cm0, cm1, c_use, c_train, c_norm, cu, f_coh, r_S, benefit, bf;
  Lanes expert_benefit, messenger_leader, messenger_opinion_leader, claim, m_just, m_train;
  Lanes alpha_B, shown_belief, dialogue_belief, reference_visit, early_win, demonstration;
  Lanes demonstration_late, demonstration_late_from, disappointment, a_B, belief_centre, a_S;
  Lanes support_centre, a_X, strain_centre, punitive_attitude, monitoring_from, train_conf, a_ol;
  Lanes a_su, r_A, strain_base, strain_pressure, z0, xi_Q, r_X, e_inf, e_ol, e_M, climate_centre;
  Lanes e_u, r_E, w_mon, plan_weight, punitive_weight, unseen_weight, monitoring_low_baseline;
  Lanes mon_low, w_N, th_N, t_relief, b0, w_A, w_B, w_E, ease_centre, w_M, w_H, w_ch, w_T, w_X;
  Lanes noise_scale, eps_sd, g_quit, quit_attitude, psi, a_start, a_train, kF, routine_use;
  Lanes routine_habit, routine_keep, routine_weeks, regular_use, regular_use_lenient;
  Lanes regular_use_strict, regular_weeks, champion_hours;
  Lanes climate_base, M_cons, M_lead, M_use, climate_use_reference, climate_punitive, M_shown;
  Lanes monitoring_rise, r_mon, follow_up_threshold, r_M, follow_up_slope, follow_up_fade;
  Lanes need_time, need_strain, redesign_hours_of_unit, v_eval, v_mon, v_fb, r_Ap;
  Lanes su_hours_per_problem, r_tired, nomad_style_sd, nomad_noise_sd;
  WholeLanes regular_full;  ///< 1 << weeks of R3: the marker bit once they have passed
  std::int32_t gated = 1;   ///< 0: time adds (10a)
};

/// What others want to know of a person's week; sim/model/person.hpp.
struct WeekLanes {
  Lanes extra_time, free_hours;
};

/// Sums over people of a week; sim/engine/observation.hpp.
struct UnitSums {
  Lanes use, tasks_done, tasks, cost, users, started, ever_started, given_up, regular, routine;
  Lanes desk_load, unsolved, dip_hours, own_practice, people, without, regular_lenient;
  Lanes regular_strict, course_hours, attitude, know_how, strain, enrolment, brought, super_users;
  Lanes coherence, belief, support, habit;
};

/// Hours and the money for them.
struct PaidLanes {
  DoubleLanes hours, money;
};

/// Hours of people who meet the same; sim/model/hours.hpp.
struct PartySums {
  PaidLanes people, newcomers, course, follow_up, involvement, helping, protection, counted_twice;
  DoubleLanes protected_used, follow_up_offer;
};

/// What people show their colleagues.
struct Shown {
  Lanes use, know_how;
};

/// Who is tied to whom: person p's colleagues are `colleagues[first[p]]` to `[first[p + 1] - 1]`;
/// `shares` are the weights of these ties, each person's sum 1, or null where all weigh the same.
struct Ties {
  const Offset* first = nullptr;
  const std::uint32_t* colleagues = nullptr;
  const float* shares = nullptr;
};

/// A week of `people` that meet the same in the same place. Arrays are [person].
struct Week {
  const Numbers* numbers = nullptr;
  const Doing* doing = nullptr;
  const Place* place = nullptr;
  int people = 0;
  const PersonTraits* traits = nullptr;
  const SeenOfColleagues* seen = nullptr;
  const LuckLanes* luck = nullptr;
  const Lanes* feasible = nullptr;  ///< phi
  PersonLanes* state = nullptr;     ///< changes
  WeekLanes* took = nullptr;        ///< is written
  UnitSums* sums = nullptr;         ///< is added to, person by person
  PartySums* party = nullptr;       ///< likewise
  /// Where professions are reported: [profession], of which tasks and what follows from states are
  /// added to; `profession` is [person]. Else null.
  UnitSums* of_profession = nullptr;
  const std::int32_t* profession = nullptr;
};

/// (2) to (4), (29), (30), (39) for one unit; where `begun` is 0 the state stays.
struct UnitStep {
  const Numbers* numbers = nullptr;
  const Doing* doing = nullptr;
  const Lanes* week = nullptr;          ///< since go-live
  const Lanes* climate_base = nullptr;  ///< base_u
  const WholeLanes* begun = nullptr;    ///< 0 or -1
  UnitLanes* state = nullptr;           ///< changes
};

inline constexpr int item_count = 20, general_count = 3, construct_count = 4, pair_count = 6;

/// Standard normals of a person who answers; the same in all runs on one clock.
struct AnswerLuck {
  float style = 0;
  float items[item_count] = {};
  float general[general_count] = {};
};

/// Sums over the people of a unit of what they answer; sim/model/nomad.hpp.
struct AnswerSums {
  WholeLanes items[item_count], squares[item_count], general[general_count];
  WholeLanes constructs[construct_count], construct_squares[construct_count];
  WholeLanes products[pair_count], normal_squares;
  DoubleLanes use, use_squares, normal_use;
};

/// A unit's people at the end of a week. Arrays are [person].
struct Survey {
  const Numbers* numbers = nullptr;
  const Place* place = nullptr;
  int people = 0;
  const PersonLanes* state = nullptr;
  const WeekLanes* took = nullptr;
  const AnswerLuck* luck = nullptr;
  AnswerSums* sums = nullptr;  ///< is added to
};

/// What a kernel does. The same bits from each.
struct Kernel {
  const char* name = nullptr;
  void (*step_unit)(const UnitStep&) = nullptr;
  /// (6) for people `begin` to `end` - 1: `seen` is theirs, `shown` everybody's.
  void (*see_colleagues)(const Ties&, const Shown* shown, int begin, int end,
                         SeenOfColleagues* seen) = nullptr;
  void (*step_people)(const Week&) = nullptr;
  void (*ask_people)(const Survey&) = nullptr;
  /// Each lane of `values`, ascending; no NaN, no zero below 0.
  void (*sort_lanes)(Lanes* values, int count) = nullptr;
};

/// For any machine, and for those with AVX2.
Kernel portable_kernel();
Kernel avx2_kernel();

}  // namespace uptake::kernel
