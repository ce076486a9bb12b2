// sites = [{ name, units, people_per_unit }] of [organisation].
//
// Gives nothing when a problem was reported. Limits are held before anything is allocated:
// 10,000 sites, 10,000,000 units, 100,000,000 people.
#pragma once

#include <optional>
#include <vector>

#include "sim/scenario/scenario.hpp"
#include "sim/scenario/table_reader.hpp"

namespace uptake {

std::optional<std::vector<Site>> read_sites(TableReader& organisation);

}  // namespace uptake
