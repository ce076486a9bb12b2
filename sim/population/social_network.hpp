// Who turns to whom: ties between professionals.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace uptake {

/// A tie that one person names; of all the person's ties, `weight` says how much it counts.
struct NamedTie {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  double weight = 1;
};

/// A person's colleagues ascend. Drawn ties are undirected and weigh the same.
class SocialNetwork {
 public:
  using Pair = std::pair<std::uint32_t, std::uint32_t>;

  SocialNetwork() = default;
  /// From pairs in any order and direction; repeated pairs count once, self-ties not at all.
  SocialNetwork(int people, std::span<const Pair> pairs);
  /// From ties as named: only `from` sees `to`. None twice, none to oneself, weights above 0.
  static SocialNetwork named(int people, std::vector<NamedTie> ties);

  int people() const { return static_cast<int>(first_.size()) - 1; }
  std::span<const std::uint32_t> colleagues(int person) const {
    const auto p = static_cast<std::size_t>(person);
    return {colleagues_.data() + first_[p], first_[p + 1] - first_[p]};
  }
  /// Shares of a person's colleagues, in their order, that add up to 1; none where all weigh the
  /// same.
  std::span<const float> shares(int person) const {
    if (shares_.empty()) return {};
    const auto p = static_cast<std::size_t>(person);
    return {shares_.data() + first_[p], first_[p + 1] - first_[p]};
  }

  /// All of them in a row: person p's are those from `offsets()[p]` to `offsets()[p + 1] - 1`.
  std::span<const std::size_t> offsets() const { return first_; }
  std::span<const std::uint32_t> all_colleagues() const { return colleagues_; }
  std::span<const float> all_shares() const { return shares_; }

 private:
  std::vector<std::size_t> first_{0};  // [person + 1]
  std::vector<std::uint32_t> colleagues_;
  std::vector<float> shares_;  // of colleagues_; none where all weigh the same
};

}  // namespace uptake
