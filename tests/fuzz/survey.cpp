// A planner's survey.
#include "sim/scenario/survey.hpp"

#include "tests/fuzz/target.hpp"

using namespace uptake;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  parse_survey(fuzz::text_of(bytes, size), "fuzzed.csv");
  return 0;
}
