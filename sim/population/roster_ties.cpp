#include "sim/population/roster_ties.hpp"

#include <utility>

namespace uptake {

SocialNetwork network_of(const RosterTies& ties, int people) {
  std::vector<NamedTie> named;
  for (const RosterTie& tie : ties.ties) {
    const double weight = ties.weighted ? tie.weight : 1.0;
    named.push_back({tie.from, tie.to, weight});
    if (!ties.directed) named.push_back({tie.to, tie.from, weight});
  }
  return SocialNetwork::named(people, std::move(named));
}

}  // namespace uptake
