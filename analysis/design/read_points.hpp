// The points of a list: a CSV file with a column for each key and a row for each point.
//
// Takes the text of the file and the name problems call it by; gives its columns and numbers, or
// every problem of the file. At most 1000 columns and 10 MB.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/base/grid.hpp"
#include "sim/base/problem.hpp"

namespace uptake {

struct ListedPoints {
  std::vector<std::string> keys;
  Grid<double> values;  ///< [point][key]
};

std::optional<ListedPoints> read_points(const std::string& text, const std::string& file,
                                        Problems& problems);

}  // namespace uptake
