// The body of the weekly step, compiled once for each instruction set. Equations in the order and
// with the operations of sim/model/learning.cpp, mind.cpp, decision.cpp.
#pragma once

#include "sim/kernel/met.hpp"

namespace uptake::kernel {
namespace {

// One person's week as it comes about; names as in the equations.
struct Now {
  V coherence, attitude, belief, know_how, support, strain, habit, enrolment, use, done;
  Truth started;
  V fit, extra, extra_hours, load, available, free, overrun;         // (8)
  V gate, course, taught, dose, practised, practice;                 // (9), (10)
  V met, quality, helped, to_desk, solved, unsolved, hindered, led;  // (11)
  V truth;
};

// 1 where a person has the role, else 0.
inline __attribute__((always_inline)) V has(const PersonTraits& i, Role role) {
  return indicator((of(i.roles) & all(std::int32_t{role})) != 0);
}

inline __attribute__((always_inline)) Now begin(const PersonLanes& s) {
  Now n;
  n.coherence = of(s.coherence), n.attitude = of(s.attitude), n.belief = of(s.belief);
  n.know_how = of(s.know_how), n.support = of(s.support), n.strain = of(s.strain);
  n.habit = of(s.habit), n.enrolment = of(s.enrolment), n.use = of(s.use), n.done = of(s.done);
  n.started = truth_in(s.started);
  return n;
}

// (5), seldom.
inline void replace(const Numbers& c, const Doing& e, const PersonTraits& i, Truth arrived, Now& n,
                    PersonLanes& s) {
  const V onboarding = of(e.onboarding);
  const auto become = [&](V& state, V value) { state = choose(arrived, value, state); };
  become(n.coherence, of(c.newcomer_coherence) + of(c.onb_C) * onboarding);
  become(n.attitude, of(i.attitude));
  become(n.belief, of(c.B0));
  become(n.know_how, of(i.know_how) + of(c.onb_K) * onboarding);
  become(n.support, of(c.newcomer_support));
  become(n.strain, of(c.newcomer_strain));
  become(n.enrolment, of(c.newcomer_enrolment));
  become(n.habit, V{}), become(n.use, V{}), become(n.done, V{});
  n.started = n.started & ~arrived;
  put(s.ever_started, choose(arrived, I{}, of(s.ever_started)));
  put(s.routine_weeks, choose(arrived, I{}, of(s.routine_weeks)));
  const auto forget = [&](SmallLanes& history) {
    put(history, choose(arrived, all(std::int32_t{1}), of(history)));
  };
  forget(s.history), forget(s.lenient_history), forget(s.strict_history);
}

// (8)
inline __attribute__((always_inline)) void time_of(const Numbers& c, const Doing& e, const Met& m,
                                                   const PersonTraits& i, Now& n) {
  const V to_learn = positive(1 - n.know_how / of(c.K_exp));
  n.fit = smaller(of(c.fit_high), of(i.fit) + m.fit_gain);
  n.extra = m.extra_ease * to_learn * to_learn + m.duplicate - of(c.saving) * n.fit * n.know_how;
  n.extra_hours = of(i.tasks) * of(c.min_task) / 60.0f * n.done * n.extra;
  n.load = n.extra_hours + m.load;
  if (m.involves) n.load = n.load + m.involved * has(i, participant);
  if (m.helps) n.load = n.load + m.own_helping * has(i, super_user);
  n.available = of(i.slack) + of(e.protected_hours) * of(i.hours) + m.followed;
  n.free = positive(n.available - n.load);
  n.overrun = positive(n.load - n.available);
}

// (10), where there is a course.
inline __attribute__((always_inline)) void attend(const Numbers& c, const Doing& e, const Met& m,
                                                  V attends, Now& n) {
  const V share = of(e.course_share), before = n.free;
  const auto attended = [&](V hours) {
    return smaller(hours, before + m.tau) * attends * of(e.attendance);
  };
  const auto expected = [&](V taught, V waiting) { return share * taught + (1 - share) * waiting; };
  const V taught = attended(m.course), waiting = attended(m.extra_course);
  n.course = expected(taught, waiting);
  n.taught = share * taught;
  n.dose = expected(taught / (taught + of(c.h0)), waiting / (waiting + of(c.h0)));
  n.overrun = n.overrun + of(c.overrun_to_strain) *
                              expected(positive(taught - before), positive(waiting - before));
  n.free = expected(positive(before - taught), positive(before - waiting));
}

// (9), (10), (10a)
inline __attribute__((always_inline)) void learning_of(const Numbers& c, const Doing& e,
                                                       const Met& m, Now& n) {
  const V understood = smaller(all(1.0f), n.coherence / of(c.th_coh));
  n.gate = of(c.gate_min) + (1 - of(c.gate_min)) * understood;
  const V attends =
      smaller(all(1.0f), (of(c.att_min) + (1 - of(c.att_min)) * understood) * (0.5f + n.enrolment));
  const V before = n.free;
  n.course = n.taught = n.dose = n.practised = n.practice = V{};
  if (m.courses) attend(c, e, m, attends, n);
  if (!m.practice) return;
  const V practising = attends * m.practising;
  n.practised = n.free * practising;
  const V teaching_time = c.gated != 0 ? n.practised : before * practising;
  n.practice = teaching_time / (teaching_time + of(c.h0));
}

// (11), with (30) and (38)
inline __attribute__((always_inline)) void problems_of(const Numbers& c, const Doing& e,
                                                       const Place& here, const Met& m,
                                                       const PersonTraits& i, V know_how_seen,
                                                       Now& n) {
  n.met = of(c.pi0) * of(i.tasks) * n.done * (of(c.problem_know_how) - n.know_how) * m.defects *
          m.hardness;
  n.helped = n.quality = n.led = V{};
  V by_peers = of(c.peer_solve) * know_how_seen;
  if (m.helps) {
    n.helped = has(i, tied_to_super_user) * m.helped;
    n.quality = of(i.helper_quality) - m.tired;
    const V champion = n.helped * positive(n.quality);
    by_peers = by_peers + of(c.champion_solves) * champion;
  }
  const V peers = clip(by_peers, V{}, of(c.peers_solve_at_most));
  n.to_desk = (1 - peers) * of(e.left_at_hand);
  n.solved = 1 - n.to_desk * (1 - of(here.served)) * m.vendor;
  n.unsolved = n.met * (1 - n.solved);
  n.hindered = n.unsolved / (1 + n.unsolved);
  if (m.leads) n.led = has(i, tied_to_opinion_leader) * m.led * of(i.leader_quality);
}

// (12)
inline __attribute__((always_inline)) V know_how_next(const Numbers& c, const Met& m,
                                                      const PersonTraits& i, const Now& n) {
  const V k = n.know_how, top = of(i.doing_ceiling);
  const V doing = of(c.eta_do) * n.done * (of(c.doing_shape) - n.done) * positive(top - k);
  const V ceiling = m.ceiling + top - of(c.K_do);
  const V practice = m.practice_pull * n.practice * positive(ceiling - k);
  V forgetting = of(c.lambda) * (1 - n.done) * positive(k - of(i.know_how) - m.floor);
  if (m.refreshed) forgetting = forgetting / m.slower;
  V learnt = k + doing + practice;
  if (m.courses)
    learnt = learnt + of(i.learning_rate) * of(c.g_train) * m.teaching * n.dose * (1 - k);
  return clip01(learnt - forgetting);
}

// (13)
inline __attribute__((always_inline)) V coherence_next(const Numbers& c, const Met& m, V norm,
                                                       const Now& n) {
  V coherence = n.coherence;
  if (m.tells) coherence = coherence + m.told * positive(m.told_to - n.coherence);
  V seen = of(c.c_use) * n.use;
  if (m.courses) seen = seen + of(c.c_train) * n.dose;
  const V lived = (seen + of(c.c_norm) * norm) * positive(of(c.cu) - n.coherence);
  const V lost = m.lost * (1 - n.use) * n.coherence;
  return clip01(coherence + lived - lost);
}

// (14)
inline __attribute__((always_inline)) V support_next(const Numbers& c, const Now& n) {
  return n.support + of(c.r_S) * smaller(all(1.0f), n.met) * (n.solved - n.support);
}

// (15), with (32) and (34)
inline __attribute__((always_inline)) V belief_next(const Numbers& c, const Met& m, V norm,
                                                    const Now& n) {
  const V towards_truth = n.truth - n.belief;
  V belief = n.belief;
  if (m.reasons) belief = belief + m.reason * (1 - n.done) * (m.claim - n.belief);
  if (m.courses) belief = belief + of(c.m_train) * n.dose * (of(c.claim) - n.belief);
  belief = belief + m.learns * n.done * towards_truth;
  if (m.shows) belief = belief + m.shown * norm * towards_truth;
  if (m.discusses) belief = belief + m.dialogue * towards_truth;
  return belief;
}

// (16); reads B and S of this week.
inline __attribute__((always_inline)) V attitude_next(const Numbers& c, const Doing& e,
                                                      const Met& m, const PersonTraits& i, V norm,
                                                      const Now& n) {
  const V shown = m.demonstrated + m.early_win * norm;
  V target = of(i.attitude) + of(c.a_B) * (n.belief - of(c.belief_centre)) +
             of(c.a_S) * (n.support - of(c.support_centre)) + of(i.ownership) + m.trust + shown;
  if (m.promises) target = target - m.broken * n.done * positive(of(e.promise) - n.truth);
  target = target - of(c.a_X) * (n.strain - of(c.strain_centre)) - m.punished;
  if (m.courses) target = target + of(c.train_conf) * n.dose;
  if (m.leads) target = target + of(c.a_ol) * n.led;
  if (m.helps) target = target + of(c.a_su) * n.helped * smaller(V{}, n.quality);
  return n.attitude + of(c.r_A) * (clip(target, all(-1.0f), all(1.0f)) - n.attitude);
}

// (17)
inline __attribute__((always_inline)) V strain_next(const Numbers& c, const PersonTraits& i,
                                                    const Now& n) {
  const V target = clip01(of(c.strain_base) + of(c.strain_pressure) * (of(i.pressure) - 1) +
                          n.overrun / of(c.z0) + of(c.xi_Q) * n.hindered);
  return n.strain + of(c.r_X) * (target - n.strain);
}

// (28)
inline __attribute__((always_inline)) V enrolment_next(const Numbers& c, const Met& m,
                                                       const PersonTraits& i, const Now& n) {
  V target = 0.5f + of(c.e_inf) * of(i.voice);
  if (m.leads) target = target + of(c.e_ol) * n.led;
  target = clip01(target + m.enrols_climate + m.enrols_unit);
  return n.enrolment + of(c.r_E) * (target - n.enrolment);
}

}  // namespace
}  // namespace uptake::kernel
