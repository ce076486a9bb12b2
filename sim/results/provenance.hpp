// Where a results file comes from; kept apart from its content and its hash.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace uptake {

/// Name and value, e.g. {"program_version", "0.1.0"}; in the order they are written.
using Provenance = std::vector<std::pair<std::string, std::string>>;

}  // namespace uptake
