#include "sim/engine/lane_pack.hpp"

#include "sim/engine/lanes_of_model.hpp"

namespace uptake {

void load(LanePack& pack, const Grid<PersonState>& people, const Grid<Visible>& visible) {
  for (std::size_t person = 0; person < pack.people.size(); ++person)
    for (std::size_t lane = 0; lane < kernel::lane_count; ++lane) {
      put(pack.people[person], lane, people(person, pack.lane_of(lane)));
      const Visible& shows = visible(person, pack.lane_of(lane));
      pack.shown[person].use.at[lane] = shows.use;
      pack.shown[person].know_how.at[lane] = shows.know_how;
    }
  pack.next = pack.shown;
}

void store(const LanePack& pack, Grid<PersonState>& people, Grid<Visible>& visible) {
  for (std::size_t person = 0; person < pack.people.size(); ++person)
    for (std::size_t lane = 0; lane < pack.count; ++lane) {
      people(person, pack.first + lane) = state_of(pack.people[person], lane);
      visible(person, pack.first + lane) = {pack.shown[person].use.at[lane],
                                            pack.shown[person].know_how.at[lane]};
    }
}

}  // namespace uptake
