// Staff hours of the practices, in the prototype's form: 384 persons, 32 units, weeks -12..104.
// Takes a strategy's settings; gives the hours that follow from them alone. What people really
// attended, handled and fixed comes from a run (Work) and gives the rest.
// Units: hours over the whole run. Source: prototype.md, P6.
#pragma once

#include "tests/docking/prototype_model.hpp"

namespace docking {

// Implementers' and staff's hours that settings fix.
struct SettingHours {
  double sending = 0;
  double reading = 0;
  double process = 0;
  double justification = 0;
  double justification_reading = 0;
  double participants = 0;
  double involvement = 0;
  double demonstration = 0;
  double hosts = 0;
  double champions = 0;
  double protected_time = 0;
  double materials = 0;
  double assessment = 0;
  double trainer = 0;
  double ease = 0;
  double usefulness = 0;
  double monitoring = 0;
  double monitoring_reading = 0;
  double reporting = 0;
  double follow_up = 0;
  double follow_up_meetings = 0;
  double redesign = 0;
  double redesign_once = 0;
};

SettingHours setting_hours(const Strategy& s);

// Of a strategy that is never stopped: those above, and those of what people did.
double all_hours(const Strategy& s, const Work& work);

double training_offered(const Strategy& s);

// A problem handled by the desk.
double desk_hours(double problems);
// Every place of the desk taken in every week.
double desk_hours_at_most(const Strategy& s);

double fix_hours(double fixes);
// As many reports as can be fixed in every week.
double fix_hours_at_most(const Strategy& s);

}  // namespace docking
