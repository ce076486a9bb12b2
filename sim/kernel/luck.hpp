// Luck of a week, as sim/random/luck.hpp gives it: Philox 4x32-10 (Salmon 2011), several calls side
// by side, each of which serves two neighbours.
#pragma once

namespace uptake::kernel {
namespace {

// One word of each call, in a lower half; what stands in the upper halves is not read.
constexpr int calls_at_once = sizeof(Words) / 8;

struct Counters {
  Words word[4];
};

inline __attribute__((always_inline)) void philox(Counters& counters, std::uint32_t key0,
                                                  std::uint32_t key1) {
  Words(&w)[4] = counters.word;
  for (int round = 0; round < 10; ++round) {
    const Words a = product(w[0], 0xD2511F53U), b = product(w[2], 0xCD9E8D57U);
    w[0] = (b >> 32) ^ w[1] ^ key0;
    w[1] = b;
    w[2] = (a >> 32) ^ w[3] ^ key1;
    w[3] = a;
    key0 += 0x9E3779B9U;
    key1 += 0xBB67AE85U;
  }
}

// As many people, from `first` on, as the calls serve; gives the first whom they do not.
struct Served {
  std::uint64_t halves[calls_at_once] = {};
  int end = 0;
};

inline Served served_from(const LuckDraw& draw, int first) {
  Served served;
  int calls = 0;
  for (served.end = first; served.end < draw.people; ++served.end) {
    const std::uint32_t half = draw.keys[served.end] >> 1;
    if (calls > 0 && served.halves[calls - 1] == half) continue;
    if (calls == calls_at_once) break;
    served.halves[calls++] = half;
  }
  return served;
}

inline __attribute__((always_inline)) OneLuck luck_in(std::uint64_t first, std::uint64_t second) {
  constexpr float unit = 1.0f / 65536.0f;
  const auto uniform = [](std::uint64_t bits) {
    return static_cast<float>(static_cast<std::int32_t>(bits & 0xFFFFU)) * unit;
  };
  return {uniform(first), uniform(first >> 16), uniform(second), uniform(second >> 16)};
}

inline void draw_luck(const LuckDraw& draw) {
  for (int first = 0; first < draw.people;) {
    const Served served = served_from(draw, first);
    Counters counters;
    __builtin_memcpy(&counters.word[0], served.halves, sizeof counters.word[0]);
    for (int word = 1; word < 4; ++word) counters.word[word] = Words{} + draw.words[word - 1];
    philox(counters, draw.key[0], draw.key[1]);
    std::uint64_t words[4][calls_at_once];
    __builtin_memcpy(words, counters.word, sizeof words);
    for (int call = 0; first < served.end; ++first) {
      if (served.halves[call] != draw.keys[first] >> 1) ++call;
      const Offset half = draw.keys[first] & 1U;
      draw.luck[first] = luck_in(words[2 * half][call], words[2 * half + 1][call]);
    }
  }
}

}  // namespace
}  // namespace uptake::kernel
