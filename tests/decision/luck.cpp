// Means over 50 independent repeats, 200 draws x 4 replications in clusters of 8; bounds are 5
// standard errors of these repeats: a false alarm in a million with another seed.
#include "analysis/decision/luck.hpp"

#include "analysis/decision/standing.hpp"
#include "tests/catch.hpp"
#include "tests/decision/simulated.hpp"

using namespace uptake;

namespace {

constexpr std::uint32_t repeats = 50;

// The second plan's gain over the first is N(.5, 1); what both have in common varies more.
std::vector<double> gain(Stream& world) {
  const double common = 3 * normal(world);
  return {common, common + 0.5 + normal(world)};
}

struct Case {
  Shape shape;
  Luck luck;
};

// Luck of the difference of draw means has standard deviation 1: each plan's of a run has
// variance 2 (half of 4 replications), alone or half of it shared by a cluster.
const Case own{{2, 200, 4, 1}, {0, std::sqrt(2.0)}};
const Case shared{{2, 200, 4, 8}, {1, 1}};

Standings cleaned(const Case& made, std::uint32_t repeat) {
  return standings(
      *without_luck(simulated(made.shape, made.luck, repeat, gain), made.shape.per_cluster));
}

Standings naive(const Case& made, std::uint32_t repeat) {
  return standings(simulated(made.shape, made.luck, repeat, gain));
}

void check_near(const Repeated& found, double truth) {
  CAPTURE(found.mean, found.error, truth);
  CHECK(std::abs(found.mean - truth) < 5 * found.error);
  CHECK(found.error < 0.1 * std::abs(truth));
}

}  // namespace

// P(best) Phi(.5) = .691, of draws with luck Phi(.5 / sqrt 2) = .638.
TEST_CASE("who is first is cleaned of luck") {
  for (const Case& made : {own, shared}) {
    check_near(repeated(repeats, [&](auto r) { return cleaned(made, r).strategies[1].first; }),
               0.6915);
    const Repeated biased =
        repeated(repeats, [&](auto r) { return naive(made, r).strategies[1].first; });
    check_near(biased, 0.6382);
    CHECK(biased.mean + 5 * biased.error < 0.6915);
  }
}

// phi(.5) - .5 Phi(-.5) = .198, of draws with luck .349.
TEST_CASE("what knowing is worth is cleaned of luck") {
  for (const Case& made : {own, shared}) {
    check_near(repeated(repeats, [&](auto r) { return cleaned(made, r).perfect_information; }),
               0.1978);
    check_near(repeated(repeats, [&](auto r) { return naive(made, r).perfect_information; }),
               0.3492);
  }
}

TEST_CASE("cleaning keeps means, and draws without luck as they are") {
  const RunValues runs = simulated(shared.shape, shared.luck, 0, gain);
  const RunValues clean = *without_luck(runs, 8);
  CHECK(clean.mean(0) == Approx(runs.mean(0)));
  CHECK(clean.mean(1) == Approx(runs.mean(1)));
  const RunValues certain = simulated(shared.shape, {0, 0}, 0, gain);
  const RunValues same = *without_luck(certain, 8);
  for (std::size_t draw = 0; draw < 200; ++draw)
    CHECK(same.at(1, draw, 0) == Approx(certain.mean_of_draw(1, draw)));
}

TEST_CASE("plans that are always equal stay equal, among 64") {
  const auto alike = [](Stream& world) {
    std::vector<double> effects(64);
    for (double& effect : effects) effect = normal(world);
    return effects;
  };
  RunValues runs = simulated({64, 200, 4, 8}, {0.1, 0.1}, 0, alike);
  std::copy_n(runs.values.begin(), 800, runs.values.end() - 800);
  const Standings result = standings(*without_luck(runs, 8));
  CHECK(result.strategies[0].first == Approx(result.strategies[63].first));
  CHECK(result.strategies[0].first > 0);
}

// Draws 9 + 1, shared luck 1, own 1 in the gaining plan; 1 against 4 in the difference.
TEST_CASE("variance is split between parameters and luck") {
  const auto share = [](std::uint32_t r) {
    return variance_split(simulated(shared.shape, shared.luck, r, gain), 1, 8)->parameters;
  };
  const auto paired = [](std::uint32_t r) {
    return paired_variance_split(simulated(shared.shape, shared.luck, r, gain), 1, 0, 8)->luck;
  };
  check_near(repeated(repeats, share), 10.0 / 12);
  check_near(repeated(repeats, paired), 4.0 / 5);
  const auto alone = [](std::uint32_t r) {
    return variance_split(simulated(own.shape, own.luck, r, gain), 1, 1)->luck;
  };
  check_near(repeated(repeats, alone), 2.0 / 12);
}

TEST_CASE("no share is negative where draws do not differ") {
  for (std::uint32_t repeat = 0; repeat < 20; ++repeat) {
    const RunValues runs =
        simulated({1, 16, 2, 8}, {1, 1}, repeat, [](Stream&) { return std::vector<double>{0}; });
    const VarianceSplit split = *variance_split(runs, 0, 8);
    CHECK(split.parameters >= 0);
    CHECK(split.luck >= 0);
    CHECK(split.parameters + split.luck == Approx(1));
  }
}

TEST_CASE("luck is not told apart from one replication, nor where nothing varies") {
  const RunValues one = simulated({2, 16, 1, 8}, {1, 1}, 0, gain);
  CHECK_FALSE(without_luck(one, 8));
  CHECK_FALSE(variance_split(one, 0, 8));
  CHECK_FALSE(paired_variance_split(simulated({2, 16, 2, 8}, {1, 1}, 0, gain), 1, 1, 8));
}
