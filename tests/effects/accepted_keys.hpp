// Every key that a scenario may hold, as the reader itself says.
//
// A key that nobody has heard of is put into every table in turn; the reader then lists the keys it
// knows there, and those that are tables are asked the same. Practices are called by their own
// keys: "communication.channels", "organisation.sites.units", "experiment.objective.week".
#pragma once

#include <set>
#include <string>

namespace effects {

/// Keys whose value is not a table of other keys.
std::set<std::string> accepted_keys();

/// Words that the code of sim/scenario asks a table for.
std::set<std::string> keys_in_code();

}  // namespace effects
