#include "analysis/report/content_policy.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <string_view>

#include "sim/results/sha256.hpp"

namespace uptake {

namespace {

std::string source(const std::string& text) {
  return "'sha256-" + base64_of_hex(sha256(text)) + "'";
}

}  // namespace

std::string base64_of_hex(const std::string& hex) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  // Six hexadecimal digits are four of base64; a rest of two or four ends in == or =.
  for (std::size_t at = 0; at < hex.size(); at += 6) {
    std::string group = hex.substr(at, 6);
    const std::size_t letters = group.size() / 2 + 1;
    group.resize(6, '0');
    const auto bits = static_cast<std::uint32_t>(std::stoul(group, nullptr, 16));
    for (std::size_t letter = 0; letter < 4; ++letter)
      text += letter < letters ? digits[bits >> (18 - 6 * letter) & 63U] : '=';
  }
  return text;
}

std::string content_policy(const std::string& style, const std::string& script) {
  return fmt::format(
      "default-src 'none'; script-src {}; style-src {}; base-uri 'none'; form-action 'none'",
      source(script), source(style));
}

}  // namespace uptake
