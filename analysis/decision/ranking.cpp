#include "analysis/decision/ranking.hpp"

namespace uptake {

namespace {

// As in comparison.cpp: less would round to no percentage point.
constexpr double indifference = 0.005;

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> changed_places(const std::vector<double>& usual,
                                                                const std::vector<double>& other) {
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t a = 0; a < usual.size(); ++a)
    for (std::size_t b = 0; b < usual.size(); ++b)
      if (usual[a] - usual[b] >= indifference && other[b] - other[a] >= indifference)
        pairs.emplace_back(a, b);
  return pairs;
}

}  // namespace uptake
