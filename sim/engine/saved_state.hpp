// The state of a block as bytes, and back.
//
// Numbers stand as little-endian bits, so a restart goes on with the same bits on any machine.
// Arrays stand with their lengths. What is read goes into a state of the same shape, made from the
// same scenario; anything else throws Failure. For the
// inside of a block; state_fields.hpp lists what the types hold.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "sim/base/grid.hpp"
#include "sim/engine/state_fields.hpp"

namespace uptake {

template <class T>
using BitsOf = std::conditional_t<
    sizeof(T) == 8, std::uint64_t,
    std::conditional_t<sizeof(T) == 4, std::uint32_t,
                       std::conditional_t<sizeof(T) == 2, std::uint16_t, std::uint8_t>>>;

template <class T>
concept Number = std::is_arithmetic_v<T>;

class StateWriter {
 public:
  template <class... Parts>
  void operator()(const Parts&... parts) {
    (put(parts), ...);
  }
  const std::string& bytes() const { return bytes_; }

 private:
  template <Number T>
  void put(T number) {
    const auto bits = std::bit_cast<BitsOf<T>>(number);
    for (std::size_t byte = 0; byte < sizeof(T); ++byte)
      bytes_ += static_cast<char>(static_cast<std::uint64_t>(bits) >> (8 * byte) & 0xffu);
  }
  template <class T, std::size_t Count>
  void put(const std::array<T, Count>& items) {
    for (const T& item : items) put(item);
  }
  template <class T>
  void put(const std::vector<T>& items) {
    put(std::uint64_t{items.size()});
    for (const T& item : items) put(item);
  }
  template <class T>
  void put(const Grid<T>& grid) {
    put(std::uint64_t{grid.rows()});
    put(std::uint64_t{grid.columns()});
    for (const T& item : grid.values()) put(item);
  }
  template <class T>
    requires std::is_class_v<T>
  void put(const T& state) {
    if constexpr (std::is_aggregate_v<T>)
      visit_fields(*this, state);
    else
      T::visit_state(*this, state);
  }

  std::string bytes_;
};

class StateReader {
 public:
  explicit StateReader(std::string_view bytes) : bytes_(bytes) {}

  template <class... Parts>
  void operator()(Parts&... parts) {
    (get(parts), ...);
  }
  /// Throws Failure where something is left.
  void require_end() const { require(at_ == bytes_.size()); }

 private:
  /// The next bytes; throws Failure where there are not as many.
  std::string_view take(std::uint64_t count);
  std::size_t length();
  static void require(bool same_shape);

  template <Number T>
  void get(T& number) {
    const std::string_view from = take(sizeof(T));
    std::uint64_t bits = 0;
    for (std::size_t byte = 0; byte < sizeof(T); ++byte)
      bits |= std::uint64_t{static_cast<unsigned char>(from[byte])} << (8 * byte);
    number = std::bit_cast<T>(static_cast<BitsOf<T>>(bits));
  }
  template <class T, std::size_t Count>
  void get(std::array<T, Count>& items) {
    for (T& item : items) get(item);
  }
  template <class T>
  void get(std::vector<T>& items) {
    const std::size_t count = length();
    require(items.empty() || items.size() == count);
    items.resize(count);
    for (T& item : items) get(item);
  }
  template <class T>
  void get(Grid<T>& grid) {
    const std::size_t rows = length(), columns = length();
    require(rows == grid.rows() && columns == grid.columns());
    for (T& item : grid.values()) get(item);
  }
  template <class T>
    requires std::is_class_v<T>
  void get(T& state) {
    if constexpr (std::is_aggregate_v<T>)
      visit_fields(*this, state);
    else
      T::visit_state(*this, state);
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
};

/// Bytes of something that changes, e.g. to see whether two are the same.
template <class State>
std::string bytes_of(const State& state) {
  StateWriter writer;
  writer(state);
  return writer.bytes();
}

/// `payload` with a head that says what it is of and a check sum; and back, which throws Failure
/// (invalid_data) where the bytes are damaged, of another version, or of something else.
/// `identity` is pairs of a name ("seed") and what it has to be again.
using Identity = std::vector<std::pair<std::string, std::string>>;
std::string sealed(const Identity& identity, const std::string& payload);
std::string_view unsealed(const Identity& identity, std::string_view bytes);

}  // namespace uptake
