#include "sim/random/normal_scores.hpp"

#include <algorithm>
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

void draw_normal_scores(std::uint64_t seed, const StreamName& name, std::span<float> scores) {
  static const Scores quantile = quantiles();
  for (std::size_t call = 0; 8 * call < scores.size(); ++call) {
    const PhiloxCounter words = words_of_stream(seed, name, call);
    const auto of_call =
        scores.subspan(8 * call, std::min<std::size_t>(8, scores.size() - 8 * call));
    for (std::size_t at = 0; at < of_call.size(); ++at)
      of_call[at] = quantile[(words[at / 2] >> (16 * (at % 2)) & 0xFFFFu) >> (16 - bits)];
  }
}

}  // namespace uptake
