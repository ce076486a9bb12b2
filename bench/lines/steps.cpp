#include <initializer_list>
#include <string>

#include "bench/lines/measures.hpp"
#include "bench/lines/peer.hpp"
#include "bench/lines/rounds.hpp"
#include "bench/lines/thousand_people.hpp"
#include "sim/engine/chosen_kernel.hpp"

namespace uptake {

namespace {

void print_all_unknown(std::initializer_list<const char*> names, const std::string& why) {
  for (const char* name : names) print_unknown(name, why);
}

void print_light(bool runs, double kernel, double light, double light_operations, double peak) {
  if (!runs)
    return print_all_unknown({"kernel_over_light", "light_over_peak"},
                             "the light kernel is not for this machine");
  print_line("kernel_over_light", kernel / light, Wanted::at_least, .5);
  print_line("light_over_peak", light_operations / peak, Wanted::at_least, .6);
}

void print_peer(double kernel, double run, double reference, double numpy) {
  if (!(numpy > 0))
    return print_all_unknown({"kernel_over_numpy", "run_over_numpy", "numpy_over_reference"},
                             std::string("no speed came from: ") + Peer::command +
                                 " (from the repository's root, with python3-numpy)");
  print_line("kernel_over_numpy", kernel / numpy, Wanted::at_least, 8);
  print_line("run_over_numpy", run / numpy);
  print_line("numpy_over_reference", numpy / reference, Wanted::at_least, .5);
}

template <int N>
void measure_steps_of(const LineOptions& options) {
  ThousandPeople<N> people(options.thousand_people());
  Peer peer(options.smoke);
  const auto seconds = best_thread_seconds(
      options.rounds(),
      {[&] { people.step_by_kernel(); }, [&] { people.do_light(); }, [&] { people.do_peak(); },
       [&] { people.step_by_reference(); }, [&] { people.run(); }, [&] { peer.run(); }});
  const double kernel = people.person_weeks() / seconds[0];
  const double reference = people.person_weeks() / seconds[3];
  print_light(light_runs_here<N>(), kernel, people.light_person_weeks() / seconds[1],
              people.light_operations() / seconds[1], people.peak_operations() / seconds[2]);
  print_line("kernel_over_reference", kernel / reference, Wanted::at_least, 8);
  print_peer(kernel, people.person_weeks() / seconds[4], reference, peer.speed());
}

}  // namespace

void measure_steps(const LineOptions& options) {
  if (widest_kernel() == 16)
    measure_steps_of<16>(options);
  else
    measure_steps_of<8>(options);
}

}  // namespace uptake
