// Draws the ties of an organisation, in time linear in its people.
//
// Every person has a sociability a = exp(spread z - spread^2 / 2), mean 1.
// 1. Within a unit of m people, each pair is tied with probability 1 - exp(-k a_i a_j / (m - 1)),
//    k such that the mean is `ties_in_unit` a person (a full unit has at most m - 1).
// 2. In the site outside the unit, then 3. elsewhere: each person looks for Poisson(rate / 2 a_i)
//    colleagues. A share `closure` of them are a colleague's colleagues, where there is one; of
//    the others a share `same_profession` are of the same profession, the rest of any; both are
//    chosen in proportion to sociability.
// The form is ours (assumption); its targets are those of contact and advice networks of wards
// and offices, see README.md for what 50 drawn organisations show.
#pragma once

#include <cstdint>

#include "sim/population/population.hpp"
#include "sim/population/social_network.hpp"

namespace uptake {

SocialNetwork draw_network(const Network& network, const Population& population, std::uint64_t seed,
                           std::uint32_t g);

}  // namespace uptake
