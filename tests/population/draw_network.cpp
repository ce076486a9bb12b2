#include "sim/population/draw_network.hpp"

#include <algorithm>
#include <cmath>

#include "tests/catch.hpp"
#include "tests/population/organisation.hpp"

using namespace uptake;

namespace {

struct NetworkStatistics {
  double degree = 0, variation = 0, clustering = 0, close = 0, isolates = 0;
};

bool tied(const SocialNetwork& network, std::uint32_t a, std::uint32_t b) {
  const auto colleagues = network.colleagues(static_cast<int>(a));
  return std::binary_search(colleagues.begin(), colleagues.end(), b);
}

// Transitivity: closed triples over triples (Newman 2010, equation 7.41).
double transitivity(const SocialNetwork& network) {
  double closed = 0, triples = 0;
  for (int person = 0; person < network.people(); ++person) {
    const auto near = network.colleagues(person);
    for (std::size_t a = 0; a < near.size(); ++a)
      for (std::size_t b = a + 1; b < near.size(); ++b, ++triples)
        closed += tied(network, near[a], near[b]) ? 1 : 0;
  }
  return closed / triples;
}

double share_close(const Population& population, const SocialNetwork& network) {
  double close = 0, ties = 0;
  for (int person = 0; person < network.people(); ++person)
    for (const std::uint32_t other : network.colleagues(person)) {
      const auto p = static_cast<std::size_t>(person);
      close += population.unit[p] == population.unit[other] ||
               population.profession[p] == population.profession[other];
      ++ties;
    }
  return close / ties;
}

NetworkStatistics statistics(const Population& population, const SocialNetwork& network) {
  NetworkStatistics found;
  double squares = 0;
  const double n = network.people();
  for (int person = 0; person < network.people(); ++person) {
    const auto degree = static_cast<double>(network.colleagues(person).size());
    found.degree += degree / n;
    squares += degree * degree / n;
    found.isolates += degree == 0 ? 1 / n : 0;
  }
  found.variation = std::sqrt(squares - found.degree * found.degree) / found.degree;
  found.clustering = transitivity(network);
  found.close = share_close(population, network);
  return found;
}

}  // namespace

// Contact networks of wards and offices and advice networks have degree 5-8, CV .7-.8, clustering
// .3-.65, .73-.80 of strong ties in one role, 2-10 % isolates; the bounds leave room for
// organisations of 384. Every one of 50 must meet them; the means stand in
// sim/population/README.md.
TEST_CASE("drawn ties look like advice networks of wards and offices") {
  const Organisation organisation = four_centres();
  for (std::uint32_t g = 0; g < 50; ++g) {
    const Population population = draw_population(organisation, 1, g);
    const SocialNetwork network = draw_network(organisation.network, population, 1, g);
    const NetworkStatistics found = statistics(population, network);
    INFO("organisation " << g << ": degree " << found.degree << " CV " << found.variation
                         << " clustering " << found.clustering << " close " << found.close
                         << " isolates " << found.isolates);
    CHECK((found.degree >= 5 && found.degree <= 8));
    CHECK((found.variation >= .55 && found.variation <= .9));
    CHECK((found.clustering >= .35 && found.clustering <= .65));
    CHECK(found.close >= .70);
    CHECK((found.isolates >= .01 && found.isolates <= .10));
  }
}

TEST_CASE("an organisation of one unit has ties in it and nowhere else") {
  Organisation organisation = four_centres();
  organisation.sites = {{"only", 1, 12}};
  const Population population = draw_population(organisation, 1, 0);
  const SocialNetwork network = draw_network(organisation.network, population, 1, 0);
  std::size_t ties = 0;
  for (int person = 0; person < 12; ++person) ties += network.colleagues(person).size();
  CHECK(ties > 0);
}
