#include "sim/engine/saved_state.hpp"

#include "sim/base/failure.hpp"

namespace uptake {

namespace {

// Raised whenever what is saved changes its form.
constexpr std::uint32_t state_format = 1;
constexpr std::string_view mark = "uptake-state";

// FNV-1a, 64 bits (RFC 9923).
std::uint64_t check_sum(std::string_view bytes) {
  std::uint64_t hash = 14695981039346656037u;
  for (const char byte : bytes) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 1099511628211u;
  }
  return hash;
}

std::string bytes_of_number(std::uint64_t number) { return bytes_of(number); }

[[noreturn]] void refuse(const std::string& what) {
  throw Failure(ExitCode::invalid_data, "the saved state " + what);
}

std::uint64_t number_at(std::string_view bytes, std::size_t at) {
  if (bytes.size() < at + sizeof(std::uint64_t)) refuse("is cut off");
  std::uint64_t number = 0;
  StateReader reader(bytes.substr(at, sizeof number));
  reader(number);
  return number;
}

}  // namespace

std::string_view StateReader::take(std::uint64_t count) {
  if (count > bytes_.size() - at_) refuse("is cut off");
  const std::string_view taken = bytes_.substr(at_, static_cast<std::size_t>(count));
  at_ += taken.size();
  return taken;
}

// Whatever is counted takes at least a byte, so a wrong length cannot ask for all memory.
std::size_t StateReader::length() {
  std::uint64_t count = 0;
  get(count);
  if (count > bytes_.size()) refuse("is damaged");
  return static_cast<std::size_t>(count);
}

void StateReader::require(bool same_shape) {
  if (!same_shape) refuse("has another shape than what it is read into");
}

// mark, format, number of parts, a check sum of each, length and check sum of the payload, payload
std::string sealed(const Identity& identity, const std::string& payload) {
  std::string bytes(mark);
  bytes += bytes_of_number(state_format);
  for (const auto& [name, content] : identity) bytes += bytes_of_number(check_sum(content));
  bytes += bytes_of_number(payload.size());
  bytes += bytes_of_number(check_sum(payload));
  return bytes + payload;
}

std::string_view unsealed(const Identity& identity, std::string_view bytes) {
  constexpr std::size_t number = sizeof(std::uint64_t);
  if (!bytes.starts_with(mark)) refuse("is none: it does not begin as one does");
  std::size_t at = mark.size();
  if (number_at(bytes, at) != state_format) refuse("was written by another version of uptake");
  at += number;
  for (const auto& [name, content] : identity) {
    if (number_at(bytes, at) != check_sum(content)) refuse("is of another " + name);
    at += number;
  }
  const std::string_view payload = bytes.substr(std::min(bytes.size(), at + 2 * number));
  if (number_at(bytes, at) > payload.size()) refuse("is cut off");
  if (number_at(bytes, at) < payload.size()) refuse("is longer than it says");
  if (number_at(bytes, at + number) != check_sum(payload)) refuse("is damaged");
  return payload;
}

}  // namespace uptake
