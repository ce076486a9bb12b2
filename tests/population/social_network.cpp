#include "sim/population/social_network.hpp"

#include "tests/catch.hpp"

using uptake::SocialNetwork;

TEST_CASE("ties are seen from both sides, once, in ascending order") {
  const std::vector<SocialNetwork::Pair> pairs{{2, 0}, {0, 1}, {1, 0}, {3, 3}, {2, 0}};
  const SocialNetwork network(4, pairs);
  const auto of_zero = network.colleagues(0);
  CHECK(std::vector<std::uint32_t>(of_zero.begin(), of_zero.end()) ==
        std::vector<std::uint32_t>{1, 2});
  CHECK(network.colleagues(1).size() == 1);
  CHECK(network.colleagues(3).empty());
}
