#include "tests/docking/prototype_hours.hpp"

#include <cmath>

namespace docking {
namespace {

constexpr const Constants& c = fixed;

constexpr Weeks live{0, c.last_week};
constexpr Weeks before_live{c.first_week, -1};
constexpr double weeks_a_month = 52.0 / 12;

// Hours of P6: a message and channel, a unit, a person and week, a problem ...
constexpr struct {
  double message = 1;
  double process_unit = 20;
  double justification = 6;
  double involvement = 40;
  double hosts = 40;
  double problem = .4;
  double champion_week = .3;
  double materials = 60;
  double assessment_person = .5;
  double class_size = 10;
  double class_hour = 1;
  double course_preparation = 20;
  double further_method = 60;
  double ease = 300;
  double ease_at = .7;
  double usefulness_week = 1.5;
  double monitoring_unit_month = 1;
  double fix = 2;
  double follow_up_unit_round = 2;
  double redesign_unit = 24;
  double redesign_once = 100;
} hours;

// All persons, in every one of the weeks.
double everybody(double hours_a_week, Weeks weeks) {
  return hours_a_week * c.persons() * weeks.count();
}

double offered_a_person(const Strategy& s) {
  return s.courses.hours * static_cast<double>(s.courses.weeks.size());
}

void add_telling(SettingHours& h, const Strategy& s) {
  const double messages = s.channels * s.messages;
  h.sending = hours.message * messages * s.communication.count();
  h.reading = everybody(c.load_message * messages, s.communication);
  if (s.cons > 0) h.process = hours.process_unit * c.units();
  if (s.just > 0) h.justification = hours.justification;
  h.justification_reading = everybody(c.load_justification * s.just, {c.first_week, c.last_week});
  h.demonstration = everybody(c.load_demonstration * s.demo, before_live);
  if (s.demo > 0) h.hosts = hours.hosts;
}

void add_people(SettingHours& h, const Strategy& s) {
  h.participants =
      everybody(c.participant_hours * s.share, {c.first_week, c.participants_until - 1});
  if (s.share > 0) h.involvement = hours.involvement;
  h.champions = everybody(hours.champion_week * s.champions_per_10 / 10, live);
  h.protected_time = everybody(s.protected_hours, s.protected_weeks);
}

double trainer_hours(const Strategy& s) {
  if (s.courses.weeks.empty()) return 0;
  const double classes = std::ceil(c.persons() / hours.class_size);
  return classes * hours.class_hour * offered_a_person(s) + hours.course_preparation +
         hours.further_method * (s.courses.methods - 1);
}

void add_learning(SettingHours& h, const Strategy& s) {
  if (s.mat > 0) h.materials = hours.materials;
  if (s.assess > 0) h.assessment = hours.assessment_person * c.persons();
  h.trainer = trainer_hours(s);
}

void add_service(SettingHours& h, const Strategy& s) {
  h.ease = hours.ease * s.ease / hours.ease_at;
  if (s.vis > 0) h.usefulness = hours.usefulness_week * live.count();
  if (s.task_fit <= 0) return;
  h.redesign = hours.redesign_unit * c.units();
  h.redesign_once = hours.redesign_once;
}

void add_watching(SettingHours& h, const Strategy& s) {
  const double months = live.count() / weeks_a_month;
  h.monitoring = hours.monitoring_unit_month * s.mon * c.units() * months;
  h.monitoring_reading = everybody(c.load_monitoring * s.mon, {c.monitoring_from, c.last_week});
  if (s.fixes > 0) h.reporting = everybody(c.load_feedback, live);
  h.follow_up_meetings = everybody(c.load_follow_up * s.follow_up, live);
  if (s.follow_up <= 0) return;
  h.follow_up =
      hours.follow_up_unit_round * c.units() * static_cast<double>(c.follow_up_weeks.size());
}

}  // namespace

SettingHours setting_hours(const Strategy& s) {
  SettingHours h;
  add_telling(h, s);
  add_people(h, s);
  add_learning(h, s);
  add_service(h, s);
  add_watching(h, s);
  return h;
}

double all_hours(const Strategy& s, const Work& work) {
  const SettingHours h = setting_hours(s);
  return h.sending + h.reading + h.process + h.justification + h.justification_reading +
         h.participants + h.involvement + h.demonstration + h.hosts + h.champions +
         h.protected_time + h.materials + h.assessment + h.trainer + h.ease + h.usefulness +
         h.monitoring + h.monitoring_reading + h.reporting + h.follow_up + h.follow_up_meetings +
         h.redesign + h.redesign_once + work.attended + desk_hours(work.desk_after_help) +
         fix_hours(work.fixes);
}

double training_offered(const Strategy& s) { return offered_a_person(s) * c.persons(); }

double desk_hours(double problems) { return hours.problem * problems; }

double desk_hours_at_most(const Strategy& s) {
  return desk_hours(s.desk * c.sites * s.desk_weeks.count());
}

double fix_hours(double fixes) { return hours.fix * fixes; }

double fix_hours_at_most(const Strategy& s) { return fix_hours(s.fixes * live.count()); }

}  // namespace docking
