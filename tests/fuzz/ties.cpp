// Ties among five people, in all four ways to read them; the first byte says which.
#include "sim/scenario/ties_rows.hpp"
#include "tests/fuzz/target.hpp"

using namespace uptake;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const PlaceOfId places{{"a", 0}, {"b", 1}, {"c", 2}, {"d", 3}, {"e", 4}};
  if (size == 0) return 0;
  const TieSettings settings{.weight = (bytes[0] & 4) != 0 ? "minutes" : "",
                             .at_least = (bytes[0] & 4) != 0 ? 15. : 0.,
                             .directed = (bytes[0] & 1) != 0,
                             .weighted = (bytes[0] & 2) != 0};
  ProblemLog log("fuzzed.csv");
  parse_ties(fuzz::text_of(bytes + 1, size - 1), settings, places, log);
  return 0;
}
