// Parts of the finding that stand in files of their own; each ends its last line.
#pragma once

#include <string>
#include <vector>

#include "analysis/report/comparison_page.hpp"

namespace uptake {

/// Plans by how often each comes first, most often first.
std::vector<std::size_t> by_first(const Comparison& comparison);

/// "72 of 100"
std::string in_of_100(double share);

/// A sentence, without the end of the line.
std::string how_often_first(const ComparisonPage& page);

std::string what_is_not_known(const ComparisonPage& page);
std::string simulation_precision(const ComparisonPage& page);

}  // namespace uptake
