// Writes the results of an ensemble as one netCDF-4 file, format 1. Its variables: README.md.
//
// The file appears complete or not at all. Failure 73 or 74 when it cannot be written.
#pragma once

#include <filesystem>
#include <string>

#include "sim/ensemble/ensemble.hpp"
#include "sim/results/provenance.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

inline constexpr int results_format = 1;

struct WritingOptions {
  unsigned threads = 1;         ///< the file is the same for any number
  std::string comparison = {};  ///< JSON of analysis/report, kept in /provenance; "" for none
};

/// Gives the content hash of the file.
std::string write_results(const std::filesystem::path& path, const Scenario& scenario,
                          const EnsembleResult& result, const Provenance& provenance,
                          const WritingOptions& options = {});

}  // namespace uptake
