// pattern = "waves", waves = [["north"], ["south", "east"]], go_live = 0, next_wave = { when = {
// ... }, after = [16, 40] }: dates that follow from what was seen.
#pragma once

#include "sim/scenario/rollout.hpp"
#include "sim/scenario/table_reader.hpp"

namespace uptake {

/// `next_wave`, where it is given; problems in the log.
std::optional<NextWave> read_next_wave(TableReader& reader);

/// Adds the weeks of `waves`, each the latest it can be by `rollout.next_wave`. What is named twice
/// is a problem; a unit goes before its site. Whether places and weeks are known.
bool read_waves_in_order(TableReader& reader, const UnitDirectory* directory, Rollout& rollout);

/// `waves` and `next_wave` where neither belongs are problems.
void refuse_waves_in_order(TableReader& reader);

}  // namespace uptake
