#include "bench/lines/thousand_people.hpp"

#include "bench/lines/runs.hpp"
#include "bench/organisation.hpp"
#include "sim/engine/chosen_kernel.hpp"

namespace uptake {

namespace {

// As much as keeps these well above the clock's grain.
constexpr int light_weeks = 2 * 117;
constexpr long rounds_of_peak = 2000000;

kernel::Ties ties_of(const SocialNetwork& network) {
  return {network.offsets().data(), network.all_colleagues().data(), nullptr};
}

}  // namespace

ThousandPeople::ThousandPeople(int people)
    : model_(organisation_of(people)),
      organisation_(model_.draw_organisation(0)),
      runs_(eight_runs_of_people(model_, organisation_)),
      by_kernel_(model_, organisation_, runs_),
      light_(ties_of(organisation_.network), organisation_.network.people()),
      kernel_(chosen_kernel()) {
  for (const RunOfPeople& of : runs_) by_reference_.emplace_back(model_, organisation_, of);
}

void ThousandPeople::step_by_kernel() { by_kernel_.step(kernel_); }

void ThousandPeople::step_by_reference() {
  for (PeopleByReference& people : by_reference_) people.step();
}

void ThousandPeople::run() { run_eight(model_, organisation_); }

void ThousandPeople::do_light() {
  if (light_runs_here()) run_light(light_.arrays(), light_weeks);
}

void ThousandPeople::do_peak() {
  if (!light_runs_here()) return;
  kernel::Lanes zeros, ones;
  for (float& lane : ones.at) lane = 1;
  const volatile float kept = run_peak(rounds_of_peak, zeros, ones).at[0];
  static_cast<void>(kept);
}

double ThousandPeople::light_person_weeks() const {
  return static_cast<double>(light_.people()) * light_weeks * kernel::lane_count;
}

double ThousandPeople::light_operations() const {
  return static_cast<double>(light_.people()) * light_weeks * light_.arithmetic_per_person_week();
}

double ThousandPeople::peak_operations() const {
  return static_cast<double>(rounds_of_peak) * operations_of_peak;
}

}  // namespace uptake
