// The arrays of as many lanes as the file that includes this has set (sim/kernel/eight.hpp).
#pragma once

#include "bench/light/light.hpp"
#include "sim/kernel/types.hpp"

namespace uptake::light {
namespace {

using namespace kernel;
using Lanes = kernel::Lanes<lane_count>;
using SeenOfColleagues = kernel::SeenOfColleagues<lane_count>;
using SmallLanes = kernel::SmallLanes<lane_count>;
using Shown = kernel::Shown<lane_count>;
using LightTraits = uptake::LightTraits<lane_count>;
using LightState = uptake::LightState<lane_count>;
using LightRoom = uptake::LightRoom<lane_count>;
using LightArrays = uptake::LightArrays<lane_count>;

}  // namespace
}  // namespace uptake::light
