#include "sim/model/groups.hpp"

#include <algorithm>
#include <cmath>

#include "sim/model/shape.hpp"

namespace uptake {

Desk step_desk(const Constants& c, const Desk& before, float load, float lever, float staff,
               float answer_hours) {
  constexpr float hardly_any = 0.01f;  // keeps the share served defined without problems
  const float ordinary = c.desk_base * staff / 100;
  const float capacity = ordinary + lever;
  const float waiting = c.backlog_carried * before.backlog + load;
  Desk desk;
  const auto share = [&](float of) { return std::min(1.0f, of / std::max(waiting, hardly_any)); };
  // (36) What the strategy's desk solves late saves less.
  const float late = 1 - 1 / (1 + answer_hours / c.desk_answer_half);
  desk.served = share(capacity) - late * (share(capacity) - share(ordinary));
  desk.backlog = positive(waiting - capacity);
  desk.lever = lever;
  desk.handled = clip(waiting - ordinary, 0, lever);
  return desk;
}

UnitState initial_unit(const Constants& c, float climate_base) {
  UnitState unit;
  unit.climate = clip01(c.climate_base + climate_base);
  unit.enrolment = c.start_enrolment;
  return unit;
}

namespace {

// (39) In a round the work is redesigned as far as it costs time or strains; part of the redesign
// goes to what was not the trouble.
void evaluate(const Constants& c, const Exposure& e, UnitState& unit) {
  const float need = clip01(c.need_time * positive(unit.time_cost) +
                            c.need_strain * positive(unit.strain - c.strain_centre));
  unit.redesign_hours = e.evaluation_round * need * e.redesign_hours;
  const float level = std::min(1.0f, unit.redesign_hours / c.redesign_hours_of_unit);
  unit.redesigned += e.evaluation * level * (1 - unit.redesigned);
}

// (29) What the unit learns together about its own work with the service.
float appraisal_next(const Constants& c, const UnitState& unit, const Exposure& e) {
  const float target = clip01(c.v_eval * e.evaluation +
                              c.v_mon * unit.monitoring * e.shown_to_unit + c.v_fb * e.loop_closed);
  return unit.appraisal + c.r_Ap * (target - unit.appraisal);
}

// (30) Super-users tire by what they are asked for beyond their hours.
float tiredness_next(const Constants& c, const UnitState& unit, const Exposure& e) {
  const float asked = c.su_hours_per_problem * unit.brought;  // hours of each
  const float hours = hours_of_super_user(c, e) * e.super_users;
  const float beyond = asked > hours ? 1 - hours / asked : 0.0f;
  return unit.tiredness + c.r_tired * (beyond - unit.tiredness);
}

}  // namespace

UnitState step_unit(const Constants& c, const UnitState& before, const Exposure& e,
                    float climate_base, int week) {
  const float climate =
      clip01(c.climate_base + climate_base + c.M_cons * e.consistency + c.M_lead * e.leadership +
             c.M_use * (before.use - c.climate_use_reference) -
             c.climate_punitive * e.punitive * e.monitoring +
             c.M_shown * before.monitoring * e.shown_to_leader);
  const float level = static_cast<float>(week) >= c.monitoring_from ? e.monitoring : 0.0f;
  const float speed = level > before.monitoring ? c.monitoring_rise : c.r_mon;
  const float trigger = e.follow_up_trigger < 0 ? c.follow_up_threshold : e.follow_up_trigger;
  UnitState unit = before;
  unit.climate += c.r_M * (climate - before.climate);
  unit.monitoring += speed * (level - before.monitoring);
  unit.follow_up = e.follow_up_round > 0 ? clip01(c.follow_up_slope * (trigger - before.use))
                                         : c.follow_up_fade * before.follow_up;
  evaluate(c, e, unit);
  unit.appraisal = appraisal_next(c, unit, e);
  unit.tiredness = tiredness_next(c, unit, e);
  return unit;
}

float hours_of_super_user(const Constants& c, const Exposure& e) {
  return e.super_user_hours > 0 ? e.super_user_hours : c.champion_hours;
}

float reach_of(const Constants& c, const Exposure& e) {
  const float from = c.message_saturation_from;
  const float messages =
      std::min(e.messages, from + c.message_saturation_slope * (e.messages - from));
  // In double, so that a library's last bit hardly ever reaches the float that is kept.
  const double missed = std::pow(1.0 - double{c.q_reach}, double{e.channels} * double{messages});
  return static_cast<float>(1.0 - missed);
}

// (33) What is told late or moved is missed.
float attendance_of(const Constants& c, const Exposure& e) {
  float kept = 1;
  for (int change = 0; change < static_cast<int>(e.changes); ++change) kept *= 1 - c.change_misses;
  return (1 - exponential(-e.notice_weeks / c.notice_scale)) * kept;
}

// (38) The share of problems that sources other than colleagues and desk leave.
float left_at_hand(const Constants& c, const Exposure& e) {
  return (1 - e.floor_hours / (e.floor_hours + c.floor_half)) * (1 - c.manuals_solve * e.manuals);
}

float practice_load(const Constants& c, const Exposure& e, int week) {
  const float live = indicator(week >= 0);
  return c.load_w * (c.load_message * e.channels * e.messages * (1 + c.load_dialogue * e.two_way) +
                     c.load_justification * e.justification +
                     c.load_demonstration * e.demonstration * (1 - live) +
                     live * (c.load_monitoring * e.monitoring + c.load_feedback * e.feedback_open +
                             c.load_follow_up * e.follow_up)) +
         c.load_evaluation * e.evaluation_round + c.refresher_hours * e.refreshers_now;
}

OrganisationState step_organisation(const Constants& c, const OrganisationState& before,
                                    float unsolved, float people, const Channel& channel) {
  OrganisationState next = before;
  float target = 0;  // of trust
  next.fixed = 0;
  if (channel.open > 0) {
    const float reports = c.report_share * unsolved * (c.report_people / people);
    const float fixed = next.fixed = std::min(reports, channel.fixes);
    next.defects = positive(before.defects - c.defect_fix * fixed);
    const float in_time = 1 / (1 + channel.answer_weeks / c.feedback_answer_half);  // (36)
    target = clip(c.trust_cut * (in_time * fixed - c.trust_unanswered * (reports - fixed)) /
                      std::max(c.trust_least_reports, reports),
                  -c.trust_cut, c.trust_cut);
  }
  next.trust += c.trust_speed * (target - before.trust);
  if (channel.changed > 0)  // (33)
    next.trust = std::max(-c.trust_cut, next.trust - c.change_trust * channel.changed);
  return next;
}

}  // namespace uptake
