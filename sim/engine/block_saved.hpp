// Saving a block between two weeks, and going on from there.
#pragma once

#include "sim/engine/block_of_lanes.hpp"
#include "sim/engine/saved_state.hpp"

namespace uptake {

namespace {

using AllConstants = std::array<float, sizeof(Constants) / sizeof(float)>;

}  // namespace

// What changes and lasts. Of the rest `lanes` and `heads` are made anew from the same scenario, the
// packs' part of the state stands in `state` while it is saved, and what is of this week only is
// written before it is read.
template <int N>
template <class Visit, class Self>
void Block<N>::visit_state(Visit& visit, Self& self) {
  auto& [model, organisation, lanes, heads, state, observations, kernel, packs, room, luck, met] =
      self;
  visit(state);
  for (auto& observation : observations) visit(observation);
  for (auto& pack : packs) visit(pack.reports);
}

// What has to be the same for a state to make sense.
template <int N>
Identity Block<N>::identity() const {
  const Population& population = organisation_.population;
  std::string plans, values;
  StateWriter people;
  for (const Lane& lane : lanes_) {
    plans += lane.strategy.plan.name + "\n";
    values += bytes_of(std::bit_cast<AllConstants>(lane.constants));
  }
  people(organisation_.g, population.key, population.unit, population.profession, population.site,
         population.scores);
  for (int person = 0; person < population.people(); ++person)
    for (const std::uint32_t colleague : organisation_.network.colleagues(person))
      people(colleague);
  return {{"seed", bytes_of(model_.seed())},
          {"scenario", model_.text()},
          {"choice of plans", plans},
          {"draw of parameters", values},
          {"drawn organisation", people.bytes()}};
}

template <int N>
void Block<N>::make_room_for_saving() {
  const std::size_t people = organisation_.population.unit.size();
  state_.units = Grid<UnitState>(units(), lanes_.size());
  state_.people = Grid<PersonState>(people, lanes_.size());
  state_.visible = Grid<Visible>(people, lanes_.size());
}

template <int N>
std::string Block<N>::save() {
  make_room_for_saving();
  for (const LanePack<N>& pack : packs_) store(pack, state_);
  StateWriter writer;
  visit_state(writer, *this);
  return sealed(identity(), writer.bytes());
}

template <int N>
void Block<N>::restart(std::string_view bytes) {
  make_room_for_saving();
  StateReader reader(unsealed(identity(), bytes));
  visit_state(reader, *this);
  reader.require_end();
  for (LanePack<N>& pack : packs_) load(pack, state_);
  for (std::size_t lane = 0; lane < lanes_.size(); ++lane) {
    plan_work(lane);
    group_people(lane);
  }
}

}  // namespace uptake
