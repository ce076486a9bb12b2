// pattern = "pilot_then_rest": pilot = ["north", "south_2"], go_live = { pilot = 0, rest = 16 }.
#pragma once

#include "sim/scenario/rollout.hpp"
#include "sim/scenario/table_reader.hpp"

namespace uptake {

/// Fills `rollout`, or leaves problems in the log.
void read_pilot(TableReader& reader, const UnitDirectory* directory, Rollout& rollout);

/// A pilot where the pattern has none.
void refuse_pilot(TableReader& reader);

}  // namespace uptake
