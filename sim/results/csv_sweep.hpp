// A merged sweep as CSV tables that a spreadsheet opens: a row for each point and strategy, found
// by dimensions as in csv_quantities.hpp.
//
// `path` is the reader's, for messages. Failure 65 where the file cannot be read or does not fit
// together.
#pragma once

#include <filesystem>
#include <vector>

#include "sim/results/csv_cell.hpp"
#include "sim/results/netcdf_reader.hpp"

namespace uptake {

/// quantities.csv, what the columns of points.csv are; points.csv with point, strategy, a column
/// for each dimension of the design, and one for each quantity: its mean over runs.
std::vector<CsvTable> sweep_tables(const NetcdfReader& reader, const std::filesystem::path& path);

}  // namespace uptake
