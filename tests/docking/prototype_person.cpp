#include "tests/docking/prototype_person.hpp"

#include <algorithm>
#include <cmath>

namespace docking {
namespace {

constexpr const Constants& c = fixed;

float above_0(float x) { return std::max(0.f, x); }
float cut_0_1(float x) { return std::clamp(x, 0.f, 1.f); }
float cut_attitude(float x) { return std::clamp(x, -1.f, 1.f); }
float sig(float x) { return 1 / (1 + std::exp(-x)); }
float saturated(float Q) { return Q / (1 + Q); }
float gate(float least, float C, float th) { return least + (1 - least) * std::min(1.f, C / th); }

// What a person brings into the week: the state at the end of last week, or a newcomer's.
struct Start {
  const Surroundings& around;
  const Traits& i;
  const Neighbours& neighbours;
  State before;
};

struct Time {
  float x;      // extra time per task, as a share
  float avail;  // hours
  float free;   // hours
  float Z;      // hours of overrun
};

struct Learning {
  float g;     // gate of start and use
  float h;     // hours of training attended
  float dose;  // of training
  float pr;    // of practice
  float Z;     // hours of overrun, training's included
};

struct Problems {
  float pi;
  float ps;
  float solved;
  float Q;
};

// (5)
State newcomer(const Surroundings& around, const Traits& i) {
  const Parameters& p = around.p;
  State state{};
  state.K = i.K0 + p.onb_K * around.week.onb;
  state.C = c.newcomer_coherence + p.onb_C * around.week.onb;
  state.A = i.a0;
  state.B = p.B0;
  state.S = c.newcomer_support;
  state.X = c.newcomer_strain;
  return state;
}

State before_the_week(const Surroundings& around, const Traits& i, const State& last, float u) {
  const bool leaves = around.week.t > 0 && u < around.p.hazard;
  return leaves ? newcomer(around, i) : last;
}

// (8), first line
float extra_time(const Start& a) {
  const Parameters& p = a.around.p;
  const Plan& plan = a.around.plan;
  const float short_of_expert = above_0(1 - a.before.K / p.K_exp);
  return plan.cost * short_of_expert * short_of_expert + plan.duplicates -
         p.saving * a.i.fit * a.before.K;
}

// (8)
Time time_of(const Start& a) {
  const Week& week = a.around.week;
  Time time{};
  time.x = extra_time(a);
  float load = a.i.n * a.around.p.min_task / c.minutes_per_hour * a.before.U * time.x + week.load;
  if (a.i.part && week.participants) load += c.participant_hours;
  if (a.i.champ) load += week.champion_hours;
  time.avail = a.i.slack + week.protected_hours + c.follow_up_time * a.around.unit.V;
  time.free = above_0(time.avail - load);
  time.Z = above_0(load - time.avail);
  return time;
}

float offered_hours(const Surroundings& around) {
  const Week& week = around.week;
  if (!week.follow_up_round) return week.course_hours;
  return week.course_hours + c.follow_up_training * week.follow_up * around.unit.V;
}

// (9) (10)
Learning learning_of(const Start& a, const Time& time) {
  const Parameters& p = a.around.p;
  const float ga = gate(p.att_min, a.before.C, p.th_coh);
  const float h = std::min(offered_hours(a.around), time.free + p.tau_c) * ga;
  const float hp = a.around.week.t >= c.practice_from ? above_0(time.free - h) * ga : 0;
  Learning learning{};
  learning.g = gate(p.gate_min, a.before.C, p.th_coh);
  learning.h = h;
  learning.dose = h / (h + p.h0);
  learning.pr = hp / (hp + p.h0);
  learning.Z = time.Z + c.overrun_to_strain * above_0(h - time.free);
  return learning;
}

float champion_quality(const Start& a) {
  return a.i.tiedch && a.around.week.champions ? a.around.unit_traits.q : 0;
}

// (11)
Problems problems_of(const Start& a) {
  const Parameters& p = a.around.p;
  Problems problems{};
  problems.pi = p.pi0 * a.i.n * a.before.U * (c.problem_know_how - a.before.K) *
                (1 + a.around.organisation.D) * (c.problem_ease - a.around.plan.ease);
  problems.ps = std::clamp(
      p.peer_solve * a.neighbours.Kbar + c.champion_solves * above_0(champion_quality(a)), 0.f,
      c.peers_solve_at_most);
  problems.solved = 1 - (1 - problems.ps) * (1 - a.around.site.s);
  problems.Q = problems.pi * (1 - problems.solved);
  return problems;
}

// (12)
float know_how(const Start& a, const Learning& learning) {
  const Parameters& p = a.around.p;
  const Plan& plan = a.around.plan;
  const float K = a.before.K;
  const float U = a.before.U;
  const float practice_ceiling = p.K_prac + c.practice_materials * plan.mat + a.i.Kd - p.K_do;
  const float floor = a.i.K0 + c.floor_materials * plan.mat;
  return cut_0_1(K + p.eta_do * U * (c.doing_shape - U) * above_0(a.i.Kd - K) +
                 p.eta_prac * learning.pr * above_0(practice_ceiling - K) +
                 a.i.rho * plan.training * learning.dose * (1 - K) -
                 p.lambda * (1 - U) * above_0(K - floor));
}

// (13)
float coherence(const Start& a, const Learning& learning, float reach) {
  const Parameters& p = a.around.p;
  const float cons = a.around.week.cons;
  const float C = a.before.C;
  const float U = a.before.U;
  const float told = p.g_coh * (c.plan_reach_base + c.plan_reach * cons) * reach;
  const float lived = p.c_use * U + p.c_train * learning.dose + p.c_norm * a.neighbours.norm;
  return cut_0_1(C + told * above_0(p.cm0 + p.cm1 * cons - C) + lived * above_0(p.cu - C) -
                 p.f_coh * (1 - reach) * (1 - U) * C);
}

// (14)
float support(const Start& a, const Problems& problems) {
  const float pm = std::min(1.f, problems.pi);
  return a.before.S + a.around.p.r_S * pm * (problems.solved - a.before.S);
}

// (15)
float belief(const Start& a, const Learning& learning, float reach) {
  const Parameters& p = a.around.p;
  const Week& week = a.around.week;
  const float B = a.before.B;
  const float U = a.before.U;
  const float experienced =
      a.i.fit * p.benefit * (p.bf + (c.expert_benefit - p.bf) * a.before.K);  // b*
  const float told = p.m_just * week.just * reach * (1 - U) + p.m_train * learning.dose;
  const float seen = p.alpha_B * (1 + week.vis) * U + c.shown_belief * week.vis * a.neighbours.norm;
  return B + told * (p.claim - B) + seen * (experienced - B);
}

// (16): next is read for B' and S', already of this week.
float attitude(const Start& a, const Learning& learning, const State& next) {
  const Parameters& p = a.around.p;
  const Week& week = a.around.week;
  const float target = cut_attitude(
      a.i.a0 + p.a_B * (next.B - c.centre_B) + p.a_S * (next.S - c.centre_S) + a.i.own +
      a.around.organisation.T + week.demo - p.a_X * (a.before.X - c.centre_X) -
      c.punitive_attitude * week.punitive_mon + p.train_conf * learning.dose);
  return cut_attitude(a.before.A + p.r_A * (target - a.before.A));
}

// (17)
float strain(const Start& a, float Z, float Q) {
  const Parameters& p = a.around.p;
  const float target =
      cut_0_1(c.strain_base + c.strain_pressure * (a.i.P - 1) + Z / p.z0 + p.xi_Q * saturated(Q));
  return a.before.X + p.r_X * (target - a.before.X);
}

// (18), the terms of monitoring and champions
float pushed(const Start& a) {
  const Parameters& p = a.around.p;
  const UnitLevels& unit = a.around.unit;
  const float low = 1 + c.low_baseline * p.mon_low - p.mon_low * unit.Ubar;
  return a.around.plan.monitoring * unit.F * a.i.k_prof * low + p.w_ch * champion_quality(a);
}

// (18)
float propensity(const Start& a, const Time& time, const State& next) {
  const Parameters& p = a.around.p;
  const float norm_term = a.neighbours.any ? p.w_N * (a.neighbours.norm - c.th_N) : 0;
  const float relieved = 1 - p.t_relief * std::min(1.f, time.avail);
  return p.b0 + a.i.b + p.w_A * next.A + p.w_B * (next.B - c.centre_B) +
         p.w_E * (a.around.plan.ease - c.centre_ease) + norm_term +
         p.w_M * (a.around.unit.M - c.centre_M) + p.w_H * a.before.H + pushed(a) -
         p.w_T * above_0(time.x) * a.i.P * relieved - p.w_X * next.X;
}

// (19)
bool started(const Start& a, const Learning& learning, float eta, float Q, float next_A, float u) {
  const Parameters& p = a.around.p;
  if (a.before.G) {
    const float quit = p.g_quit * saturated(Q) * (1 - a.before.H) * (1 - c.quit_attitude * next_A);
    return u >= quit;
  }
  const float contagion = (1 - p.psi) + p.psi * a.neighbours.norm / c.th_N;
  return a.around.week.live &&
         u < p.a_start * contagion * learning.g * sig(eta) + p.a_train * learning.dose;
}

// (20)
float use(const Start& a, float g, float eta, const WeekDraws& draws) {
  const Parameters& p = a.around.p;
  const float noise =
      c.noise_scale * (draws.noise[0] + draws.noise[1] + draws.noise[2] - c.noise_centre);
  const float share = p.u_cap * g * sig(eta + p.eps_sd * noise);
  return std::min(1.f, std::floor(a.i.n * share + draws.rounding) / a.i.n);
}

// (22): single weeks are noisy, so routine is kept more easily than won.
int routine_weeks(const State& next, int R) {
  if (next.H < c.routine_habit) return 0;
  if (next.U >= c.routine_use) return R + 1;
  return R >= c.routine_weeks && next.U >= c.routine_keep_use ? R : 0;
}

}  // namespace

State state_at_start(const Traits& i) {
  State state{};
  state.C = c.start_coherence;
  state.A = i.a0;
  state.B = i.B_start;
  state.K = i.K0;
  state.S = c.start_support;
  state.X = c.start_strain;
  return state;
}

PersonWeek person_week(const Surroundings& around, const Traits& i, const Neighbours& neighbours,
                       const State& last, const WeekDraws& draws) {
  const Start a{around, i, neighbours, before_the_week(around, i, last, draws.turnover)};
  const float reach = draws.reach < around.week.reach ? 1 : 0;
  const Time time = time_of(a);
  const Learning learning = learning_of(a, time);
  const Problems problems = problems_of(a);
  State next{};
  next.K = know_how(a, learning);
  next.C = coherence(a, learning, reach);
  next.S = support(a, problems);
  next.B = belief(a, learning, reach);
  next.A = attitude(a, learning, next);
  next.X = strain(a, learning.Z, problems.Q);
  const float eta = propensity(a, time, next);
  next.G = started(a, learning, eta, problems.Q, next.A, draws.event);
  next.U = next.G ? use(a, learning.g, eta, draws) : 0;
  next.H = a.before.H + i.kH * next.U * (1 - a.before.H) - around.p.kF * (1 - next.U) * a.before.H;
  next.R = routine_weeks(next, a.before.R);
  return {next, time.x, problems.Q, problems.pi * (1 - problems.ps), learning.h};
}

}  // namespace docking
