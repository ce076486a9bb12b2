// The luck of a person's week: four 16-bit uniforms.
//
// One Philox call serves two neighbouring persons: the counter holds key >> 1, and the key's
// lowest bit picks which 64 of the 128 bits. Each uniform is k / 65536.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "sim/random/philox.hpp"
#include "sim/random/purpose.hpp"

namespace uptake {

struct Luck {
  float turnover = 0;
  float start_or_quit = 0;
  float noise = 0;
  float rounding = 0;
};

/// Serves the person and its neighbour.
constexpr PhiloxCounter counter_of_luck(std::uint32_t person_key, int own_week, std::uint32_t g) {
  return {person_key >> 1, static_cast<std::uint32_t>(own_week + 1024), g,
          static_cast<std::uint32_t>(Purpose::luck)};
}

inline Luck luck_in(const PhiloxCounter& words, std::uint32_t person_key) {
  const std::size_t half = std::size_t{person_key & 1u} * 2;
  const std::uint32_t first = words[half];
  const std::uint32_t second = words[half + 1];
  constexpr float unit = 1.0f / 65536.0f;
  return {static_cast<float>(first & 0xFFFFu) * unit, static_cast<float>(first >> 16) * unit,
          static_cast<float>(second & 0xFFFFu) * unit, static_cast<float>(second >> 16) * unit};
}

/// `own_week` is weeks since the unit's go-live, at least -1024.
inline Luck luck_of(std::uint64_t seed, std::uint32_t person_key, int own_week, std::uint32_t g) {
  return luck_in(philox(counter_of_luck(person_key, own_week, g), philox_key(seed)), person_key);
}

/// Of several people, [person]; neighbours in a row share a call.
inline void luck_of(std::uint64_t seed, std::span<const std::uint32_t> person_keys, int own_week,
                    std::uint32_t g, std::span<Luck> people) {
  PhiloxCounter words{};
  for (std::size_t at = 0; at < person_keys.size(); ++at) {
    const std::uint32_t key = person_keys[at];
    if (at == 0 || key >> 1 != person_keys[at - 1] >> 1)
      words = philox(counter_of_luck(key, own_week, g), philox_key(seed));
    people[at] = luck_in(words, key);
  }
}

}  // namespace uptake
