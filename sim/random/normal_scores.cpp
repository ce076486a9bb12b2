#include "sim/random/normal_scores.hpp"

#include <array>
#include <boost/math/special_functions/erf.hpp>
#include <numbers>

namespace uptake {

namespace {

constexpr unsigned bits = 12;
using Scores = std::array<float, 1u << bits>;

Scores quantiles() {
  Scores scores;
  for (std::size_t part = 0; part < scores.size(); ++part) {
    const double below = (static_cast<double>(part) + 0.5) / static_cast<double>(scores.size());
    scores[part] = static_cast<float>(std::numbers::sqrt2 * boost::math::erf_inv(2 * below - 1));
  }
  return scores;
}

}  // namespace

float NormalScores::operator()() {
  static const Scores scores = quantiles();
  if (!half_left_) word_ = stream_();
  const std::uint32_t half = half_left_ ? word_ >> 16 : word_ & 0xFFFFu;
  half_left_ = !half_left_;
  return scores[half >> (16 - bits)];
}

}  // namespace uptake
