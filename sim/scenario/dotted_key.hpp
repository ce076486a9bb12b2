// A number put into the tree of a scenario, by the dotted name of where it stands.
//
// A part of a name is a key of a table; in an array it is the `name` of one of its tables
// (organisation.sites.north.units, strategy.train.practice.protected_time.hours_per_week) or a
// place counted from 1 (….protected_time.weeks.2). Everything but the last part must stand in the
// scenario, except [service], [experiment] and network of [organisation], which are made when
// missing. The last part may be missing: readers know its default, and say when they do not know
// the key.
#pragma once

#include <optional>
#include <string>

#include "sim/scenario/document.hpp"
#include "sim/scenario/problem_log.hpp"

namespace uptake {

/// Whole numbers are written as such, so that they fit keys that take no others. False, and a
/// problem at `position` in the log, when there is no such place.
bool put_number(Value& scenario, const std::string& key, double number, Position position,
                ProblemLog& log);

}  // namespace uptake
