#include "analysis/outcomes/swept.hpp"

#include <algorithm>
#include <sstream>

#include "sim/base/failure.hpp"
#include "sim/results/stored_numbers.hpp"

namespace uptake {

Swept read_swept(const NetcdfReader& reader, const std::filesystem::path& path) {
  const auto recipe = attribute_of<std::string>(reader, "", "design");
  if (!recipe || !reader.contains("objective") || !reader.contains("point"))
    throw Failure(
        ExitCode::invalid_data,
        path.string() + ": is not a sweep (it has no design). Make one with 'uptake sweep run'");
  Swept swept{design_of(*recipe), {}, 0, 0, 1, reader.values<float>("objective")};
  const auto names = attribute_of<std::string>(reader, "strategy", "flag_meanings");
  std::istringstream words(names.value_or(""));
  for (std::string word; words >> word;) swept.plans.push_back(word);
  const auto baseline = attribute_of<std::int64_t>(reader, "", "baseline").value_or(0);
  swept.baseline = static_cast<std::size_t>(std::max<std::int64_t>(0, baseline));
  const auto extents = reader.variable("objective").extents;
  if (extents.size() != 4 || extents[0] != swept.design.size() ||
      extents[1] != swept.plans.size() || swept.baseline >= swept.plans.size())
    throw Failure(ExitCode::invalid_data,
                  path.string() + ": its objective does not fit its design");
  swept.runs = extents[2] * extents[3];
  const auto block = attribute_of<std::int64_t>(reader, "", "draws_per_organisation").value_or(1);
  swept.cluster = static_cast<std::size_t>(std::max<std::int64_t>(1, block)) *
                  std::max<std::size_t>(1, extents[3]);
  return swept;
}

Grid<double> runs_of(const Swept& swept, std::size_t plan, std::optional<std::size_t> less) {
  Grid<double> runs(swept.design.size(), swept.runs);
  const auto at = [&](std::size_t point, std::size_t of, std::size_t run) {
    return double{swept.values[(point * swept.plans.size() + of) * swept.runs + run]};
  };
  for (std::size_t point = 0; point < runs.rows(); ++point)
    for (std::size_t run = 0; run < runs.columns(); ++run)
      runs(point, run) = at(point, plan, run) - (less ? at(point, *less, run) : 0);
  return runs;
}

}  // namespace uptake
