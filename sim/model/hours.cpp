#include "sim/model/hours.hpp"

#include <algorithm>
#include <cmath>

namespace uptake {

double WeekHours::of(std::size_t practice) const {
  double sum = 0;
  for (const double hours : by_practice[practice]) sum += hours;
  return sum;
}

double WeekHours::paid() const {
  double sum = 0;
  for (std::size_t practice = 0; practice < by_practice.size(); ++practice) sum += of(practice);
  return sum - counted_twice;
}

void HoursOfWeek::add_unit(const Exposure& doing, const UnitHours& unit) {
  const double messages = double{doing.channels} * double{doing.messages};
  messages_ = std::max(messages_, messages);
  hours_.at(Practice::communication, HourKind::participation) +=
      constants_.load_w * constants_.load_message * messages * unit.people;
  hours_.at(Practice::diverse_training, HourKind::participation) += unit.course_hours;
  hours_.at(Practice::protected_time, HourKind::relief) += unit.protected_hours;
  hours_.counted_twice += unit.counted_twice;
  if (doing.course_hours <= 0) return;
  offered_people_ += unit.people;
  offered_hours_ += double{unit.people} * doing.course_hours;
  methods_ = std::max(methods_, static_cast<int>(doing.methods));
}

void HoursOfWeek::add_desk(float problems_handled) {
  hours_.at(Practice::support, HourKind::delivery) +=
      double{constants_.desk_hours_per_problem} * problems_handled;
}

// Classes are filled over the whole organisation, as the page's hours are.
void HoursOfWeek::add_training(int& prepared) {
  if (offered_people_ <= 0) return;
  double& delivery = hours_.at(Practice::diverse_training, HourKind::delivery);
  const double classes = std::ceil(offered_people_ / constants_.class_size);
  delivery += classes * offered_hours_ / offered_people_;
  if (prepared == 0) delivery += constants_.class_preparation;
  delivery += constants_.method_preparation * std::max(0, methods_ - std::max(prepared, 1));
  prepared = std::max(prepared, methods_);
}

WeekHours HoursOfWeek::finish(int& prepared) {
  hours_.at(Practice::communication, HourKind::delivery) +=
      constants_.hours_per_message * messages_;
  add_training(prepared);
  return hours_;
}

}  // namespace uptake
