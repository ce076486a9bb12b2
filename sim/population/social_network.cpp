#include "sim/population/social_network.hpp"

#include <algorithm>
#include <tuple>

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

SocialNetwork SocialNetwork::named(int people, std::vector<NamedTie> ties) {
  SocialNetwork network;
  const auto n = static_cast<std::size_t>(people);
  std::sort(ties.begin(), ties.end(), [](const NamedTie& a, const NamedTie& b) {
    return std::tie(a.from, a.to) < std::tie(b.from, b.to);
  });
  std::vector<double> whole(n, 0);
  auto& first = network.first_;
  first.assign(n + 1, 0);
  for (const NamedTie& tie : ties) whole[tie.from] += tie.weight, ++first[tie.from + 1];
  for (std::size_t person = 0; person < n; ++person) first[person + 1] += first[person];
  const bool alike = std::all_of(ties.begin(), ties.end(), [&](const NamedTie& tie) {
    return tie.weight == ties.front().weight;
  });
  for (const NamedTie& tie : ties) {
    network.colleagues_.push_back(tie.to);
    if (!alike) network.shares_.push_back(static_cast<float>(tie.weight / whole[tie.from]));
  }
  return network;
}

}  // namespace uptake
