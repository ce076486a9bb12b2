// Joint draws of the parameters: those of the prior that met at least eleven of the thirteen
// patterns (analysis/patterns), made by `uptake filter` and shipped with its recipe.
//
// The file is sim/scenario/filtered_prior.csv, compiled in: lines "# name: value" (the recipe),
// a line of keys, a line of values for every draw kept. Only keys that are drawn stand in it.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace uptake {

struct FilteredPrior {
  std::map<std::string, std::string> recipe;
  std::vector<std::string> keys;
  std::vector<std::vector<double>> draws;  ///< [draw][key]; none before the filter was ever run
};

/// The compiled-in file; read once.
const FilteredPrior& filtered_prior();

/// Throws Failure(70) for a text that is not such a file.
FilteredPrior read_filtered_prior(const std::string& text);

std::string to_text(const FilteredPrior& prior);

}  // namespace uptake
