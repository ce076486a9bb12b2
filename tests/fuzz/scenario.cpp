// A scenario, as text.
#include "sim/scenario/read_scenario.hpp"
#include "tests/fuzz/target.hpp"

using namespace uptake;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const ScenarioReading reading = parse_scenario(fuzz::text_of(bytes, size), "fuzzed.toml");
  if (reading.scenario.has_value() != reading.problems.empty()) std::abort();
  return 0;
}
