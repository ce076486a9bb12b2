// One run of eight, into the kernel's lanes and out of them: the same symbols by name.
#pragma once

#include <cstddef>
#include <span>

#include "sim/engine/observation.hpp"
#include "sim/kernel/week.hpp"
#include "sim/model/groups.hpp"
#include "sim/model/hours.hpp"
#include "sim/model/nomad.hpp"
#include "sim/model/person.hpp"

namespace uptake {

template <int N>
void put(kernel::Numbers<N>& lanes, std::size_t lane, const Constants& constants, TimeForm time);
template <int N>
void put(kernel::PersonTraits<N>& lanes, std::size_t lane, const Traits& person);
template <int N>
void put(kernel::PersonLanes<N>& lanes, std::size_t lane, const PersonState& state);
template <int N>
void put(kernel::UnitLanes<N>& lanes, std::size_t lane, const UnitState& unit);
template <int N>
void put(kernel::Doing<N>& lanes, std::size_t lane, const Surroundings& here);
template <int N>
void put(kernel::Place<N>& lanes, std::size_t lane, const Surroundings& here);
template <int N>
void put(kernel::LuckLanes<N>& lanes, std::size_t lane, const Luck& luck);
template <int N>
void put(kernel::WeekLanes<N>& lanes, std::size_t lane, const PersonWeek& week);
template <int N>
void put(kernel::UnitSums<N>& lanes, std::size_t lane, const UnitWeek& week);
template <int N>
void put(kernel::PartySums<N>& lanes, std::size_t lane, const PartyWeek& party);
template <int N>
void put(kernel::AnswerSums<N>& lanes, std::size_t lane, const AnswerTotals& answers);

/// What the kernel's equations read; the rest is 0.
template <int N>
Constants constants_of(const kernel::Numbers<N>& lanes, std::size_t lane);
template <int N>
Traits traits_of(const kernel::PersonTraits<N>& lanes, std::size_t lane);
template <int N>
PersonState state_of(const kernel::PersonLanes<N>& lanes, std::size_t lane);
template <int N>
UnitState unit_of(const kernel::UnitLanes<N>& lanes, std::size_t lane);
template <int N>
Surroundings surroundings_of(const kernel::Doing<N>& doing, const kernel::Place<N>& place,
                             std::size_t lane);
template <int N>
Luck luck_of(const kernel::LuckLanes<N>& lanes, std::size_t lane);
kernel::OneLuck one_luck_of(const Luck& luck);
/// Of people with these keys, in the week of their own clock.
kernel::LuckDraw luck_draw(std::uint64_t seed, std::span<const std::uint32_t> keys, int own_week,
                           std::uint32_t g, kernel::OneLuck* luck);
Luck luck_of(const kernel::OneLuck& luck);
/// What the kernel tells of a person's week; the rest is in its sums.
template <int N>
PersonWeek week_of(const kernel::WeekLanes<N>& lanes, std::size_t lane);
template <int N>
UnitWeek sums_of(const kernel::UnitSums<N>& lanes, std::size_t lane);
template <int N>
PartyWeek party_of(const kernel::PartySums<N>& lanes, std::size_t lane);
kernel::AnswerLuck luck_of(const SurveyLuck& luck);
SurveyLuck luck_of(const kernel::AnswerLuck& luck);
template <int N>
AnswerTotals answers_of(const kernel::AnswerSums<N>& lanes, std::size_t lane, int people);

}  // namespace uptake
