#include "sim/random/stream.hpp"

#include <cmath>
#include <set>

#include "sim/random/luck.hpp"
#include "tests/catch.hpp"

using namespace uptake;

TEST_CASE("a stream is the generator's words in order, block after block") {
  Stream stream(7, {3, 2, 5, Purpose::person_score});
  for (std::uint32_t block = 0; block < 3; ++block) {
    const PhiloxCounter words = philox({3, (2u << 16) + block, 5, 2}, philox_key(7));
    for (const std::uint32_t word : words) CHECK(stream() == word);
  }
}

TEST_CASE("streams of different names share no numbers") {
  std::set<std::uint32_t> seen;
  int drawn = 0;
  for (std::uint32_t entity = 0; entity < 10; ++entity)
    for (std::uint32_t slot = 0; slot < 10; ++slot)
      for (std::uint32_t g = 0; g < 10; ++g, ++drawn)
        seen.insert(Stream(1, {entity, slot, g, Purpose::unit_score})());
  CHECK(static_cast<int>(seen.size()) == drawn);
}

// Fixed seed; bounds are five standard errors, false-alarm rate below 1e-6.
TEST_CASE("normal, uniform and Poisson draws have their means and variances") {
  constexpr int n = 100000;
  double sum = 0, squares = 0, uniforms = 0, counts = 0;
  for (std::uint32_t i = 0; i < n; ++i) {
    Stream stream(1, {i, 0, 0, Purpose::person_score});
    const double z = normal(stream);
    sum += z;
    squares += z * z;
    uniforms += uniform(stream);
    counts += poisson(stream, 2.5);
  }
  CHECK(std::abs(sum / n) < 5 / std::sqrt(n));
  CHECK(std::abs(squares / n - 1) < 5 * std::sqrt(2.0 / n));
  CHECK(std::abs(uniforms / n - 0.5) < 5 * std::sqrt(1.0 / 12 / n));
  CHECK(std::abs(counts / n - 2.5) < 5 * std::sqrt(2.5 / n));
}

TEST_CASE("two neighbouring persons share one call and no bits") {
  const PhiloxCounter words = philox({21, 1024 + 4, 9, 1}, philox_key(5));
  const Luck even = luck_of(5, 42, 4, 9);
  const Luck odd = luck_of(5, 43, 4, 9);
  CHECK(even.turnover == static_cast<float>(words[0] & 0xFFFF) / 65536.0f);
  CHECK(even.start_or_quit == static_cast<float>(words[0] >> 16) / 65536.0f);
  CHECK(even.noise == static_cast<float>(words[1] & 0xFFFF) / 65536.0f);
  CHECK(even.rounding == static_cast<float>(words[1] >> 16) / 65536.0f);
  CHECK(odd.turnover == static_cast<float>(words[2] & 0xFFFF) / 65536.0f);
  CHECK(odd.rounding == static_cast<float>(words[3] >> 16) / 65536.0f);
}
