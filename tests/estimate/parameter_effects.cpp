// Ishigami's function (7, .1) has first-order indices .313905 .442411 0 (Ishigami and Homma 1990);
// a linear sum has those of its squared weights. Seeds are fixed; an index of n draws has a
// standard error of about 2 r (1 - r^2) / sqrt(n), r its root: bounds are 5 of them.
#include "analysis/estimate/parameter_effects.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "sim/base/failure.hpp"
#include "sim/random/stream.hpp"
#include "tests/catch.hpp"

using namespace uptake;

namespace {

constexpr double pi = std::numbers::pi;

Stream stream_of(std::uint32_t repeat) {
  return {20240507, {.entity = repeat, .purpose = Purpose::person_score}};
}

ParameterDraws uniforms(std::size_t draws, std::size_t parameters, Stream& stream) {
  ParameterDraws made{draws, parameters, {}};
  for (std::size_t i = 0; i < draws * parameters; ++i)
    made.values.push_back(pi * (2 * uniform(stream) - 1));
  return made;
}

double ishigami(const double* x) {
  return std::sin(x[0]) + 7 * std::pow(std::sin(x[1]), 2) +
         0.1 * std::pow(x[2], 4) * std::sin(x[0]);
}

struct Sample {
  ParameterDraws parameters;
  std::vector<double> response;
};

Sample ishigami_sample(std::size_t draws, std::uint32_t repeat) {
  Stream stream = stream_of(repeat);
  Sample sample{uniforms(draws, 3, stream), {}};
  for (std::size_t draw = 0; draw < draws; ++draw)
    sample.response.push_back(ishigami(&sample.parameters.values[3 * draw]));
  return sample;
}

// Draws of many parameters of which the first few have linear effects with these weights, and noise
// of variance `noise`; exponentials, so that ranks do not come for free.
Sample linear_sample(std::size_t draws, std::size_t parameters, const std::vector<double>& weights,
                     double noise, std::uint32_t repeat) {
  Stream stream = stream_of(repeat);
  Sample sample{{draws, parameters, {}}, {}};
  for (std::size_t draw = 0; draw < draws; ++draw) {
    double response = 10 + std::sqrt(noise) * normal(stream);
    for (std::size_t p = 0; p < parameters; ++p) {
      const double score = normal(stream);
      sample.parameters.values.push_back(std::exp(0.5 * score));
      if (p < weights.size()) response += weights[p] * score;
    }
    sample.response.push_back(response);
  }
  return sample;
}

ParameterEffects effects_of(const Sample& sample) {
  return parameter_effects(sample.parameters, sample.response, 8);
}

constexpr std::size_t a = 0, b = 1, c = 2;

}  // namespace

TEST_CASE("Ishigami's variance is shared among the grades of its inputs as is known") {
  const ParameterEffects effects = effects_of(ishigami_sample(32768, 0));
  const std::vector<std::size_t> grades{a, b, c};
  const GroupShares shares = group_shares(effects, grades, 3);
  CHECK(shares.groups[a] == Approx(0.313905).margin(0.02));
  CHECK(shares.groups[b] == Approx(0.442411).margin(0.02));
  CHECK(shares.groups[c] == Approx(0).margin(0.02));
  CHECK(shares.rest == Approx(0.243684).margin(0.02));
  const std::vector<std::size_t> two{a, a, b};
  CHECK(group_shares(effects, two, 2).groups[a] == Approx(0.756316).margin(0.03));
}

// E[y | x1] = 3.5 + sin(x1) (1 + .1 pi^4 / 5), at 5 % x1 = -.9 pi; E[y | x2] = 7 sin^2(x2).
TEST_CASE("the ends of a tornado are those of Ishigami's main effects") {
  const ParameterEffects effects = effects_of(ishigami_sample(32768, 1));
  REQUIRE(effects.effects.size() >= 2);
  CHECK(effects.effects[0].parameter == 1);
  const ParameterEffect& sine = effects.effects[1];
  const double height = std::sin(0.9 * pi) * (1 + 0.1 * std::pow(pi, 4) / 5);
  CHECK(sine.parameter == 0);
  CHECK(sine.low == Approx(-0.9 * pi).margin(0.05));
  CHECK(sine.at_low == Approx(3.5 - height).margin(0.15));
  CHECK(sine.at_high == Approx(3.5 + height).margin(0.15));
  CHECK(effects.effects[0].curve(pi / 2) == Approx(7).margin(0.3));
  CHECK(sine.distinguishable);
}

// Of 200 draws x 228 parameters: the share of noise alone is .008 on average (400 samples, standard
// error .0014, so .0043 of 40: a false alarm in a thousand), and one of 20 samples at most names a
// parameter (5 %); 8 or more of 40 by chance: 3e-4.
TEST_CASE("noise has no share and names no parameter") {
  double explained = 0;
  int named = 0;
  for (std::uint32_t repeat = 0; repeat < 40; ++repeat) {
    const ParameterEffects effects = effects_of(linear_sample(200, 228, {}, 1, repeat));
    explained += 1 - group_shares(effects, std::vector<std::size_t>(228, a), 1).rest;
    named += std::ranges::any_of(effects.effects, &ParameterEffect::distinguishable);
  }
  CAPTURE(explained / 40, named);
  CHECK(explained / 40 < 0.022);
  CHECK(named < 8);
}

// Shares .5 .25 .1, rest .15; means over 20 samples. What 200 draws cannot see falls to the rest.
// Others are chosen now and then; more than 5 samples of 20 name one by chance: 3e-4.
TEST_CASE("few strong parameters are found among 228") {
  double first = 0, second = 0, rest = 0;
  int chosen = 0, named = 0;
  const std::vector<double> weights{std::sqrt(0.5), std::sqrt(0.25), std::sqrt(0.1)};
  for (std::uint32_t repeat = 0; repeat < 20; ++repeat) {
    const ParameterEffects effects = effects_of(linear_sample(200, 228, weights, 0.15, repeat));
    REQUIRE(effects.effects.size() >= 2);
    CHECK(effects.effects[0].parameter == 0);
    CHECK(effects.effects[0].distinguishable);
    for (const ParameterEffect& effect : effects.effects) {
      chosen += effect.parameter > 2;
      named += effect.parameter > 2 && effect.distinguishable;
    }
    first += effects.held_out[0] / 20;
    second += effects.held_out[1] / 20;
    rest += group_shares(effects, std::vector<std::size_t>(228, a), 1).rest / 20;
  }
  CAPTURE(chosen, named);
  CHECK(chosen > 5);
  CHECK(named <= 5);
  CHECK(first == Approx(0.5).margin(0.05));
  CHECK(second == Approx(0.25).margin(0.05));
  CHECK(rest == Approx(0.15).margin(0.05));
}

// Two parameters that are one but for a hair: together their share is what either would have.
TEST_CASE("correlated parameters share what they explain") {
  Sample sample = linear_sample(1000, 4, {1}, 1, 0);
  for (std::size_t draw = 0; draw < 1000; ++draw)
    sample.parameters.values[4 * draw + 1] = sample.parameters.values[4 * draw] + 1e-3 * (draw % 7);
  const ParameterEffects effects = effects_of(sample);
  const std::vector<std::size_t> grades{a, a, b, b};
  const GroupShares shares = group_shares(effects, grades, 2);
  CHECK(shares.groups[a] == Approx(0.5).margin(0.1));
  CHECK(shares.groups[b] < 0.02);
}

TEST_CASE("parameters that do not vary and responses that do not have no effect") {
  Sample sample = linear_sample(200, 2, {1}, 0.1, 0);
  for (std::size_t draw = 0; draw < 200; ++draw) sample.parameters.values[2 * draw + 1] = 3;
  CHECK(effects_of(sample).effects.size() == 1);
  sample.response.assign(200, 5);
  CHECK(effects_of(sample).effects.empty());
  CHECK(effects_of(sample).mean == 5);
  CHECK(effects_of(linear_sample(8, 2, {1}, 0, 0)).effects.empty());
}

TEST_CASE("shares never add up to more than one") {
  const ParameterEffects effects{0, {}, {0.9, 0.4, -0.1}};
  const std::vector<std::size_t> grades{a, b, c};
  const GroupShares shares = group_shares(effects, grades, 3);
  CHECK(shares.groups[a] == Approx(0.9 / 1.3));
  CHECK(shares.groups[c] == 0);
  CHECK(shares.rest == 0);
  CHECK_THROWS_AS(group_shares(effects, grades, 2), Failure);
  CHECK_THROWS_AS(parameter_effects({3, 1, {1, 2, 3}}, std::vector<double>{1}, 1), Failure);
  CHECK_THROWS_AS(parameter_effects({3, 1, {1}}, std::vector<double>{1, 2, 3}, 1), Failure);
}
