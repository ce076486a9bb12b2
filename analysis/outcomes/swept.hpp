// A merged sweep's design and objective.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "analysis/design/design.hpp"
#include "sim/base/grid.hpp"
#include "sim/results/netcdf_reader.hpp"

namespace uptake {

struct Swept {
  Design design;
  std::vector<std::string> plans;
  std::size_t baseline = 0;
  std::size_t runs = 0;       ///< of a plan at a point
  std::size_t cluster = 1;    ///< neighbouring runs that share an organisation's draws
  std::vector<float> values;  ///< [point][plan][run]; NaN where a run failed
};

/// `path` is the reader's, for messages. Failure 65 where the file is no merged sweep.
Swept read_swept(const NetcdfReader& reader, const std::filesystem::path& path);

/// [point][run] of a plan, or of what it has more than plan `less` in the same run.
Grid<double> runs_of(const Swept& swept, std::size_t plan, std::optional<std::size_t> less);

}  // namespace uptake
