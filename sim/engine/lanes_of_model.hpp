// One run of eight, into the kernel's lanes and out of them: the same symbols by name.
#pragma once

#include <cstddef>

#include "sim/engine/observation.hpp"
#include "sim/kernel/week.hpp"
#include "sim/model/groups.hpp"
#include "sim/model/hours.hpp"
#include "sim/model/nomad.hpp"
#include "sim/model/person.hpp"

namespace uptake {

void put(kernel::Numbers& lanes, std::size_t lane, const Constants& constants, TimeForm time);
void put(kernel::PersonTraits& lanes, std::size_t lane, const Traits& person);
void put(kernel::PersonLanes& lanes, std::size_t lane, const PersonState& state);
void put(kernel::UnitLanes& lanes, std::size_t lane, const UnitState& unit);
void put(kernel::Doing& lanes, std::size_t lane, const Surroundings& here);
void put(kernel::Place& lanes, std::size_t lane, const Surroundings& here);
void put(kernel::LuckLanes& lanes, std::size_t lane, const Luck& luck);
void put(kernel::WeekLanes& lanes, std::size_t lane, const PersonWeek& week);
void put(kernel::UnitSums& lanes, std::size_t lane, const UnitWeek& week);
void put(kernel::PartySums& lanes, std::size_t lane, const PartyWeek& party);
void put(kernel::AnswerSums& lanes, std::size_t lane, const AnswerTotals& answers);

/// What the kernel's equations read; the rest is 0.
Constants constants_of(const kernel::Numbers& lanes, std::size_t lane);
Traits traits_of(const kernel::PersonTraits& lanes, std::size_t lane);
PersonState state_of(const kernel::PersonLanes& lanes, std::size_t lane);
UnitState unit_of(const kernel::UnitLanes& lanes, std::size_t lane);
Surroundings surroundings_of(const kernel::Doing& doing, const kernel::Place& place,
                             std::size_t lane);
Luck luck_of(const kernel::LuckLanes& lanes, std::size_t lane);
/// What the kernel tells of a person's week; the rest is in its sums.
PersonWeek week_of(const kernel::WeekLanes& lanes, std::size_t lane);
UnitWeek sums_of(const kernel::UnitSums& lanes, std::size_t lane);
PartyWeek party_of(const kernel::PartySums& lanes, std::size_t lane);
kernel::AnswerLuck luck_of(const SurveyLuck& luck);
SurveyLuck luck_of(const kernel::AnswerLuck& luck);
AnswerTotals answers_of(const kernel::AnswerSums& lanes, std::size_t lane, int people);

}  // namespace uptake
