// The reference implementation against the independent one of tests/docking, on random people in
// random weeks: every state, term by term, where the two forms agree (no noise, reach 0 or 1).
// Docking's tables cannot see small terms; this can.
#include <cmath>
#include <functional>

#include "sim/model/draw_parameters.hpp"
#include "sim/model/groups.hpp"
#include "sim/model/person.hpp"
#include "sim/random/stream.hpp"
#include "tests/catch.hpp"
#include "tests/docking/prototype_person.hpp"
#include "tests/model/rollouts.hpp"

using namespace uptake;

namespace {

// One situation, told to both sides.
struct Situation {
  Constants constants;
  Traits traits;
  Surroundings here;
  Colleagues colleagues;
  Luck luck;
  PersonState state;
  docking::Parameters parameters;
  docking::Strategy strategy;
  docking::UnitTraits unit_traits{};
  docking::Traits post{};
  docking::UnitLevels unit{};
};

class Chance {
 public:
  explicit Chance(std::uint32_t number) : stream_(11, {number, 0, 0, Purpose::person_score}) {}
  float between(float low, float high) {
    return low + (high - low) * static_cast<float>(uniform(stream_));
  }
  bool coin() { return uniform(stream_) < 0.5; }
  int whole(int low, int high) { return low + below(stream_, high - low + 1); }

 private:
  Stream stream_;
};

void draw_constants(Situation& s, std::uint32_t number) {
  static const PriorDraws priors(table_choices(), 5);
  Constants& c = s.constants = constants_of(priors.draw(number));
  c.eps_sd = 0;
  c.a_ol = c.a_su = 0;  // what roles do to attitude is not in the prototype
#define SAME(key) s.parameters.key = c.key
  // clang-format off
  SAME(g_coh); SAME(cm0); SAME(cm1); SAME(cu); SAME(c_use); SAME(c_train); SAME(c_norm);
  SAME(f_coh); SAME(th_coh); SAME(gate_min); SAME(att_min); SAME(tau_c); SAME(h0);
  SAME(min_task); SAME(t_relief); SAME(c0); SAME(K_exp); SAME(dup); SAME(saving); SAME(load_w);
  SAME(g_train); SAME(eta_do); SAME(K_do); SAME(eta_prac); SAME(K_prac); SAME(lambda);
  SAME(pi0); SAME(peer_solve); SAME(ease); SAME(r_S); SAME(alpha_B); SAME(m_just);
  SAME(m_train); SAME(claim); SAME(benefit); SAME(bf); SAME(B0); SAME(a_B); SAME(a_S);
  SAME(a_X); SAME(r_A); SAME(train_conf); SAME(r_X); SAME(xi_Q); SAME(z0); SAME(b0); SAME(w_A);
  SAME(w_B); SAME(w_E); SAME(w_N); SAME(w_M); SAME(w_H); SAME(w_mon); SAME(w_ch); SAME(w_T);
  SAME(w_X); SAME(eps_sd); SAME(mon_low); SAME(psi); SAME(a_start); SAME(a_train); SAME(g_quit);
  SAME(kF); SAME(hazard); SAME(onb_C); SAME(onb_K); SAME(ease_gain); SAME(q_reach);
  // clang-format on
#undef SAME
  s.parameters.u_cap = 1;  // gone: clients' share is a state of their own here (26)
}

void draw_strategy(Situation& s, Chance& chance) {
  docking::Strategy& d = s.strategy;
  Exposure& e = s.here.doing;
  const int t = s.here.week = chance.whole(-12, 60);
  if (chance.coin()) {
    d.communication = {t, t};
    e.channels = d.channels = static_cast<float>(chance.whole(1, 3));
    e.messages = d.messages = static_cast<float>(chance.whole(1, 4));
  }
  e.consistency = e.consistency_of_plan = d.cons = chance.between(0, 1);
  e.justification = d.just = chance.between(0, 1);
  e.demonstration = d.demo = chance.between(0, 1);
  e.materials = d.mat = chance.between(0, 1);
  e.assessment = d.assess = chance.coin() ? 1.0f : 0.0f;
  e.onboarding = d.onb = chance.between(0, 1);
  e.usefulness_shown = d.vis = chance.between(0, 1);
  e.monitoring = d.mon = chance.between(0, 1);
  e.monitoring_plan = d.plan = chance.between(0, 1);
  e.punitive = d.punitive = chance.between(0, 1);
  e.follow_up = d.follow_up = chance.between(0.1f, 1);
  if (chance.coin()) e.feedback_open = 1, d.fixes = 3;
  // The prototype's champion is two roles here: super-users and opinion leaders.
  e.super_users = e.opinion_leaders = 1;
  e.super_user_relief = d.relief = chance.between(0, 1);
  if (chance.coin()) {
    d.courses = {chance.between(0.5f, 4), {t}, chance.whole(1, 3), chance.between(0, 1)};
    e.course_hours = d.courses.hours;
  }
  e.methods = static_cast<float>(d.courses.methods);
  e.match = d.courses.match;
  if (chance.coin())
    d.protected_weeks = {t, t}, e.protected_hours = d.protected_hours = chance.between(0, 2);
}

void draw_traits(Situation& s, Chance& chance) {
  Traits& i = s.traits;
  docking::Traits& post = s.post;
  i.tasks = post.n = static_cast<float>(chance.whole(8, 20));
  i.monitored = post.k_prof = chance.coin() ? 1.0f : 0.7f;
  i.pressure = post.P = chance.between(0.1f, 2);
  i.slack = post.slack = chance.between(0, 1);
  i.know_how = post.K0 = chance.between(0.02f, 0.6f);
  i.doing_ceiling = post.Kd = chance.between(0.2f, 0.95f);
  i.learning_rate = post.rho = chance.between(0.4f, 2);
  i.attitude = post.a0 = chance.between(-0.9f, 0.95f);
  i.intercept = post.b = chance.between(-2, 2);
  i.habit_rate = post.kH = chance.between(0.02f, 0.5f);
  i.fit = post.fit = chance.between(0.1f, 1);
  i.ownership = post.own = chance.between(-0.3f, 0.3f);
  i.participates = static_cast<float>(post.part = chance.coin());
  if (post.part) s.strategy.share = 0;  // ease's lever is told through `ease` alone
  i.super_user = i.opinion_leader = static_cast<float>(post.champ = chance.coin());
  i.tied_super_user = i.tied_opinion_leader = static_cast<float>(post.tiedch = chance.coin());
  i.helper_quality = i.leader_quality = s.unit_traits.q = chance.between(-0.9f, 1.6f);
}

void draw_state(Situation& s, Chance& chance) {
  PersonState& p = s.state;
  p.coherence = chance.between(0, 1);
  p.attitude = chance.between(-1, 1);
  p.belief = chance.between(0, 1);
  p.know_how = chance.between(0, 1);
  p.support = chance.between(0, 1);
  p.strain = chance.between(0, 1);
  p.habit = chance.between(0, 1);
  p.started = s.here.week >= 0 && chance.coin();
  p.use = p.done = p.started ? chance.between(0, 1) : 0;
  p.routine_weeks = static_cast<std::uint8_t>(chance.whole(0, 6));
  s.colleagues.any = chance.coin();
  if (s.colleagues.any) s.colleagues = {chance.between(0, 1), chance.between(0, 1), true};
  s.luck = {chance.coin() ? 0.0f : 0.9f, chance.between(0, 0.4f), 0.5f, chance.between(0, 1)};
}

void draw_surroundings(Situation& s, Chance& chance) {
  Surroundings& h = s.here;
  h.climate = s.unit.M = chance.between(0, 1);
  h.monitoring = s.unit.F = chance.between(0, 1);
  h.follow_up = s.unit.V = chance.between(0, 1);
  h.unit_use = s.unit.Ubar = chance.between(0, 1);
  h.served = chance.between(0, 1);
  h.defects = chance.between(0, 1);
  h.trust = chance.between(-0.08f, 0.08f);
  h.reach = chance.coin() ? 1.0f : 0.0f;
  h.practice_load = practice_load(s.constants, h.doing, h.week);
  const LastingLevers levers{s.strategy.ease = chance.between(0, 1),
                             s.strategy.task_fit = chance.between(0, 1)};
  h.ease = ease_of(s.constants, levers);
  h.duplicate_entry = duplicate_entry_of(s.constants, levers);
}

docking::PersonWeek told_to_the_prototype(const Situation& s) {
  const docking::Plan plan = docking::plan_of(s.strategy, s.parameters);
  docking::Week week = docking::week_of(s.strategy, s.parameters, s.here.week);
  week.reach = s.here.reach;
  week.follow_up_round = s.here.doing.follow_up_round > 0;
  week.participants = s.here.week < 8;
  const docking::SiteLevels site{0, s.here.served, 0};
  const docking::OrganisationLevels organisation{s.here.defects, s.here.trust};
  const PersonState& p = s.state;
  const docking::State last{p.coherence, p.attitude, p.belief, p.know_how, p.support,
                            p.strain,    p.habit,    p.use,    p.started,  p.routine_weeks};
  const docking::WeekDraws draws{
      s.luck.turnover, 0.5f, s.luck.rounding, {0.5f, 0.5f, 0.5f}, s.luck.start_or_quit};
  return docking::person_week({s.parameters, plan, week, s.unit_traits, s.unit, site, organisation},
                              s.post, {s.colleagues.use, s.colleagues.know_how, s.colleagues.any},
                              last, draws);
}

Situation situation(std::uint32_t number) {
  Situation s;
  Chance chance(number);
  draw_constants(s, number);
  draw_strategy(s, chance);
  if (chance.coin()) s.here.doing.follow_up_round = 1;
  draw_traits(s, chance);
  draw_state(s, chance);
  draw_surroundings(s, chance);
  return s;
}

}  // namespace

TEST_CASE("a person's week equals the prototype's, equation by equation") {
  constexpr std::uint32_t situations = 3000;
  for (std::uint32_t number = 0; number < situations; ++number) {
    Situation s = situation(number);
    const docking::PersonWeek expected = told_to_the_prototype(s);
    const PersonWeek found =
        step_person(s.constants, s.traits, s.here, s.colleagues, s.luck, s.state);
    INFO("situation " << number << " in week " << s.here.week);
    const auto near = [](float a, float b) { return std::abs(a - b) < 2e-5f; };
    CHECK(near(found.extra_time, expected.x));
    CHECK(near(found.unsolved, expected.Q));
    CHECK(near(found.desk_load, expected.desk_load));
    CHECK(near(s.state.know_how, expected.state.K));
    CHECK(near(s.state.coherence, expected.state.C));
    CHECK(near(s.state.support, expected.state.S));
    CHECK(near(s.state.belief, expected.state.B));
    CHECK(near(s.state.attitude, expected.state.A));
    CHECK(near(s.state.strain, expected.state.X));
    REQUIRE(s.state.started == expected.state.G);
    CHECK(near(s.state.use, expected.state.U));
    CHECK(near(s.state.habit, expected.state.H));
    CHECK(int{s.state.routine_weeks} == expected.state.R);
  }
}

TEST_CASE("reach and the load of practices equal the prototype's") {
  for (std::uint32_t number = 0; number < 500; ++number) {
    const Situation s = situation(number);
    const docking::Week week = docking::week_of(s.strategy, s.parameters, s.here.week);
    CHECK(reach_of(s.constants, s.here.doing) == Approx(week.reach).margin(1e-6));
    CHECK(practice_load(s.constants, s.here.doing, s.here.week) == Approx(week.load).margin(1e-6));
  }
}
