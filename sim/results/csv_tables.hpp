// A results file as CSV tables that a spreadsheet opens, in long format: a row for each
// combination of names or weeks and each quantity, with mean and quantiles over runs.
//
// One table for each set of dimensions of the file's variables, named after them: by_week.csv has
// the columns strategy, week, quantity, mean, p05, …. README.md lists them. `path` is the reader's,
// for messages. Failure 65 where the file cannot be read or does not fit together.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sim/results/csv_cell.hpp"
#include "sim/results/netcdf_reader.hpp"

namespace uptake {

/// quantities.csv, a list of the quantities with file, units and meaning, then the tables.
std::vector<CsvTable> csv_tables(const NetcdfReader& reader, const std::filesystem::path& path);

/// about.csv: name and content hash of the file, its root attributes and labels, how many runs, and
/// how to read the tables.
CsvTable about_table(const NetcdfReader& reader, const std::filesystem::path& path,
                     const std::string& content_hash);

/// parameters.csv: a row for each draw, a column for each parameter.
CsvTable parameters_table(const NetcdfReader& reader, const std::filesystem::path& path);

}  // namespace uptake
