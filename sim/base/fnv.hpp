// FNV-1a, 32 bits: the number of a name. Source: Fowler, Noll, Vo 1991 (RFC 9923).
#pragma once

#include <cstdint>
#include <string_view>

namespace uptake {

constexpr std::uint32_t fnv1a(std::string_view name) {
  std::uint32_t hash = 2166136261u;
  for (const char letter : name) {
    hash ^= static_cast<unsigned char>(letter);
    hash *= 16777619u;
  }
  return hash;
}

}  // namespace uptake
