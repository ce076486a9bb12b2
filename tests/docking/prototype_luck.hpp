// The prototype's chance, on a generator of its own: shares no code with the product on purpose.
// Takes a stream and its number; gives uniforms on [0, 1) and standard normals.
// A person-week always takes the same seven uniforms k/65536 (prototype.md, P4), whatever the
// strategy, so that strategies with the same number meet the same luck.
#pragma once

#include <array>
#include <cstdint>
#include <random>

namespace docking {

enum class Stream : unsigned { network = 1, traits = 2, weeks = 3 };

struct WeekDraws {
  float turnover;
  float reach;
  float rounding;
  std::array<float, 3> noise;
  float event;
};

class Luck {
 public:
  Luck(Stream stream, unsigned number) {
    std::seed_seq seed{static_cast<unsigned>(stream), number};
    engine_.seed(seed);
  }

  float uniform() { return static_cast<float>(engine_() >> 40) * 0x1p-24f; }
  float normal() { return normal_(engine_); }

  WeekDraws week() {
    const std::uint64_t first = engine_();
    const std::uint64_t second = engine_();
    return {.turnover = sixteen_bits(first, 0),
            .reach = sixteen_bits(first, 1),
            .rounding = sixteen_bits(first, 2),
            .noise = {sixteen_bits(first, 3), sixteen_bits(second, 0), sixteen_bits(second, 1)},
            .event = sixteen_bits(second, 2)};
  }

 private:
  static float sixteen_bits(std::uint64_t word, int which) {
    return static_cast<float>(word >> (16 * which) & 0xffff) * 0x1p-16f;
  }

  std::mt19937_64 engine_;
  std::normal_distribution<float> normal_;
};

}  // namespace docking
