// known_sweep FUNCTION FOLDER FILE: a merged sweep whose objective is a function with known
// indices, published in three shards and merged as any sweep is. Prints what is known of each
// dimension: name, first and total index.
#include <cstdio>
#include <map>

#include "sim/ensemble/sweep_values.hpp"
#include "sim/results/merge_sweep.hpp"
#include "tests/sensitivity/functions.hpp"

using namespace uptake;

namespace {

Scenario one_plan() {
  Scenario scenario;
  scenario.strategies.resize(1);
  scenario.strategies[0].name = "known";
  scenario.experiment.draws = scenario.experiment.replications = 1;
  return scenario;
}

SweepPiece piece_of(const Design& design, const KnownFunction& function, const TaskRange& tasks) {
  SweepPiece piece{tasks, {}};
  for (std::uint64_t point = tasks.first; point < tasks.end; ++point)
    piece.values.insert(piece.values.end(), sweep_quantities,
                        static_cast<float>(function.value(design.point(point))));
  return piece;
}

}  // namespace

int main(int count, char** words) {
  const std::map<std::string, KnownFunction> functions{
      {"ishigami", ishigami()}, {"g", sobol_g()}, {"borehole", borehole()}};
  if (count != 4 || !functions.contains(words[1])) return 64;
  const KnownFunction& function = functions.at(words[1]);
  const Design design = design_over(function, DesignMethod::saltelli, 4096, 8, 1);
  SweepFolder sweep{words[2], {}, one_plan(), {}};
  for (const Dimension& dimension : design.dimensions())
    sweep.design.dimensions.push_back(dimension.key);
  sweep.design.point = [&](std::uint64_t point) { return design.point(point); };
  sweep.plan.recipe = design.recipe();
  sweep.plan.shape = {design.size(), 1, 1, 1, 1};
  sweep.plan.sweep = sweep_hash(sweep.plan.shape, sweep.plan.recipe, "", "");
  std::filesystem::create_directories(shards_path(sweep.folder));
  for (std::uint64_t part = 1; part <= 3; ++part)
    publish(sweep.folder, sweep.plan, piece_of(design, function, part_of(design.size(), part, 3)));
  merge_sweep(sweep, words[3], {}, [](std::uint64_t, std::uint64_t) {});
  for (std::size_t d = 0; d < function.first.size(); ++d)
    std::printf("%s %g %g\n", function.dimensions[d].key.c_str(), function.first[d],
                function.total[d]);
}
