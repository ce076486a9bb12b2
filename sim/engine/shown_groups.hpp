// Which groups are so large that nobody in them could be recognised.
//
// A group under `smallest_group` people is not shown. With a roster, where units and professions
// are those of real people, no such group can be had by subtraction within one kind of group
// either: what is left of the organisation without the sites shown, of a site without its units
// shown, of the organisation without the professions shown is nobody, or `smallest_group` people or
// more. For that the next larger group is left out too, and every unit of a site that is. Not
// covered: differences between kinds of groups, such as a site that is one profession but for two
// people.
#pragma once

#include <vector>

#include "sim/engine/record.hpp"

namespace uptake {

/// [group of `Groups`]
std::vector<bool> shown_groups(const CompiledModel& model, const Population& population);

}  // namespace uptake
