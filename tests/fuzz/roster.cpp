// A roster, read for a scenario that names it.
#include "sim/scenario/read_scenario.hpp"
#include "tests/fuzz/target.hpp"

using namespace uptake;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const std::string scenario =
      "format = 1\norganisation.roster = \"fuzzed.csv\"\n[[strategy]]\nname = \"announce\"\n";
  fuzz::put("fuzzed.csv", fuzz::text_of(bytes, size));
  fuzz::try_to([&] { parse_scenario(scenario, "scenario.toml"); });
  return 0;
}
