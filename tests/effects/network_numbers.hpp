// What a drawn network is like, for the keys of [organisation] network.
#pragma once

#include "sim/model/compiled_model.hpp"

namespace effects {

/// Of ties that leave the unit, those to the same profession.
double share_of_same_profession(const uptake::DrawnOrganisation& drawn);

/// Of ties that leave the unit, those between people with a colleague in common.
double share_closed(const uptake::DrawnOrganisation& drawn);

/// Standard deviation of the number of ties over people.
double sd_of_ties(const uptake::DrawnOrganisation& drawn);

}  // namespace effects
