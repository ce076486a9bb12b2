// Do the intervals hold as often as they say?
//
// 2,000 samples from a fixed seed, 25 clusters of 8 values each, as `compare` has by default. The
// shares expected are those of 400,000 samples; a false alarm is a bound missed by chance with
// another seed.
#include <cmath>
#include <functional>

#include "analysis/estimate/interval.hpp"
#include "sim/random/stream.hpp"
#include "tests/catch.hpp"

using namespace uptake;

namespace {

constexpr std::uint32_t repeats = 2000;
constexpr std::size_t clusters = 25, per_cluster = 8;

using Effect = std::function<double(Stream&)>;

double gaussian(Stream& stream) { return normal(stream); }
double lognormal(Stream& stream) { return std::exp(0.5 * normal(stream)); }

// A cluster's effect plus half as much noise for each value; `slot` tells samples apart.
std::vector<double> sample(std::uint32_t repeat, std::uint32_t slot, const Effect& effect) {
  Stream stream(20240501, {.entity = repeat, .slot = slot, .purpose = Purpose::person_score});
  std::vector<double> values;
  for (std::size_t cluster = 0; cluster < clusters; ++cluster) {
    const double own = effect(stream);
    for (std::size_t i = 0; i < per_cluster; ++i) values.push_back(own + 0.5 * normal(stream));
  }
  return values;
}

bool covers(const Estimate& estimate, double truth) {
  return estimate.interval->low <= truth && truth <= estimate.interval->high;
}

double coverage(const Effect& effect, double truth, std::size_t cluster_size) {
  int covered = 0;
  for (std::uint32_t repeat = 0; repeat < repeats; ++repeat)
    covered += covers(cluster_estimate(sample(repeat, 0, effect), cluster_size), truth);
  return static_cast<double>(covered) / repeats;
}

// How often all five intervals of independent quantities hold, the hardest case but for Bonferroni.
double joint_coverage(std::size_t together) {
  int covered = 0;
  for (std::uint32_t repeat = 0; repeat < repeats; ++repeat) {
    bool all = true;
    for (std::uint32_t slot = 1; slot <= 5; ++slot)
      all = all && covers(cluster_estimate(sample(repeat, slot, gaussian), per_cluster,
                                           {.level = 0.95, .together = together}),
                          0);
    covered += all;
  }
  return static_cast<double>(covered) / repeats;
}

}  // namespace

// Expected .950; false alarms 6e-7.
TEST_CASE("the 95 % interval covers Gaussian clusters") {
  const double share = coverage(gaussian, 0, per_cluster);
  CAPTURE(share);
  CHECK(share >= 0.925);
  CHECK(share <= 0.975);
}

// Expected .937; false alarms 7e-11.
TEST_CASE("the 95 % interval covers skewed clusters nearly as often") {
  const double share = coverage(lognormal, std::exp(0.125), per_cluster);
  CAPTURE(share);
  CHECK(share >= 0.90);
  CHECK(share <= 0.97);
}

// Expected .950; false alarms 6e-9.
TEST_CASE("five 95 % intervals together cover five means") {
  const double share = joint_coverage(5);
  CAPTURE(share);
  CHECK(share >= 0.92);
}

// The two mistakes that the bounds above must catch; expected .546 and .772, false alarms < 1e-15.
TEST_CASE("neither values taken for clusters nor intervals alone would pass") {
  CHECK(coverage(gaussian, 0, 1) < 0.85);
  CHECK(joint_coverage(1) < 0.85);
}
