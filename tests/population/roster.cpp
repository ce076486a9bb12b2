#include "sim/population/population.hpp"
#include "sim/population/roster_ties.hpp"
#include "tests/catch.hpp"
#include "tests/population/organisation.hpp"

using namespace uptake;

namespace {

// Two sites, three units of 2, 1 and 2 people.
Organisation small_roster() {
  Organisation made = four_centres();
  made.sites = {{"clinic", 2, 0}, {"hospital", 1, 0}};
  made.roster =
      Roster{{{"day", 0, 70}, {"night", 0, 71}, {"ward", 1, 72}},
             {{900, 0, 3}, {17, 0, 0}, {33, 1, 1}, {4, 2, 3}, {5, 2, 5, 20.0, 6.0, -.5, .75}}};
  return made;
}

std::vector<std::uint32_t> colleagues(const SocialNetwork& network, int person) {
  const auto found = network.colleagues(person);
  return {found.begin(), found.end()};
}

}  // namespace

TEST_CASE("a roster says who works where; scores are drawn by the key") {
  const Population population = draw_population(small_roster(), 1, 5);
  CHECK(population.unit == std::vector<int>{0, 0, 1, 2, 2});
  CHECK(population.first_person == std::vector<int>{0, 2, 3, 5});
  CHECK(population.site == std::vector<int>{0, 0, 1});
  CHECK(population.profession == std::vector<int>{3, 0, 1, 3, 5});
  CHECK_FALSE(population.known[0].attitude);
  CHECK(population.known[4].know_how == .75f);
  const Population drawn = draw_population(four_centres(), 1, 5);
  for (std::uint32_t s = 0; s < person_scores; ++s) {  // a drawn person's key is the index
    const auto score = static_cast<PersonScore>(s);
    CHECK(population.score(1, score) == drawn.score(17, score));
    CHECK(population.score(2, score) == drawn.score(33, score));
  }
}

TEST_CASE("undirected ties of a roster are seen from both ends, directed ones from one") {
  const std::vector<RosterTie> ties{{0, 2, 5}, {0, 4, 15}, {2, 3, 1}};
  const SocialNetwork both = network_of({ties, false, false}, 5);
  CHECK(both.people() == 5);
  CHECK(colleagues(both, 0) == std::vector<std::uint32_t>{2, 4});
  CHECK(colleagues(both, 2) == std::vector<std::uint32_t>{0, 3});
  CHECK(colleagues(both, 1).empty());
  CHECK(both.shares(0).empty());  // all weigh the same
  const SocialNetwork named = network_of({ties, true, false}, 5);
  CHECK(colleagues(named, 0) == std::vector<std::uint32_t>{2, 4});
  CHECK(colleagues(named, 2) == std::vector<std::uint32_t>{3});
  CHECK(colleagues(named, 4).empty());
}

TEST_CASE("shares of weighted ties add up to one for each person") {
  const std::vector<RosterTie> ties{{0, 2, 5}, {0, 4, 15}, {2, 3, 1}};
  const SocialNetwork network = network_of({ties, false, true}, 5);
  CHECK(network.shares(0)[0] == .25f);
  CHECK(network.shares(0)[1] == .75f);
  CHECK(network.shares(4)[0] == 1);
  CHECK(network.shares(1).empty());
  const SocialNetwork alike = network_of({{{0, 2, 5}, {0, 4, 5}}, false, true}, 5);
  CHECK(alike.shares(0).empty());  // equal weights are none: the same bits
}
