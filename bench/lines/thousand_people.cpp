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

template <int N>
ThousandPeople<N>::ThousandPeople(int people)
    : model_(organisation_of(people)),
      organisation_(model_.draw_organisation(0)),
      runs_(runs_of_people(model_, organisation_, N)),
      by_kernel_(model_, organisation_, runs_),
      light_(ties_of(organisation_.network), organisation_.network.people()),
      kernel_(chosen_kernel<N>()) {
  for (const RunOfPeople& of : runs_) by_reference_.emplace_back(model_, organisation_, of);
}

template <int N>
void ThousandPeople<N>::step_by_kernel() {
  by_kernel_.step(kernel_);
}

template <int N>
void ThousandPeople<N>::step_by_reference() {
  for (PeopleByReference& people : by_reference_) people.step();
}

template <int N>
void ThousandPeople<N>::run() {
  run_draws(model_, organisation_, N);
}

template <int N>
void ThousandPeople<N>::do_light() {
  if (light_runs_here<N>()) run_light(light_.arrays(), light_weeks);
}

template <int N>
void ThousandPeople<N>::do_peak() {
  if (!light_runs_here<N>()) return;
  kernel::Lanes<N> zeros, ones;
  for (float& lane : ones.at) lane = 1;
  const volatile float kept = run_peak(rounds_of_peak, zeros, ones).at[0];
  static_cast<void>(kept);
}

template <int N>
double ThousandPeople<N>::light_person_weeks() const {
  return static_cast<double>(light_.people()) * light_weeks * N;
}

template <int N>
double ThousandPeople<N>::light_operations() const {
  return static_cast<double>(light_.people()) * light_weeks * light_.arithmetic_per_person_week();
}

template <int N>
double ThousandPeople<N>::peak_operations() const {
  return static_cast<double>(rounds_of_peak) * operations_of_peak;
}

template class ThousandPeople<8>;
template class ThousandPeople<16>;

}  // namespace uptake
