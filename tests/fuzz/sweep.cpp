// A sweep file; what stands behind a line "----" is its list of points. One that is read has points
// that can be asked for, and a recipe that reads back as the same design.
#include "analysis/design/sweep.hpp"

#include "tests/fuzz/target.hpp"

using namespace uptake;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  constexpr std::string_view border = "\n----\n";
  const std::string text = fuzz::text_of(bytes, size);
  const std::size_t end = text.find(border);
  if (end != text.npos) fuzz::put("points.csv", text.substr(end + border.size()));
  fuzz::put("fuzzed-sweep.toml", text.substr(0, end));
  fuzz::try_to([] {
    const auto [sweep, problems] = read_sweep("fuzzed-sweep.toml");
    if (sweep.has_value() != problems.empty()) std::abort();
    if (!sweep) return;
    sweep->design.point(sweep->design.size() - 1);
    if (design_of(sweep->design.recipe()).recipe() != sweep->design.recipe()) std::abort();
  });
  return 0;
}
