// What the light kernel does for a person's week, in vectors: what sim/kernel does in a live week
// of a unit of twelve of whose equations it leaves nothing out (a course, protected time,
// monitoring, messages, super-users, opinion leaders), rounded. As the reference leaves nothing out
// either, these are its counts (tests/kernel/operation_counts.cpp holds all three together).
#pragma once

#include "bench/light/operation_counts.hpp"

namespace uptake {

/// A person's step, with the share of a twelfth of what is worked out once for the unit.
inline constexpr OperationCounts step_counts{.adds = 209,
                                             .multiplies = 159,
                                             .divisions = 12,
                                             .compares = 41,
                                             .selections = 30,
                                             .limits = 42,
                                             .bits = 90,
                                             .conversions = 25,
                                             .exponentials = 1,
                                             .loads = 220,
                                             .stores = 72};

/// A look at one colleague, and what follows once for all of a person's.
inline constexpr OperationCounts tie_counts{.adds = 2, .loads = 2};
inline constexpr OperationCounts seen_counts{.multiplies = 2, .stores = 2};

/// Vector operations of the draws for eight people: four calls of Philox side by side, ten rounds
/// of two products, two shifts and four exclusive ors; then eight halves of words become uniforms.
inline constexpr int draw_operations_of_eight = 10 * 8 + 8 + 4 + 8 + 8;

}  // namespace uptake
