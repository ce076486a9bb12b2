// Does the prototype's network have the prototype's degree, spread, clustering and isolates (P2)?
#include <algorithm>
#include <cmath>

#include "tests/catch.hpp"
#include "tests/docking/prototype_population.hpp"

using namespace docking;

namespace {

constexpr int networks = 40;

struct Shape {
  double degree = 0;
  double degree_cv = 0;
  double clustering = 0;  // closed among pairs of a person's ties
  double in_unit = 0;     // share of ties
  double isolates = 0;    // share of persons
};

struct Pairs {
  double all = 0;
  double closed = 0;
};

Pairs pairs_of(const SocialNetwork& network, int person) {
  const std::vector<int>& ties = network.ties[person];
  Pairs pairs;
  for (int i : ties)
    for (int j : ties) {
      if (i == j) continue;
      ++pairs.all;
      if (std::ranges::find(network.ties[i], j) != network.ties[i].end()) ++pairs.closed;
    }
  return pairs;
}

Shape shape_of(const SocialNetwork& network) {
  const double persons = fixed.persons();
  double sum = 0, squares = 0, in_unit = 0, isolates = 0;
  Pairs pairs;
  for (int i = 0; i < fixed.persons(); ++i) {
    const double degree = static_cast<double>(network.ties[i].size());
    sum += degree;
    squares += degree * degree;
    isolates += degree == 0 ? 1 : 0;
    for (int j : network.ties[i]) in_unit += unit_of(i) == unit_of(j) ? 1 : 0;
    const Pairs own = pairs_of(network, i);
    pairs.all += own.all;
    pairs.closed += own.closed;
  }
  const double mean = sum / persons;
  return {mean, std::sqrt(squares / persons - mean * mean) / mean, pairs.closed / pairs.all,
          in_unit / sum, isolates / persons};
}

Shape mean_shape() {
  Shape mean;
  for (int g = 0; g < networks; ++g) {
    Luck luck(Stream::network, g);
    const Shape shape = shape_of(draw_network(luck));
    for (double Shape::* what :
         {&Shape::degree, &Shape::degree_cv, &Shape::clustering, &Shape::in_unit, &Shape::isolates})
      mean.*what += shape.*what / networks;
  }
  return mean;
}

}  // namespace

// The page gives the range over some networks; ours is the mean over many.
TEST_CASE("the network is the prototype's") {
  const Shape shape = mean_shape();
  CHECK(shape.degree == Approx(5.1).margin(.3));
  CHECK(shape.degree_cv == Approx(.57).margin(.05));
  CHECK(shape.clustering == Approx(.35).margin(.02));
  CHECK(shape.in_unit == Approx(.84).margin(.02));
  CHECK(shape.isolates == Approx(.02).margin(.01));
}
