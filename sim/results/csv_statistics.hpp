// Mean and quantiles over runs of a quantity, as cells, for each combination of its axes.
#pragma once

#include <span>
#include <vector>

#include "sim/results/csv_cell.hpp"
#include "sim/results/csv_quantities.hpp"
#include "sim/results/netcdf_reader.hpp"

namespace uptake {

/// One row for each combination of the quantity's axes, in C order: the mean, but not of
/// SpreadKind::own, then a quantile for each of the file's ascending `probabilities`. Runs without
/// a value are left out; a cell is empty where there is none. Quantiles as in
/// sim/base/quantile.hpp. Numbers have the precision in which the file holds them. CsvAxes checked
/// the extents. Failure 65 when they cannot be read.
std::vector<WrittenRow> statistics(const NetcdfReader& reader, const CsvQuantity& quantity,
                                   std::span<const double> probabilities);

}  // namespace uptake
