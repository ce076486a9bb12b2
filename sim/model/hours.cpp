#include "sim/model/hours.hpp"

#include <algorithm>
#include <cmath>

#include "sim/model/shape.hpp"

namespace uptake {

namespace {

constexpr double weeks_of_a_year = 52.1775;
constexpr double reports_at_level_1 = 12;  // a year

Paid times(const Paid& paid, double factor) { return {paid.hours * factor, paid.money * factor}; }

Paid at_rate(double hours, float rate) { return {hours, hours * double{rate}}; }

}  // namespace

void WeekHours::add(Practice practice, HourKind kind, const Paid& paid) {
  at(practice, kind) += paid.hours;
  money[static_cast<std::size_t>(practice)] += paid.money;
}

void WeekHours::add_dose(Practice practice, double offered, double taken) {
  planned[static_cast<std::size_t>(practice)] += offered;
  delivered[static_cast<std::size_t>(practice)] += taken;
}

double WeekHours::of(std::size_t practice) const {
  double sum = 0;
  for (const double hours : by_practice[practice]) sum += hours;
  return sum;
}

double WeekHours::paid() const {
  double sum = 0;
  for (std::size_t practice = 0; practice < by_practice.size(); ++practice) sum += of(practice);
  return sum - counted_twice.hours;
}

double WeekHours::money_paid() const {
  double sum = 0;
  for (const double of_practice : money) sum += of_practice;
  return sum - counted_twice.money;
}

void PartyWeek::add(const Traits& traits, const PersonWeek& week) {
  people += at_rate(1, traits.rate);
  newcomers += at_rate(double{week.arrived}, traits.rate);
  course += at_rate(double{week.course_hours}, traits.rate);
  follow_up += at_rate(double{week.follow_up_hours}, traits.rate);
  involvement += at_rate(double{week.involved_hours}, traits.rate);
  helping += at_rate(double{week.helping_hours}, traits.rate);
  protection += at_rate(double{week.protected_hours}, traits.rate);
  counted_twice += at_rate(double{week.counted_twice}, traits.rate);
  protected_used += double{week.protected_used};
  follow_up_offer += double{week.follow_up_offer};
}

Paid HoursOfWeek::trainer(double hours) const { return at_rate(hours, constants_.rate_trainer); }
Paid HoursOfWeek::developer(double hours) const {
  return at_rate(hours, constants_.rate_developer);
}

void HoursOfWeek::add_units(const Exposure& doing, int own_week, int units) {
  const Constants& c = constants_;
  const auto trainers = [&](double hours) { return trainer(hours * units); };
  reporting_ = std::max({reporting_, double{doing.reporting_hours},
                         double{c.reporting_hours} * double{doing.usefulness_shown}});
  hours_.add(Practice::support, HourKind::delivery, trainers(double{doing.floor_hours}));
  if (own_week < 0) return;
  fixes_ = std::max(fixes_, double{doing.fixes});
  loop_closed_ = std::max(loop_closed_, double{doing.loop_closed});
  hours_.add(Practice::usage_monitoring, HourKind::delivery,
             trainers(double{c.monitoring_hours * doing.monitoring} * reports_at_level_1 /
                      weeks_of_a_year));
  hours_.add(Practice::follow_up, HourKind::delivery,
             trainers(double{c.follow_up_hours * doing.follow_up_round}));
}

void HoursOfWeek::add_evaluation(const Exposure& unit, float redesign_hours) {
  const double evaluated = double{constants_.evaluation_hours * unit.evaluation_round};
  hours_.add(Practice::impact_evaluation, HourKind::delivery,
             trainer(evaluated + double{redesign_hours}));
  hours_.add_dose(Practice::impact_evaluation, double{unit.redesign_hours}, double{redesign_hours});
}

void HoursOfWeek::add_party(const Exposure& doing, float reach, int own_week,
                            const PartyWeek& week) {
  messages_ = std::max(messages_, double{doing.channels} * double{doing.messages});
  if (doing.channels * doing.messages > 0)
    hours_.add_dose(Practice::communication, week.people.hours, double{reach} * week.people.hours);
  add_reading(doing, own_week, week);
  add_roles(doing, week);
  add_newcomers(doing, week);
  add_courses(doing, week);
  hours_.add(Practice::protected_time, HourKind::relief, week.protection);
  hours_.add_dose(Practice::protected_time, week.protection.hours, week.protected_used);
  hours_.counted_twice += week.counted_twice;
}

// The terms of practice_load (groups.cpp), each to its practice.
void HoursOfWeek::add_reading(const Exposure& doing, int own_week, const PartyWeek& week) {
  const Constants& c = constants_;
  const bool live = own_week >= 0;
  const auto read = [&](Practice practice, float hours) {
    hours_.add(practice, HourKind::participation, times(week.people, double{c.load_w * hours}));
  };
  read(Practice::communication,
       c.load_message * doing.channels * doing.messages * (1 + c.load_dialogue * doing.two_way));
  read(Practice::justification, c.load_justification * doing.justification);
  read(Practice::positive_attitude, live ? 0 : c.load_demonstration * doing.demonstration);
  read(Practice::usage_monitoring, live ? c.load_monitoring * doing.monitoring : 0);
  read(Practice::feedback, live ? c.load_feedback * doing.feedback_open : 0);
  read(Practice::follow_up, live ? c.load_follow_up * doing.follow_up : 0);
  hours_.add(Practice::impact_evaluation, HourKind::participation,
             times(week.people, double{c.load_evaluation * doing.evaluation_round}));
}

void HoursOfWeek::add_roles(const Exposure& doing, const PartyWeek& week) {
  const double relief = double{doing.super_user_relief};
  hours_.add(Practice::influence, HourKind::participation, week.involvement);
  hours_.add(Practice::support, HourKind::relief, times(week.helping, relief));
  hours_.add(Practice::support, HourKind::participation, times(week.helping, 1 - relief));
}

void HoursOfWeek::add_newcomers(const Exposure& doing, const PartyWeek& week) {
  const Constants& c = constants_;
  const double level = double{doing.onboarding};
  hours_.add(Practice::onboarding, HourKind::participation,
             times(week.newcomers,
                   std::max(double{doing.onboarding_hours}, level * double{c.onboarding_hours})));
  hours_.add(Practice::onboarding, HourKind::delivery,
             trainer(level * double{c.onboarding_host_hours} * week.newcomers.hours));
  hours_.add(Practice::positive_attitude, HourKind::participation,
             times(week.people, double{c.visit_hours * doing.visitors_now}));
  hours_.add(Practice::competence_assessment, HourKind::participation,
             times(week.people, double{doing.assessment_hours}));
}

void HoursOfWeek::add_courses(const Exposure& doing, const PartyWeek& week) {
  const double refreshed = double{constants_.refresher_hours * doing.refreshers_now};
  hours_.add(Practice::diverse_training, HourKind::participation, times(week.people, refreshed));
  hours_.add(Practice::diverse_training, HourKind::delivery,
             trainer(refreshed * week.people.hours / double{constants_.class_size}));
  hours_.add(Practice::follow_up, HourKind::participation, week.follow_up);
  hours_.add_dose(Practice::follow_up, week.follow_up_offer, week.follow_up.hours);
  if (doing.course_hours <= 0) return;
  const bool targeted = doing.targeted > 0;
  const Practice practice = targeted ? Practice::targeted_training : Practice::diverse_training;
  const double held = week.people.hours * double{doing.course_hours * doing.course_share};
  hours_.add(practice, HourKind::participation, week.course);
  hours_.add_dose(practice, held + week.people.hours * double{doing.course_postponed},
                  week.course.hours);
  Classes& classes = targeted ? targeted_ : diverse_;
  classes.people += week.people.hours;
  classes.hours += held;
  classes.methods = std::max(classes.methods, static_cast<int>(doing.methods));
}

void HoursOfWeek::add_desk(float problems_handled, float capacity) {
  hours_.add(Practice::support, HourKind::delivery,
             trainer(double{constants_.desk_hours_per_problem} * double{problems_handled}));
  hours_.add_dose(Practice::support, double{capacity}, double{problems_handled});
}

void HoursOfWeek::add_fixes(float fixed) {
  hours_.add_dose(Practice::feedback, fixes_, double{fixed});
}

void HoursOfWeek::add_work(const OneOffWork& work) {
  hours_.add(work.practice, HourKind::delivery, work.paid);
}

// Classes are filled over the whole organisation, as the page's hours are.
void HoursOfWeek::add_classes(Practice practice, const Classes& classes, int& prepared) {
  if (classes.people <= 0) return;
  const Constants& c = constants_;
  double hours = std::ceil(classes.people / double{c.class_size}) * classes.hours / classes.people;
  if (prepared == 0) hours += double{c.class_preparation};
  hours += double{c.method_preparation} * std::max(0, classes.methods - std::max(prepared, 1));
  prepared = std::max(prepared, classes.methods);
  hours_.add(practice, HourKind::delivery, trainer(hours));
}

WeekHours HoursOfWeek::finish(int& prepared) {
  const Constants& c = constants_;
  hours_.add(Practice::communication, HourKind::delivery,
             trainer(double{c.hours_per_message} * messages_));
  hours_.add(Practice::usefulness, HourKind::delivery, trainer(reporting_));
  hours_.add(Practice::feedback, HourKind::delivery, developer(double{c.fix_hours} * fixes_));
  hours_.add(Practice::feedback, HourKind::delivery, trainer(double{c.loop_hours} * loop_closed_));
  add_classes(Practice::diverse_training, diverse_, prepared);
  add_classes(Practice::targeted_training, targeted_, prepared);
  return hours_;
}

}  // namespace uptake
