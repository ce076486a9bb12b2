// Whether strategies stand in the same order by another measure.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace uptake {

/// Pairs (ahead by `usual`, ahead by `other`) that change places, by at least half a point in
/// both. [strategy], shares 0-1.
std::vector<std::pair<std::size_t, std::size_t>> changed_places(const std::vector<double>& usual,
                                                                const std::vector<double>& other);

}  // namespace uptake
