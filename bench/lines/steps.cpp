#include "bench/light/world.hpp"
#include "bench/lines/measures.hpp"
#include "bench/lines/rounds.hpp"
#include "bench/organisation.hpp"
#include "bench/weeks/people_by_kernel.hpp"
#include "bench/weeks/people_by_reference.hpp"
#include "sim/engine/chosen_kernel.hpp"

namespace uptake {

namespace {

std::vector<RunOfPeople> eight_runs(const CompiledModel& model,
                                    const DrawnOrganisation& organisation) {
  std::vector<RunOfPeople> runs;
  for (std::uint32_t draw = 0; draw < kernel::lane_count; ++draw)
    runs.push_back(run_of_people(model, organisation, draw));
  return runs;
}

// As many operations as keep a round above the clock's grain.
constexpr long rounds_of_peak = 2000000;

void do_peak() {
  kernel::Lanes zeros, ones;
  for (float& lane : ones.at) lane = 1;
  volatile float kept = run_peak(rounds_of_peak, zeros, ones).at[0];
  static_cast<void>(kept);
}

// Of the eight runs, one after the other.
void step_all(std::vector<PeopleByReference>& runs) {
  for (PeopleByReference& run : runs) run.step();
}

void print_light(double kernel, double light, double light_operations, double peak) {
  if (!light_runs_here()) {
    print_unknown("kernel_over_light", "the light kernel is not for this machine");
    print_unknown("light_over_peak", "the light kernel is not for this machine");
    return;
  }
  print_line("kernel_over_light", kernel / light, Wanted::at_least, .5);
  print_line("light_over_peak", light_operations / peak, Wanted::at_least, .6);
}

}  // namespace

void measure_steps(const LineOptions& options, Speeds& speeds) {
  const CompiledModel model(organisation_of(options.thousand_people()));
  const DrawnOrganisation organisation = model.draw_organisation(0);
  const std::vector<RunOfPeople> runs = eight_runs(model, organisation);
  PeopleByKernel by_kernel(model, organisation, runs);
  std::vector<PeopleByReference> by_reference;
  for (const RunOfPeople& run : runs) by_reference.emplace_back(model, organisation, run);
  const SocialNetwork& network = organisation.network;
  LightWorld world({network.offsets().data(), network.all_colleagues().data(), nullptr},
                   network.people());
  const kernel::Kernel kernel = chosen_kernel();
  const int weeks = static_cast<int>(runs.front().weeks.size()) * 2;
  const auto light = [&] {
    if (light_runs_here()) run_light(world.arrays(), weeks);
  };
  const auto peak = [] {
    if (light_runs_here()) do_peak();
  };
  const std::vector<double> seconds = best_thread_seconds(
      options.rounds(),
      {[&] { by_kernel.step(kernel); }, light, peak, [&] { step_all(by_reference); }});
  const double light_weeks = world.people() * static_cast<double>(weeks) / seconds[1];
  speeds.kernel = by_kernel.person_weeks() / seconds[0];
  speeds.reference = by_kernel.person_weeks() / seconds[3];
  print_light(speeds.kernel, light_weeks * kernel::lane_count,
              light_weeks * world.arithmetic_per_person_week(),
              rounds_of_peak * operations_of_peak / seconds[2]);
  print_line("kernel_over_reference", speeds.kernel / speeds.reference, Wanted::at_least, 8);
}

}  // namespace uptake
