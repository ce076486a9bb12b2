// The other files that a scenario is read from.
#pragma once

#include <filesystem>
#include <vector>

namespace uptake {

/// Roster and ties where a scenario names them, relative to its folder. Failure 65, 66 where the
/// scenario itself cannot be read; what it does not name well is left out.
std::vector<std::filesystem::path> files_beside(const std::filesystem::path& scenario);

}  // namespace uptake
