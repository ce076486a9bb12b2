#include <string>

#include "bench/lines/measures.hpp"
#include "bench/lines/rounds.hpp"
#include "bench/organisation.hpp"
#include "sim/engine/block.hpp"
#include "sim/kernel/week.hpp"

namespace uptake {

namespace {

constexpr double enough_seconds = 12;
constexpr Weeks all_weeks{-12, 104}, around_go_live{-2, 3}, quarter{-2, 10};

// Eight parameter draws of one strategy side by side, set-up of the block included.
void run_eight(const CompiledModel& model, const DrawnOrganisation& organisation) {
  std::vector<LaneSpec> lanes;
  for (std::uint32_t draw = 0; draw < kernel::lane_count; ++draw)
    lanes.push_back({0, constants_of(model.parameter_values(draw))});
  run_block(model, organisation, lanes);
}

double person_weeks(const CompiledModel& model) {
  const Weeks weeks = model.weeks();
  return static_cast<double>(model.organisation().people()) * kernel::lane_count *
         (weeks.last - weeks.first + 1);
}

double print_size(const LineOptions& options, int people, Weeks weeks) {
  const CompiledModel model(organisation_of(people, weeks));
  const DrawnOrganisation organisation = model.draw_organisation(0);
  const auto seconds = best_thread_seconds(
      options.rounds(), {[&] { run_eight(model, organisation); }}, enough_seconds);
  const double speed = person_weeks(model) / seconds[0];
  print_line("person_weeks_per_second_" + std::to_string(people), speed);
  return speed;
}

void print_synthesis(const LineOptions& options) {
  const int people = options.smoke ? 3000 : 1000000;
  const CompiledModel model(organisation_of(people));
  const auto seconds =
      best_thread_seconds(options.rounds(), {[&] { model.draw_organisation(0); }}, 5);
  print_line("synthesis_people_per_second", model.organisation().people() / seconds[0]);
}

// Drawing included, over as many weeks; a hundredfold is in proportion.
double cost_of(int people) {
  const CompiledModel model(organisation_of(people, quarter));
  return best_thread_seconds(1, {[&] { run_eight(model, model.draw_organisation(0)); }})[0];
}

}  // namespace

void measure_sizes(const LineOptions& options, Speeds& speeds) {
  speeds.run = print_size(options, options.thousand_people(), all_weeks);
  print_size(options, options.smoke ? 1000 : 30000, all_weeks);
  print_size(options, options.smoke ? 3000 : 1000000, around_go_live);
  print_synthesis(options);
  if (options.large) print_line("cost_3000000_over_30000", cost_of(3000000) / cost_of(30000));
}

}  // namespace uptake
