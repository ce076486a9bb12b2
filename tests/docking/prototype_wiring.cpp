#include "tests/docking/prototype_wiring.hpp"

#include <algorithm>
#include <cmath>

namespace docking {
namespace {

constexpr const Constants& c = fixed;

// (12): 1, 1.10, 1.16 for one, two, three methods.
float mode(int methods) {
  const float covered = 1 - std::pow(c.methods_left, static_cast<float>(methods - 1)) / 2;
  return 1 + c.methods_gain * (2 * covered - 1);
}

// (12): how well training meets what each one lacks.
float fitg(const Strategy& s) {
  return c.match_base +
         c.match_gain * s.courses.match * (c.match_unassessed + c.match_assessed * s.assess) +
         c.assessed_unmatched * s.assess * (1 - s.courses.match);
}

// (7)
float reach(const Strategy& s, const Parameters& p) {
  const float saturated = c.message_saturation_from +
                          c.message_saturation_slope * (s.messages - c.message_saturation_from);
  return 1 - std::pow(1 - p.q_reach, s.channels * std::min(s.messages, saturated));
}

// (8): what practices take from everybody's free time.
float practice_load(const Strategy& s, const Parameters& p, int t) {
  float hours = c.load_justification * s.just;
  if (s.communication.contain(t)) hours += c.load_message * s.channels * s.messages;
  if (t < 0) hours += c.load_demonstration * s.demo;
  if (t >= 0) {
    hours += c.load_monitoring * s.mon + c.load_follow_up * s.follow_up;
    if (s.fixes > 0) hours += c.load_feedback;
  }
  return p.load_w * hours;
}

// (16)
float demonstration(const Strategy& s, int t) {
  return c.demonstration * s.demo * (t >= c.demonstration_later_from ? c.demonstration_later : 1);
}

bool is_follow_up_week(int t) {
  return std::ranges::find(c.follow_up_weeks, t) != c.follow_up_weeks.end();
}

float course_hours(const Courses& courses, int t) {
  return courses.hours * static_cast<float>(std::ranges::count(courses.weeks, t));
}

Week only_what_lasts(const Strategy& s, int t) {
  Week week{};
  week.t = t;
  week.live = t >= 0;
  week.participants = s.share > 0 && t < c.participants_until;
  return week;
}

void add_people_and_time(Week& week, const Strategy& s, int t) {
  if (s.desk_weeks.contain(t)) week.desk = s.desk;
  if (s.protected_weeks.contain(t)) week.protected_hours = s.protected_hours;
  week.champions = t >= c.champions_from;
  if (week.champions) week.champion_hours = c.champion_hours * (1 - s.relief);
  week.onb = s.onb;
  week.course_hours = course_hours(s.courses, t);
}

void add_signals(Week& week, const Strategy& s, int t) {
  week.cons = s.cons;
  week.just = s.just;
  week.demo = demonstration(s, t);
  week.lead = s.lead;
  week.vis = s.vis;
  week.climate_mon = s.punitive * s.mon;
  if (t >= c.monitoring_from) {
    week.mon = s.mon;
    week.punitive_mon = s.punitive * s.mon;
  }
}

}  // namespace

Plan plan_of(const Strategy& s, const Parameters& p) {
  Plan plan{};
  plan.involvement = std::sqrt(s.share) * s.heard;
  plan.ease = std::clamp(p.ease + c.ease_lever * s.ease + p.ease_gain * plan.involvement, 0.f, 1.f);
  plan.cost = p.c0 * (c.cost_ease_intercept - c.cost_ease_slope * plan.ease);
  plan.duplicates = p.dup * (1 - c.duplicate_removed * s.task_fit);
  plan.training = p.g_train * mode(s.courses.methods) * fitg(s) *
                  (c.plan_learning_base + c.plan_learning * s.cons);
  plan.mat = s.mat;
  plan.monitoring = p.w_mon * (1 + c.plan_weight * s.plan) * (1 - c.punitive_weight * s.punitive);
  return plan;
}

Week week_of(const Strategy& s, const Parameters& p, int t) {
  Week week = only_what_lasts(s, t);
  if (t >= s.stop) return week;
  add_people_and_time(week, s, t);
  add_signals(week, s, t);
  if (s.communication.contain(t)) week.reach = reach(s, p);
  week.follow_up = s.follow_up;
  week.follow_up_round = s.follow_up > 0 && is_follow_up_week(t);
  week.feedback = s.fixes > 0;
  week.fixes = s.fixes;
  week.load = practice_load(s, p, t);
  return week;
}

}  // namespace docking
