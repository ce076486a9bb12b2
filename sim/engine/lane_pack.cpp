#include "sim/engine/lane_pack.hpp"

#include "sim/engine/lanes_of_model.hpp"

namespace uptake {

template <int N>
void load(LanePack<N>& pack, const BlockState& state) {
  for (std::size_t lane = 0; lane < std::size_t{N}; ++lane) {
    const std::size_t of = pack.lane_of(lane);
    for (std::size_t unit = 0; unit < pack.units.size(); ++unit)
      put(pack.units[unit], lane, state.units(unit, of));
    for (std::size_t person = 0; person < pack.people.size(); ++person) {
      put(pack.people[person], lane, state.people(person, of));
      pack.shown[person].use.at[lane] = state.visible(person, of).use;
      pack.shown[person].know_how.at[lane] = state.visible(person, of).know_how;
    }
  }
  pack.next = pack.shown;
}

template <int N>
void store(const LanePack<N>& pack, BlockState& state) {
  for (std::size_t lane = 0; lane < pack.count; ++lane) {
    const std::size_t of = pack.first + lane;
    for (std::size_t unit = 0; unit < pack.units.size(); ++unit)
      state.units(unit, of) = unit_of(pack.units[unit], lane);
    for (std::size_t person = 0; person < pack.people.size(); ++person) {
      state.people(person, of) = state_of(pack.people[person], lane);
      state.visible(person, of) = {pack.shown[person].use.at[lane],
                                   pack.shown[person].know_how.at[lane]};
    }
  }
}

template void load(LanePack<8>&, const BlockState&);
template void load(LanePack<16>&, const BlockState&);
template void store(const LanePack<8>&, BlockState&);
template void store(const LanePack<16>&, BlockState&);

}  // namespace uptake
