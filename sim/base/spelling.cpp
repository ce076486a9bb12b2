#include "sim/base/spelling.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "sim/base/grid.hpp"

namespace uptake {

namespace {

std::size_t edit_distance(std::string_view a, std::string_view b) {
  Grid<std::size_t> cost(a.size() + 1, b.size() + 1);  // [letters of a][letters of b]
  for (std::size_t i = 0; i <= a.size(); ++i) cost(i, 0) = i;
  for (std::size_t j = 0; j <= b.size(); ++j) cost(0, j) = j;
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t substitute = cost(i - 1, j - 1) + (a[i - 1] == b[j - 1] ? 0 : 1);
      cost(i, j) = std::min({cost(i - 1, j) + 1, cost(i, j - 1) + 1, substitute});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        cost(i, j) = std::min(cost(i, j), cost(i - 2, j - 2) + 1);
    }
  return cost(a.size(), b.size());
}

}  // namespace

std::string nearest(std::string_view word, std::span<const std::string> candidates) {
  constexpr std::size_t longest_key = 64;  // a 100 MB key has no near neighbour
  if (word.size() > longest_key) return "";
  std::string best;
  std::size_t smallest = std::max<std::size_t>(1, word.size() / 3) + 1;
  for (const std::string& candidate : candidates) {
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < smallest) {
      smallest = distance;
      best = candidate;
    }
  }
  return best;
}

}  // namespace uptake
