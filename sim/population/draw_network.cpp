#include "sim/population/draw_network.hpp"

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <cmath>
#include <map>
#include <tuple>

#include "sim/random/stream.hpp"

namespace uptake {

namespace {

using Pairs = std::vector<SocialNetwork::Pair>;

double sociability(double spread, double z) { return std::exp(spread * z - spread * spread / 2); }

// Mean ties a person when pairs of a unit of `size` are tied at rate k; expectation over two
// independent sociabilities by quantiles.
double mean_ties(double k, const std::vector<double>& quantiles, int size) {
  double sum = 0;
  for (const double a : quantiles)
    for (const double b : quantiles) sum += 1 - std::exp(-k * a * b / (size - 1));
  const auto n = static_cast<double>(quantiles.size());
  return (size - 1) * sum / (n * n);
}

// The rate k that gives `ties` a person; bisection, since mean_ties rises with k.
double rate_within(double ties, double spread, int size) {
  constexpr int points = 32;
  std::vector<double> quantiles;
  for (int i = 0; i < points; ++i)
    quantiles.push_back(
        sociability(spread, boost::math::quantile(boost::math::normal(), (i + 0.5) / points)));
  double low = 0, high = 1e4;
  for (int step = 0; step < 50; ++step) {
    const double middle = (low + high) / 2;
    (mean_ties(middle, quantiles, size) < ties ? low : high) = middle;
  }
  return low;
}

void tie_unit(const Population& population, int unit, double rate,
              const std::vector<double>& social, std::uint64_t seed, std::uint32_t g,
              Pairs& pairs) {
  const int first = population.first_person[static_cast<std::size_t>(unit)];
  const int end = population.first_person[static_cast<std::size_t>(unit) + 1];
  for (int i = first; i < end; ++i) {
    const auto a = static_cast<std::uint32_t>(i);
    Stream stream(seed, {a, 0, g, Purpose::unit_ties});
    for (auto b = a + 1; b < static_cast<std::uint32_t>(end); ++b)
      if (uniform(stream) < 1 - std::exp(-rate * social[a] * social[b] / (end - first - 1)))
        pairs.emplace_back(a, b);
  }
}

void tie_units(const Network& network, const Population& population,
               const std::vector<double>& social, std::uint64_t seed, std::uint32_t g,
               Pairs& pairs) {
  std::map<int, double> rate_of_size;
  for (int unit = 0; unit < population.units(); ++unit) {
    const int size = population.first_person[static_cast<std::size_t>(unit) + 1] -
                     population.first_person[static_cast<std::size_t>(unit)];
    if (size < 2) continue;
    const auto [entry, fresh] = rate_of_size.try_emplace(size, 0.0);
    if (fresh) {
      // A unit too small for the wanted number is tied as fully as nine pairs in ten.
      const double ties = std::min(network.ties_in_unit, 0.9 * (size - 1));
      entry->second = rate_within(ties, network.spread, size);
    }
    tie_unit(population, unit, entry->second, social, seed, g, pairs);
  }
}

// People to choose from, each as often as sociable.
struct Pool {
  std::vector<std::uint32_t> people;
  std::vector<double> up_to;  // running sum of sociability

  void add(std::uint32_t person, double social) {
    people.push_back(person);
    up_to.push_back((up_to.empty() ? 0 : up_to.back()) + social);
  }
  std::uint32_t choose(double u) const {
    const auto at = std::upper_bound(up_to.begin(), up_to.end(), u * up_to.back());
    return people[static_cast<std::size_t>(std::min<std::ptrdiff_t>(
        at - up_to.begin(), static_cast<std::ptrdiff_t>(people.size()) - 1))];
  }
};

constexpr int any_profession = -1;
constexpr int any_site = -1;

// The people of (site, profession), with "any" for either.
class Pools {
 public:
  Pools(const Population& population, const std::vector<double>& social) {
    for (int person = 0; person < population.people(); ++person) {
      const auto p = static_cast<std::size_t>(person);
      const int site = population.site[static_cast<std::size_t>(population.unit[p])];
      for (const int s : {site, any_site})
        for (const int profession : {population.profession[p], any_profession})
          pools_[{s, profession}].add(static_cast<std::uint32_t>(person), social[p]);
    }
  }
  const Pool& of(int site, int profession) const { return pools_.at({site, profession}); }

 private:
  std::map<std::pair<int, int>, Pool> pools_;
};

// One of the two rings outside the unit: the own site, or all the others.
class OutsideTies {
 public:
  OutsideTies(const Network& network, const Population& population, const Pools& pools,
              const SocialNetwork& so_far, Purpose ring)
      : network_(network), population_(population), pools_(pools), so_far_(so_far), ring_(ring) {}

  // Ties to anybody in the ring.
  void meet(std::uint32_t person, double expected, Stream& stream, Pairs& pairs) const {
    const int wanted = poisson(stream, expected);
    for (int i = 0; i < wanted; ++i) add(person, somebody(person, stream), pairs);
  }

  // Ties to a colleague's colleague in the ring; to anybody where there is none.
  void close(std::uint32_t person, double expected, Stream& stream, Pairs& pairs) const {
    const int wanted = poisson(stream, expected);
    for (int i = 0; i < wanted; ++i) {
      const std::uint32_t found = colleague_of_colleague(person, stream);
      add(person, found == person ? somebody(person, stream) : found, pairs);
    }
  }

 private:
  int site_of(std::uint32_t person) const {
    return population_.site[static_cast<std::size_t>(population_.unit[person])];
  }
  bool in_ring(std::uint32_t person, std::uint32_t other) const {
    if (population_.unit[person] == population_.unit[other]) return false;
    return (site_of(person) == site_of(other)) == (ring_ == Purpose::site_ties);
  }

  static void add(std::uint32_t person, std::uint32_t found, Pairs& pairs) {
    if (found != person) pairs.emplace_back(person, found);
  }

  // The person themselves when nobody fits.
  std::uint32_t somebody(std::uint32_t person, Stream& stream) const {
    constexpr int tries = 8;  // an organisation of one unit has nobody to find
    for (int i = 0; i < tries; ++i) {
      const std::uint32_t found = anybody(person, stream);
      if (in_ring(person, found)) return found;
    }
    return person;
  }

  std::uint32_t anybody(std::uint32_t person, Stream& stream) const {
    const int site = ring_ == Purpose::site_ties ? site_of(person) : any_site;
    const bool same = uniform(stream) < network_.same_profession;
    const int profession = same ? population_.profession[person] : any_profession;
    return pools_.of(site, profession).choose(uniform(stream));
  }

  std::uint32_t colleague_of_colleague(std::uint32_t person, Stream& stream) const {
    const auto near = so_far_.colleagues(static_cast<int>(person));
    if (near.empty()) return person;
    const auto between =
        near[static_cast<std::size_t>(below(stream, static_cast<int>(near.size())))];
    std::vector<std::uint32_t> reachable;
    for (const std::uint32_t other : so_far_.colleagues(static_cast<int>(between)))
      if (in_ring(person, other)) reachable.push_back(other);
    if (reachable.empty()) return person;
    return reachable[static_cast<std::size_t>(below(stream, static_cast<int>(reachable.size())))];
  }

  const Network& network_;
  const Population& population_;
  const Pools& pools_;
  const SocialNetwork& so_far_;
  Purpose ring_;
};

struct Ring {
  Purpose purpose;
  double ties;  // mean a person
};

// First those who meet anyhow, then closure over what is tied by then: the order of people does
// not matter within either.
void tie_ring(const Network& network, const Population& population, const Pools& pools,
              const Ring& ring, const std::vector<double>& social, std::uint64_t seed,
              std::uint32_t g, Pairs& pairs) {
  const SocialNetwork none(population.people(), {});
  const OutsideTies open(network, population, pools, none, ring.purpose);
  for (std::uint32_t person = 0; person < social.size(); ++person) {
    Stream stream(seed, {person, 0, g, ring.purpose});
    open.meet(person, (1 - network.closure) * ring.ties / 2 * social[person], stream, pairs);
  }
  const SocialNetwork so_far(population.people(), pairs);
  const OutsideTies closing(network, population, pools, so_far, ring.purpose);
  for (std::uint32_t person = 0; person < social.size(); ++person) {
    Stream stream(seed, {person, 1, g, ring.purpose});
    closing.close(person, network.closure * ring.ties / 2 * social[person], stream, pairs);
  }
}

std::vector<double> sociabilities(const Network& network, const Population& population) {
  std::vector<double> social;
  for (int person = 0; person < population.people(); ++person)
    social.push_back(
        sociability(network.spread, population.score(person, PersonScore::sociability)));
  return social;
}

}  // namespace

SocialNetwork draw_network(const Network& network, const Population& population, std::uint64_t seed,
                           std::uint32_t g) {
  const std::vector<double> social = sociabilities(network, population);
  Pairs pairs;
  tie_units(network, population, social, seed, g, pairs);
  const Pools pools(population, social);
  tie_ring(network, population, pools, {Purpose::site_ties, network.ties_in_site}, social, seed, g,
           pairs);
  tie_ring(network, population, pools, {Purpose::elsewhere_ties, network.ties_elsewhere}, social,
           seed, g, pairs);
  return {population.people(), pairs};
}

}  // namespace uptake
