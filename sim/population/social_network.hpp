// Who turns to whom: undirected ties between professionals.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace uptake {

/// Undirected, unweighted ties, stored once from each side; a person's colleagues ascend.
class SocialNetwork {
 public:
  using Pair = std::pair<std::uint32_t, std::uint32_t>;

  SocialNetwork() = default;
  /// From pairs in any order and direction; repeated pairs count once, self-ties not at all.
  SocialNetwork(int people, std::span<const Pair> pairs);

  int people() const { return static_cast<int>(first_.size()) - 1; }
  std::span<const std::uint32_t> colleagues(int person) const {
    const auto p = static_cast<std::size_t>(person);
    return {colleagues_.data() + first_[p], first_[p + 1] - first_[p]};
  }

 private:
  std::vector<std::size_t> first_{0};  // [person + 1]
  std::vector<std::uint32_t> colleagues_;
};

}  // namespace uptake
