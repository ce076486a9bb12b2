// Runs one block of eight lanes over the whole experiment and prints its person-weeks. guard.py
// starts it where instructions are counted, and counts those of `run_block` alone.
#include <cstdio>
#include <cstdlib>
#include <exception>

#include "bench/organisation.hpp"
#include "sim/engine/block.hpp"

namespace uptake {

namespace {

std::vector<LaneSpec> eight_lanes(const CompiledModel& model) {
  std::vector<LaneSpec> lanes;
  for (std::uint32_t lane = 0; lane < 8; ++lane)
    lanes.push_back({0, constants_of(model.parameter_values(lane))});
  return lanes;
}

void run(int people) {
  const CompiledModel model(organisation_of(people));
  const DrawnOrganisation organisation = model.draw_organisation(0);
  const std::vector<RunRecord> records = run_block(model, organisation, eight_lanes(model));
  const Weeks weeks = model.weeks();
  const long steps = long{organisation.population.people()} * (weeks.last - weeks.first + 1);
  std::printf("%ld\n", steps * static_cast<long>(records.size()));
}

}  // namespace

}  // namespace uptake

int main(int count, char** words) try {
  if (count != 2) return 64;
  uptake::run(std::atoi(words[1]));
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "guard: %s\n", error.what());
  return 70;
}
