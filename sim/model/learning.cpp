// Time (8), gates (9), training and own practice (10), know-how (12).
#include "sim/model/groups.hpp"
#include "sim/model/person_week.hpp"
#include "sim/model/shape.hpp"

namespace uptake {

// (8) Time: what a task takes longer, and what is left of the week.
Time time_of(const Week& w, const PersonState& s) {
  const Constants& c = w.c;
  const Exposure& e = w.here.doing;
  const float learning = positive(1 - s.know_how / c.K_exp);
  const float extra =
      c.c0 * (c.cost_ease_intercept - c.cost_ease_slope * w.here.ease) * learning * learning +
      w.here.duplicate_entry - c.saving * w.fit() * s.know_how;
  const float load =
      w.i.tasks * c.min_task / 60 * s.done * extra + w.here.practice_load +
      c.participant_hours * w.i.participates * indicator(w.here.week < c.participant_hours_until) +
      hours_of_super_user(c, e) * w.i.super_user * e.super_users * (1 - e.super_user_relief) *
          indicator(w.here.week >= c.champion_hours_from);
  const float available = w.i.slack + e.protected_hours * w.i.hours +
                          c.follow_up_time * w.here.follow_up * e.follow_up_hours;
  return {extra, load, available, positive(available - load), positive(load - available)};
}

// (9) Gates, (10) training and own practice.
Learning learning_of(const Week& w, const PersonState& s, Time& time) {
  const Constants& c = w.c;
  const float understood = std::min(1.0f, s.coherence / c.th_coh);
  const float gate = c.gate_min + (1 - c.gate_min) * understood;
  const float attends =
      std::min(1.0f, (c.att_min + (1 - c.att_min) * understood) * (0.5f + s.enrolment));
  const Exposure& e = w.here.doing;
  const float extra = c.follow_up_training * e.follow_up * e.follow_up_round * w.here.follow_up *
                      e.follow_up_courses;
  const bool gated = w.here.structure.time == TimeForm::gate;
  const auto attended = [&](float hours) {
    return (gated ? std::min(hours, time.free + c.tau_c) : hours) * attends * w.here.attendance;
  };
  // Expected over those who get their course and those who wait for a trainer (24).
  const auto expected = [&](float of_taught, float of_waiting) {
    return e.course_share * of_taught + (1 - e.course_share) * of_waiting;
  };
  const float taught = attended(e.course_hours + extra), waiting = attended(extra);
  const float course = expected(taught, waiting);
  const float dose = expected(taught / (taught + c.h0), waiting / (waiting + c.h0));
  const float before = time.free;
  time.overrun +=
      c.overrun_to_strain * expected(positive(taught - before), positive(waiting - before));
  time.free = expected(positive(before - taught), positive(before - waiting));
  const float practising = attends * indicator(w.here.week >= c.practice_from);
  const float practised = time.free * practising;
  const float teaching_time = gated ? practised : before * practising;  // (10a)
  return {gate, extra,     course,    e.course_share * taught,
          dose, time.free, practised, teaching_time / (teaching_time + c.h0)};
}

namespace {

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

}  // namespace

// (12) Know-how: doing, own practice, courses, forgetting.
float know_how_next(const Week& w, const PersonState& s, const Learning& learning) {
  const Constants& c = w.c;
  const float k = s.know_how;
  const float materials = w.here.doing.materials;
  const float practice_ceiling =
      c.K_prac + c.practice_materials * materials + w.i.doing_ceiling - c.K_do;
  const float doing =
      c.eta_do * s.done * (c.doing_shape - s.done) * positive(w.i.doing_ceiling - k);
  const float practice = c.eta_prac * (1 + c.sandbox_practice * w.here.doing.sandbox) *
                         learning.practice * positive(practice_ceiling - k);
  const float course =
      w.i.learning_rate * c.g_train * teaching(c, w.here.doing) * learning.dose * (1 - k);
  const float forgetting = c.lambda * (1 - s.done) *
                           positive(k - w.i.know_how - c.floor_materials * materials) /
                           (1 + c.refresher_keeps * w.here.doing.refreshers);
  return clip01(k + doing + practice + course - forgetting);
}

}  // namespace uptake
