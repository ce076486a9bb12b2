// One run of eight, into the kernel's lanes and out of them: the same symbols by name.
#pragma once

#include <cstddef>

#include "sim/engine/observation.hpp"
#include "sim/kernel/week.hpp"
#include "sim/model/hours.hpp"
#include "sim/model/person.hpp"

namespace uptake {

void put(kernel::Numbers& lanes, std::size_t lane, const Constants& constants, TimeForm time);
void put(kernel::PersonTraits& lanes, std::size_t lane, const Traits& person);
void put(kernel::PersonLanes& lanes, std::size_t lane, const PersonState& state);
void put(kernel::Doing& lanes, std::size_t lane, const Surroundings& here);
void put(kernel::Place& lanes, std::size_t lane, const Surroundings& here);
void put(kernel::LuckLanes& lanes, std::size_t lane, const Luck& luck);

PersonState state_of(const kernel::PersonLanes& lanes, std::size_t lane);
/// `feasible` aside, which nothing in a week changes.
PersonWeek week_of(const kernel::WeekLanes& lanes, std::size_t lane);
void put(kernel::PartySums& lanes, std::size_t lane, const PartyWeek& party);
PartyWeek party_of(const kernel::PartySums& lanes, std::size_t lane);
UnitWeek sums_of(const kernel::UnitSums& lanes, std::size_t lane);

}  // namespace uptake
