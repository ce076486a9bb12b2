// A merged sweep as one JSON object: what its page is drawn from.
//
//   kind "sweep", title, version, baseline, objective {quantity, week}
//   design      {method, points, runs (of a plan at a point)}
//   dimensions  [{key, label, unit, how, low, high, levels}]: `how` is a distribution, "levels" or
//               "list"; low and high what its prior says, or the ends of what was tried
//   plans       [{name, label}]
//   results     of each plan, then of each difference to the baseline:
//     plan, less     names; less is null where the result is the plan's own
//     points         {mean, low, high, above_zero, counted}: of points' means; above_zero counts
//                    points at which it is above 0
//     indices        swept_indices.hpp; "unfit": why there are none, or null
//     moves          the widest first: {dimension, low_values, high_values, at_low, at_high, move}
//                    (intervals hold for all dimensions of a result together)
//     more_moves     how many further dimensions move it less
#pragma once

#include <filesystem>
#include <nlohmann/json_fwd.hpp>

#include "sim/results/netcdf_reader.hpp"

namespace uptake {

/// `path` is the reader's, for messages. Failure 65 where the file is no merged sweep.
nlohmann::json sweep_document(const NetcdfReader& reader, const std::filesystem::path& path);

}  // namespace uptake
