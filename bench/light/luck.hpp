// Philox 4x32-10 (sim/random/philox.hpp), four calls side by side: a word in the low half of each
// of four 64-bit numbers, whatever stands above it. Products of low halves are instructions of
// their own, which g++ does not find by itself; `Product` has them.
#pragma once

#include <cstdint>

#include "bench/light/types.hpp"
#include "sim/random/purpose.hpp"

namespace uptake::light {
namespace {

typedef std::uint64_t Wide __attribute__((vector_size(32)));

inline __attribute__((always_inline)) Wide all_wide(std::uint64_t x) { return Wide{} + x; }

struct Words {
  Wide word[4];
};

template <class Product>
inline __attribute__((always_inline)) Words philox_of_four(Words w, std::uint32_t key0,
                                                           std::uint32_t key1) {
  for (int round = 0; round < 10; ++round) {
    const Wide a = Product::of(w.word[0], all_wide(0xD2511F53));
    const Wide b = Product::of(w.word[2], all_wide(0xCD9E8D57));
    w = {{(b >> 32) ^ w.word[1] ^ all_wide(key0), b, (a >> 32) ^ w.word[3] ^ all_wide(key1), a}};
    key0 += 0x9E3779B9;
    key1 += 0xBB67AE85;
  }
  return w;
}

// Half a word of each call, as a uniform; the gaps between hold zeros.
inline __attribute__((always_inline)) void put_uniforms(Wide half, float (&uniforms)[8]) {
  typedef std::int32_t Whole __attribute__((vector_size(32)));
  typedef float Uniforms __attribute__((vector_size(32)));
  Whole whole;
  __builtin_memcpy(&whole, &half, sizeof whole);
  const Uniforms v = __builtin_convertvector(whole, Uniforms) * (1.0f / 65536.0f);
  __builtin_memcpy(uniforms, &v, sizeof v);
}

template <class Product>
inline __attribute__((always_inline)) void draw_eight(std::uint64_t seed, std::uint32_t first_key,
                                                      int own_week, std::uint32_t g,
                                                      float luck[4][2][8]) {
  const std::uint64_t call = first_key >> 1;
  const auto week = static_cast<std::uint32_t>(own_week + 1024);
  const Words words = philox_of_four<Product>(
      {{Wide{call, call + 1, call + 2, call + 3}, all_wide(week), all_wide(g),
        all_wide(static_cast<std::uint64_t>(Purpose::luck))}},
      static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32));
  for (int word = 0; word < 4; ++word) {
    put_uniforms(words.word[word] & 0xFFFF, luck[word][0]);
    put_uniforms((words.word[word] >> 16) & 0xFFFF, luck[word][1]);
  }
}

}  // namespace
}  // namespace uptake::light
