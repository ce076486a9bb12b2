// The other files that a scenario or a sweep is read from.
#pragma once

#include <filesystem>
#include <vector>

namespace uptake {

/// What a scenario (roster, ties) or a sweep (scenario, points) names, relative to its folder.
/// Failure 65, 66 where the file itself cannot be read; what it does not name well is left out.
std::vector<std::filesystem::path> files_beside(const std::filesystem::path& file);

/// The file itself, and paths of all that it, or a scenario among them, names.
std::vector<std::filesystem::path> files_read_for(const std::filesystem::path& file);

}  // namespace uptake
