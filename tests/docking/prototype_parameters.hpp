// Every number of the prototype, in one place.
// Takes nothing; gives the parameter table's central values (Parameters) and the page's fixed
// constants (Constants: P2-P5). Symbols are the page's own, so that an equation can be compared
// with it letter by letter; they are the one exception to snake_case.
// Units: hours and tasks a week, minutes a task, shares 0-1, logits, rates a week.
// Source: prototype.md, "Parameters" (its central column) and P2-P5. slack0 and tau_c are the two
// values the page's tables of results were made with, not the centre recommended since.
#pragma once

#include <array>

namespace docking {

struct Parameters {
  // Coherence and reach, (7) (9) (13).
  float q_reach = .45;
  float g_coh = .6;
  float cm0 = .7;
  float cm1 = .15;
  float cu = .85;
  float c_use = .15;
  float c_train = .5;
  float c_norm = .05;
  float f_coh = .02;
  float th_coh = .5;
  float gate_min = .3;
  float att_min = .5;
  // Time, (8) (10).
  float slack0 = .26;
  float slack1 = .18;
  float slack_unit = .1;
  float tau_c = .33;
  float h0 = 2;
  float min_task = 12;
  float t_relief = .6;
  float c0 = .48;
  float K_exp = .7;
  float dup = .02;
  float saving = .14;
  float load_w = 1;
  // Know-how, (12).
  float K0 = .15;
  float K0_sd = .1;
  float g_train = .27;
  float rate_sd = .4;
  float eta_do = .09;
  float K_do = .53;
  float eta_prac = .07;
  float K_prac = .46;
  float lambda = .0165;
  // Problems and support, (1) (11) (14) (23). desk_base: problems a week and site of 96.
  float pi0 = .032;
  float peer_solve = .5;
  float desk_base = 3;
  float defects = .5;
  float ease = .5;
  float r_S = .4;
  // Usefulness belief, (15).
  float alpha_B = .12;
  float m_just = .15;
  float m_train = .4;
  float claim = .85;
  float benefit = .85;
  float bf = .6;
  float B0 = .5;
  // Attitude, (16).
  float a_mean = .45;
  float a_sd = .3;
  float a_B = .64;
  float a_S = .2;
  float a_X = .35;
  float r_A = .25;
  float train_conf = .28;
  float own_h = .2;
  // Strain, (17).
  float r_X = .2;
  float xi_Q = .35;
  float z0 = 1.5;
  // Climate, (2).
  float M_sd = .27;
  float r_M = .06;
  float M_cons = .1;
  float M_use = .25;
  float M_lead = .35;
  // Decision, (18).
  float b0 = -.7;
  float w_A = 1.55;
  float w_B = 1.2;
  float w_E = .6;
  float w_N = .65;
  float w_M = 1.1;
  float w_H = 1.1;
  float w_mon = .26;
  float w_ch = 2.8;
  float w_T = 3.2;
  float w_X = .9;
  float i_sd = .9;
  float eps_sd = 1.35;
  float mon_low = 1;
  // Start, quit and use, (19) (20).
  float psi = .45;
  float a_start = .18;
  float a_train = .16;
  float g_quit = .2;
  float u_cap = .79;
  // Habit, (21).
  float kH = .2;
  float kH_sd = .65;
  float kF = .05;
  // Turnover and onboarding, (5).
  float hazard = .0038;
  float onb_C = .4;
  float onb_K = .15;
  // Champions' quality, monitoring's fade, what involvement improves (P3, P4).
  float ch_mean = .55;
  float ch_sd = .55;
  float r_mon = .03;
  float fit_gain = .12;
  float ease_gain = .12;
};

struct Range {
  float low;
  float high;
};

struct Constants {
  // Calendar: weeks since go-live, and P2's population, ordered by site, then unit.
  int first_week = -12;
  int last_week = 104;
  int sites = 4;
  int units_per_site = 8;
  int persons_per_unit = 12;
  // P2's ties: exponent of the activity, and base of the tie's probability.
  float activity_sd = 1.25;
  float tie_in_unit = .42;
  float tie_in_site_same_profession = .010;
  float tie_in_site = .0025;
  float tie_same_profession = .0018;
  float tie_elsewhere = .0003;
  // P3's cuts and spreads.
  Range pressure_score_range{-2.5, 1.22};
  float pressure_scale = .35;
  Range pressure_range{.1, 2};
  Range slack_range{0, 2};
  Range start_know_how_range{.02, .6};
  float learn_skill_share = .5;
  float learn_luck_share = .87;
  float doing_skill = .08;
  Range doing_ceiling_range{.2, .95};
  Range anchor_range{-.9, .95};
  float fit_sd = .05;
  float fit_lever = .2;
  Range fit_range{.1, 1};
  Range champion_quality_range{-.9, 1.6};
  float not_heard = 1.3;
  float bystander_ownership = .25;
  // P1's start values.
  float start_coherence = .05;
  float start_belief_sd = .12;
  float start_support = .4;
  float start_strain = .2;
  // (1)-(4).
  float backlog_carried = .5;
  float least_desk_load = .01;
  float climate_base = .4;
  float climate_use_reference = .3;
  float climate_punitive = .15;
  int monitoring_from = 2;
  float monitoring_rise = .25;
  std::array<int, 4> follow_up_weeks{12, 26, 52, 78};
  float follow_up_threshold = .5;
  float follow_up_slope = 3;
  float follow_up_fade = .8;
  float follow_up_training = 1.5;
  float follow_up_time = .3;
  // (5).
  float newcomer_coherence = .15;
  float newcomer_support = .4;
  float newcomer_strain = .2;
  // (7).
  float message_saturation_from = 2;
  float message_saturation_slope = .5;
  // (8) (10). Loads in hours a week.
  float cost_ease_intercept = 1.4;
  float cost_ease_slope = .8;
  float duplicate_removed = .7;
  float minutes_per_hour = 60;
  float load_message = .08;
  float load_justification = .05;
  float load_demonstration = .05;
  float load_monitoring = .05;
  float load_feedback = .05;
  float load_follow_up = .08;
  float participant_hours = .5;
  int participants_until = 8;
  float champion_hours = .3;
  int champions_from = -2;
  float overrun_to_strain = .5;
  int practice_from = -2;
  // (11).
  float problem_know_how = 1.15;
  float problem_ease = 1.5;
  float champion_solves = .35;
  float peers_solve_at_most = .9;
  // (12).
  float doing_shape = 2;
  float practice_materials = .12;
  float floor_materials = .06;
  float plan_learning_base = .85;
  float plan_learning = .15;
  float methods_gain = .25;
  float methods_left = .6;
  float match_base = .8;
  float match_gain = .4;
  float match_unassessed = .4;
  float match_assessed = .6;
  float assessed_unmatched = .05;
  // (13) (15).
  float plan_reach_base = .6;
  float plan_reach = .4;
  float expert_benefit = 1.2;
  float shown_belief = .04;
  // (16) (17).
  float centre_B = .5;
  float centre_S = .4;
  float centre_X = .2;
  float demonstration = .15;
  float demonstration_later = .3;
  int demonstration_later_from = 26;
  float punitive_attitude = .2;
  float strain_base = .15;
  float strain_pressure = .15;
  // (18) (19).
  float centre_ease = .5;
  float th_N = .3;
  float centre_M = .4;
  float plan_weight = .5;
  float punitive_weight = .5;
  float low_baseline = .3;
  float quit_attitude = .5;
  // (20): three uniforms, centred, times 2 have sd 1.
  float noise_scale = 2;
  float noise_centre = 1.5;
  // (22).
  float routine_use = .5;
  float routine_habit = .6;
  int routine_weeks = 4;
  float routine_keep_use = .2;
  // (23).
  float report_share = .15;
  float fix = .01;
  float trust_rate = .1;
  float trust_scale = .08;
  float trust_unanswered = .5;
  float trust_least_reports = .3;
  // Levers on the service.
  float ease_lever = .15;

  constexpr int units() const { return sites * units_per_site; }
  constexpr int persons() const { return units() * persons_per_unit; }
  constexpr int weeks() const { return last_week - first_week + 1; }
};

inline constexpr Constants fixed;

// P2: shares of the professions, eligible tasks a week, fit of the service with them, and how far
// monitoring moves them (k_prof).
struct Profession {
  const char* name;
  float share;
  float tasks;
  float fit;
  float k_prof;
};

inline constexpr std::array<Profession, 6> professions{{
    {"registered nurse", .27, 20, .70, 1},
    {"public health nurse", .17, 20, .75, 1},
    {"practical nurse", .23, 12, .60, 1},
    {"physician", .17, 15, .60, .7},
    {"social worker", .13, 10, .55, 1},
    {"other", .03, 8, .60, 1},
}};

}  // namespace docking
