// Problems (11), coherence (13), support (14), belief (15), attitude (16), strain (17), enrolment
// (28).
#include <cmath>

#include "sim/model/person_week.hpp"
#include "sim/model/shape.hpp"

namespace uptake {

// (11) Problems met, and who solves them.
Problems problems_of(const Week& w, const PersonState& s) {
  const Constants& c = w.c;
  const float met = c.pi0 * w.i.tasks * s.done * (c.problem_know_how - s.know_how) *
                    (1 + w.here.defects) * (c.problem_ease - w.here.ease);
  const float champion = w.helped() * positive(w.help_quality());
  const float peers =
      clip(c.peer_solve * w.ties.know_how + c.champion_solves * champion, 0, c.peers_solve_at_most);
  const float to_desk = (1 - peers) * w.here.left_at_hand;  // (38)
  const float solved =
      1 - to_desk * (1 - w.here.served) * (1 - c.vendor_solves * w.here.doing.vendor);
  return {met, met * w.helped(), to_desk, solved, met * (1 - solved)};
}

// (13) Coherence: messages, own use and training, colleagues, forgetting.
float coherence_next(const Week& w, const PersonState& s, const Learning& learning) {
  const Constants& c = w.c;
  const float plan = w.here.doing.consistency;
  const float told = c.g_coh * (c.plan_reach_base + c.plan_reach_gain * plan) * w.here.reach *
                     positive(c.cm0 * w.here.doing.content + c.cm1 * plan - s.coherence);
  const float lived = (c.c_use * s.use + c.c_train * learning.dose + c.c_norm * w.ties.use) *
                      positive(c.cu - s.coherence);
  const float lost = c.f_coh * (1 - w.here.reach) * (1 - s.use) * s.coherence;
  return clip01(s.coherence + told + lived - lost);
}

// (14) Experienced support follows the share of problems that got solved.
float support_next(const Week& w, const PersonState& s, const Problems& problems) {
  return s.support + w.c.r_S * std::min(1.0f, problems.met) * (problems.solved - s.support);
}

namespace {

// What use would show of the service's usefulness.
float truth_of(const Week& w, const PersonState& s) {
  const Constants& c = w.c;
  return w.fit() * c.benefit * (c.bf + (c.expert_benefit - c.bf) * s.know_how);
}

}  // namespace

// (15) Usefulness belief: towards the claim by words, towards the truth by use.
float belief_next(const Week& w, const PersonState& s, const Learning& learning) {
  const Constants& c = w.c;
  const Exposure& e = w.here.doing;
  const float truth = truth_of(w, s);
  const float messenger = 1 + c.messenger_leader * e.by_leader +
                          c.messenger_opinion_leader * e.by_opinion_leader;  // (34)
  const float claim = e.promise > 0 ? e.promise : c.claim;
  return s.belief +
         c.m_just * messenger * e.justification * w.here.reach * (1 - s.done) * (claim - s.belief) +
         c.m_train * learning.dose * (c.claim - s.belief) +
         std::min(1.0f, c.alpha_B * (1 + e.usefulness_shown) * (1 + w.here.appraisal)) * s.done *
             (truth - s.belief) +
         c.shown_belief * e.usefulness_shown * w.ties.use * (truth - s.belief) +
         c.dialogue_belief * e.two_way * w.here.reach * (truth - s.belief);  // (32)
}

// (16) Attitude, from this week's belief and support and last week's strain.
float attitude_next(const Week& w, const PersonState& s, const Learning& learning) {
  const Constants& c = w.c;
  const Exposure& e = w.here.doing;
  const float shown =
      (e.demonstration * c.demonstration + c.reference_visit * std::sqrt(e.visitors)) *
          (w.here.week >= c.demonstration_late_from ? c.demonstration_late : 1.0f) +
      c.early_win * e.early_wins * w.ties.use;
  const float broken =
      e.promise > 0 ? c.disappointment * s.done * positive(e.promise - truth_of(w, s)) : 0.0f;
  // A unit that looks at its own work feels more of the trust that fixes earn.
  const float trust = w.here.trust > 0 ? w.here.trust * (1 + w.here.appraisal) : w.here.trust;
  const float target = clip(w.i.attitude + c.a_B * (s.belief - c.belief_centre) +
                                c.a_S * (s.support - c.support_centre) + w.i.ownership + trust +
                                shown - broken - c.a_X * (s.strain - c.strain_centre) -
                                c.punitive_attitude * e.punitive * e.monitoring *
                                    indicator(w.here.week >= c.monitoring_from) +
                                c.train_conf * learning.dose + c.a_ol * w.led() +
                                c.a_su * w.helped() * std::min(0.0f, w.help_quality()),
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

// (28) Enrolment: own influence, opinion leaders, climate and the unit's others. .5 is neutral.
float enrolment_next(const Week& w, const PersonState& s) {
  const Constants& c = w.c;
  const float target =
      clip01(0.5f + c.e_inf * w.i.voice + c.e_ol * w.led() +
             c.e_M * (w.here.climate - c.climate_centre) + c.e_u * (w.here.unit_enrolment - 0.5f));
  return s.enrolment + c.r_E * (target - s.enrolment);
}

}  // namespace uptake
