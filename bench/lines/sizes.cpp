#include <string>

#include "bench/lines/measures.hpp"
#include "bench/lines/rounds.hpp"
#include "bench/lines/runs.hpp"
#include "bench/organisation.hpp"
#include "sim/engine/chosen_kernel.hpp"

namespace uptake {

namespace {

constexpr double enough_seconds = 12;
constexpr Weeks all_weeks{-12, 104}, around_go_live{-2, 3}, quarter{-2, 10};

void print_size(const LineOptions& options, int people, Weeks weeks) {
  const CompiledModel model(organisation_of(people, weeks));
  const DrawnOrganisation organisation = model.draw_organisation(0);
  const auto seconds = best_thread_seconds(
      options.rounds(), {[&] { run_draws(model, organisation, widest_kernel()); }}, enough_seconds);
  print_line("person_weeks_per_second_" + std::to_string(people),
             person_weeks_of(model, widest_kernel()) / seconds[0]);
}

void print_synthesis(const LineOptions& options) {
  const int people = options.smoke ? 3000 : 1000000;
  const CompiledModel model(organisation_of(people));
  const auto seconds =
      best_thread_seconds(options.rounds(), {[&] { model.draw_organisation(0); }}, 5);
  print_line("synthesis_people_per_second", model.organisation().people() / seconds[0]);
}

// Seconds of a person-week of eight lanes, drawing the organisation included.
double cost_of(int people) {
  const CompiledModel model(organisation_of(people, quarter));
  return best_thread_seconds(1, {[&] { run_draws(model, model.draw_organisation(0), 8); }})[0] /
         person_weeks_of(model, 8);
}

}  // namespace

void measure_sizes(const LineOptions& options) {
  print_size(options, options.thousand_people(), all_weeks);
  print_size(options, options.smoke ? 1000 : 30000, all_weeks);
  print_size(options, options.smoke ? 3000 : 1000000, around_go_live);
  print_synthesis(options);
  if (options.large)
    print_line("cost_3000000_over_30000", cost_of(3000000) / cost_of(30000), Wanted::at_most, 3);
}

}  // namespace uptake
