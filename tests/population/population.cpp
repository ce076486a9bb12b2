#include "sim/population/population.hpp"

#include <cmath>

#include "tests/catch.hpp"
#include "tests/population/organisation.hpp"

using namespace uptake;

TEST_CASE("an organisation depends on the seed and its number only") {
  const Organisation organisation = four_centres();
  const Population a = draw_population(organisation, 1, 5);
  const Population b = draw_population(organisation, 1, 5);
  const Population c = draw_population(organisation, 1, 6);
  CHECK(a.profession == b.profession);
  CHECK(a.score(17, PersonScore::attitude) == b.score(17, PersonScore::attitude));
  CHECK(a.score(17, PersonScore::attitude) != c.score(17, PersonScore::attitude));
}

TEST_CASE("people stand in order of site and unit") {
  const Population population = draw_population(four_centres(), 1, 0);
  REQUIRE(population.people() == 384);
  REQUIRE(population.units() == 32);
  for (int person = 0; person < 384; ++person) {
    CHECK(population.unit[static_cast<std::size_t>(person)] == person / 12);
    CHECK(population.site[static_cast<std::size_t>(person / 12)] == person / 96);
  }
}

TEST_CASE("one more person leaves everybody else's scores as they were") {
  Organisation organisation = four_centres();
  const Population before = draw_population(organisation, 3, 2);
  organisation.sites.push_back({"new", 1, 1});
  const Population after = draw_population(organisation, 3, 2);
  for (int person = 0; person < before.people(); ++person)
    for (std::uint32_t s = 0; s < person_scores; ++s) {
      const auto score = static_cast<PersonScore>(s);
      REQUIRE(before.score(person, score) == after.score(person, score));
    }
}

TEST_CASE("professions by count are exact, by share right on average") {
  Organisation organisation = four_centres();
  std::vector<int> drawn(6, 0);
  for (std::uint32_t g = 0; g < 50; ++g)
    for (const int profession : draw_population(organisation, 1, g).profession)
      ++drawn[static_cast<std::size_t>(profession)];
  const double n = 50 * 384;
  // Five standard errors of a binomial share: false-alarm rate below 1e-6.
  for (std::size_t i = 0; i < 6; ++i) {
    const double share = organisation.professions[i].share;
    CHECK(std::abs(drawn[i] / n - share) < 5 * std::sqrt(share * (1 - share) / n));
  }
  const int counts[] = {100, 80, 90, 60, 50, 4};
  for (std::size_t i = 0; i < 6; ++i)
    organisation.professions[i].share = 0, organisation.professions[i].count = counts[i];
  std::vector<int> exact(6, 0);
  for (const int profession : draw_population(organisation, 1, 0).profession)
    ++exact[static_cast<std::size_t>(profession)];
  CHECK(exact == std::vector<int>(std::begin(counts), std::end(counts)));
}

TEST_CASE("a sector's people have the sector's professions; equal sectors change no bit") {
  Organisation organisation = four_centres();
  const Population before = draw_population(organisation, 1, 7);
  std::vector<double> shares;
  for (const Profession& profession : organisation.professions) shares.push_back(profession.share);
  organisation.sectors = {{"one", shares}, {"two", shares}};
  for (std::size_t site = 0; site < 4; ++site)
    organisation.sites[site].sector = static_cast<int>(site % 2);
  CHECK(draw_population(organisation, 1, 7).profession == before.profession);
  organisation.sectors[1].shares = {0, 0, 0, 1, 0, 0};
  const Population after = draw_population(organisation, 1, 7);
  for (std::size_t p = 0; p < after.unit.size(); ++p) {
    const bool of_two = after.site[static_cast<std::size_t>(after.unit[p])] % 2 == 1;
    REQUIRE(after.profession[p] == (of_two ? 3 : before.profession[p]));
  }
}
