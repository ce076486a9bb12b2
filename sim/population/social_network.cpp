#include "sim/population/social_network.hpp"

#include <algorithm>

namespace uptake {

SocialNetwork::SocialNetwork(int people, std::span<const Pair> pairs) {
  const auto n = static_cast<std::size_t>(people);
  std::vector<std::size_t> start(n + 1, 0);
  for (const auto& [a, b] : pairs)
    if (a != b) ++start[a + 1], ++start[b + 1];
  for (std::size_t person = 0; person < n; ++person) start[person + 1] += start[person];

  std::vector<std::uint32_t> both(start[n]);
  std::vector<std::size_t> next(start.begin(), start.end() - 1);
  for (const auto& [a, b] : pairs)
    if (a != b) both[next[a]++] = b, both[next[b]++] = a;

  first_.assign(1, 0);
  first_.reserve(n + 1);
  colleagues_.reserve(both.size());
  for (std::size_t person = 0; person < n; ++person) {
    const auto from = both.begin() + static_cast<std::ptrdiff_t>(start[person]);
    const auto to = both.begin() + static_cast<std::ptrdiff_t>(start[person + 1]);
    std::sort(from, to);
    colleagues_.insert(colleagues_.end(), from, std::unique(from, to));
    first_.push_back(colleagues_.size());
  }
}

}  // namespace uptake
