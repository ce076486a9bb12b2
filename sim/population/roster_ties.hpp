// The ties of a roster as the network of its people.
#pragma once

#include "sim/population/social_network.hpp"
#include "sim/scenario/roster.hpp"

namespace uptake {

/// Undirected ties are seen from both ends; where they are not weighted, all weigh the same.
SocialNetwork network_of(const RosterTies& ties, int people);

}  // namespace uptake
