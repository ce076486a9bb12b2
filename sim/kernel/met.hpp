// What everybody of a week meets alike, worked out once: the parts of the equations without a
// person in them. Products keep the order of the equations, so the bits are the reference's.
#pragma once

#include "sim/kernel/shapes.hpp"

namespace uptake::kernel {
namespace {

struct Met {
  Truth live, newcomers_come;
  // (8)
  V extra_ease, duplicate, fit_gain, load, involved, own_helping, helping, followed;
  // (10)
  V extra_course, course, practising, tau;
  // (12)
  V teaching, practice_pull, ceiling, floor, slower;
  // (11), (30)
  V helped, tired, defects, hardness, vendor;
  // (13), (15), (28)
  V told, told_to, lost, reason, claim, learns, shown, dialogue, enrols_climate, enrols_unit;
  // (16), (18)
  V demonstrated, early_win, trust, broken, punished, led, eased, backed, watched, unseen, low_use;
  // What nobody in these runs meets need not be worked out.
  bool courses = false, practice = false, promises = false, refreshed = false;
  bool involves = false, helps = false, leads = false, protects = false;
  bool tells = false, reasons = false, shows = false, discusses = false;
};

inline V teaching_of(const Numbers& c, const Doing& e) {
  V decay = all(1.0f);
  const V methods = of(e.methods);
  for (int method = 1; any(Truth(methods >= static_cast<float>(method + 1))); ++method)
    decay = choose(methods >= static_cast<float>(method + 1), decay * of(c.methods_decay), decay);
  const V mode = 1 + of(c.methods_gain) * (1 - decay);
  const V match = of(c.match_base) +
                  of(c.match_gain) * of(e.match) *
                      (of(c.match_unassessed) + of(c.match_assessed) * of(e.assessment)) +
                  of(c.match_assessment) * of(e.assessment) * (1 - of(e.match));
  return mode * match *
         (of(c.plan_learning_base) + of(c.plan_learning_gain) * of(e.consistency_of_plan));
}

inline void meet_time(const Numbers& c, const Doing& e, const Place& here, Met& met) {
  const V week = of(here.week);
  const V from_champions = indicator(week >= of(c.champion_hours_from));
  const V hours = choose(of(e.super_user_hours) > 0, of(e.super_user_hours), of(c.champion_hours));
  met.extra_ease = of(c.c0) * (of(c.cost_ease_intercept) - of(c.cost_ease_slope) * of(here.ease));
  met.duplicate = of(here.duplicate_entry);
  met.fit_gain = of(c.fit_lever) * of(here.redesigned);
  met.load = of(e.practice_load);
  met.involved = of(c.participant_hours) * indicator(week < of(c.participant_hours_until));
  met.helping = hours * of(e.super_users) * from_champions;
  met.own_helping = hours * of(e.super_users) * (1 - of(e.super_user_relief)) * from_champions;
  met.followed = of(c.follow_up_time) * of(here.follow_up) * of(e.follow_up_hours);
  met.helped = of(e.super_users) * from_champions;
  met.led = of(e.opinion_leaders) * from_champions;
  met.involves = any(met.involved != 0);
  met.helps = any(met.helped != 0) || any(met.helping != 0);
  met.leads = any(met.led != 0);
}

inline void meet_learning(const Numbers& c, const Doing& e, const Place& here, Met& met) {
  met.extra_course = of(c.follow_up_training) * of(e.follow_up) * of(e.follow_up_round) *
                     of(here.follow_up) * of(e.follow_up_courses);
  met.course = of(e.course_hours) + met.extra_course;
  met.tau = c.gated != 0 ? of(c.tau_c) : all(__builtin_inff());
  met.practising = indicator(of(here.week) >= of(c.practice_from));
  met.teaching = teaching_of(c, e);
  met.practice_pull = of(c.eta_prac) * (1 + of(c.sandbox_practice) * of(e.sandbox));
  met.ceiling = of(c.K_prac) + of(c.practice_materials) * of(e.materials);
  met.floor = of(c.floor_materials) * of(e.materials);
  met.slower = 1 + of(c.refresher_keeps) * of(e.refreshers);
  met.courses = any(met.course != 0) || any(of(e.course_share) != 1.0f);
  met.practice = any(met.practising != 0);
  met.refreshed = any(met.slower != 1.0f);
  met.protects = any(of(e.protected_hours) != 0);
}

inline void meet_mind(const Numbers& c, const Doing& e, const Place& here, Met& met) {
  const V week = of(here.week), reach = of(e.reach), plan = of(e.consistency);
  met.tired = of(c.su_tired) * of(here.tiredness);
  met.defects = 1 + of(here.defects);
  met.hardness = of(c.problem_ease) - of(here.ease);
  met.vendor = 1 - of(c.vendor_solves) * of(e.vendor);
  met.told = of(c.g_coh) * (of(c.plan_reach_base) + of(c.plan_reach_gain) * plan) * reach;
  met.told_to = of(c.cm0) * of(e.content) + of(c.cm1) * plan;
  met.lost = of(c.f_coh) * (1 - reach);
  const V messenger = 1 + of(c.messenger_leader) * of(e.by_leader) +
                      of(c.messenger_opinion_leader) * of(e.by_opinion_leader);
  met.reason = of(c.m_just) * messenger * of(e.justification) * reach;
  met.claim = choose(of(e.promise) > 0, of(e.promise), of(c.claim));
  met.learns =
      smaller(all(1.0f), of(c.alpha_B) * (1 + of(e.usefulness_shown)) * (1 + of(here.appraisal)));
  met.shown = of(c.shown_belief) * of(e.usefulness_shown);
  met.dialogue = of(c.dialogue_belief) * of(e.two_way) * reach;
  met.enrols_climate = of(c.e_M) * (of(here.climate) - of(c.climate_centre));
  met.enrols_unit = of(c.e_u) * (of(here.unit_enrolment) - 0.5f);
  met.demonstrated =
      (of(e.demonstration) * of(c.demonstration) +
       of(c.reference_visit) * (any(of(e.visitors) != 0) ? root_of(of(e.visitors)) : V{})) *
      choose(week >= of(c.demonstration_late_from), of(c.demonstration_late), all(1.0f));
  met.early_win = of(c.early_win) * of(e.early_wins);
  met.trust = choose(of(here.trust) > 0, of(here.trust) * (1 + of(here.appraisal)), of(here.trust));
  met.tells = any(met.told != 0);
  met.reasons = any(met.reason != 0);
  met.shows = any(met.shown != 0);
  met.discusses = any(met.dialogue != 0);
  met.broken = choose(of(e.promise) > 0, of(c.disappointment), V{});
  met.promises = any(of(e.promise) > 0);
  met.punished = of(c.punitive_attitude) * of(e.punitive) * of(e.monitoring) *
                 indicator(week >= of(c.monitoring_from));
}

inline void meet_decision(const Numbers& c, const Doing& e, const Place& here, Met& met) {
  met.eased = of(c.w_E) * (of(here.ease) - of(c.ease_centre));
  met.backed = of(c.w_M) * (of(here.climate) - of(c.climate_centre));
  met.watched = of(c.w_mon) * of(here.monitoring) *
                (1 + of(c.plan_weight) * of(e.monitoring_plan)) *
                (1 - of(c.punitive_weight) * of(e.punitive));
  met.unseen = 1 - (1 - of(c.unseen_weight)) * of(e.monitoring_unseen);
  met.low_use =
      1 + of(c.monitoring_low_baseline) * of(c.mon_low) - of(c.mon_low) * of(here.unit_use);
}

inline Met meet(const Numbers& c, const Doing& e, const Place& here) {
  Met met;
  met.live = of(here.week) >= 0;
  met.newcomers_come = of(here.week) > 0;
  meet_time(c, e, here, met);
  meet_learning(c, e, here, met);
  meet_mind(c, e, here, met);
  meet_decision(c, e, here, met);
  return met;
}

}  // namespace
}  // namespace uptake::kernel
