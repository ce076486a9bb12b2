// What a netCDF-4 file is made of, in plain values: attributes, numbers, variables, slabs.
//
// Objects are named by their path below the root without a leading slash: "week",
// "runs/use_share"; the root itself is "". Text is UTF-8 without NUL.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace uptake {

/// An attribute's value. Integers and real numbers alone are scalars, lists are one-dimensional.
using AttributeValue =
    std::variant<std::string, std::int64_t, double, std::vector<std::int32_t>, std::vector<double>>;

struct Attribute {
  std::string name;
  AttributeValue value;
  bool operator==(const Attribute&) const = default;
};

using Attributes = std::vector<Attribute>;

template <class T>
concept Number = std::same_as<T, float> || std::same_as<T, double> ||
                 std::same_as<T, std::int32_t> || std::same_as<T, std::int64_t>;

enum class NumberType { float32, float64, int32, int64 };

constexpr std::size_t bytes_per_value(NumberType type) {
  return type == NumberType::float32 || type == NumberType::int32 ? 4 : 8;
}

template <Number T>
constexpr NumberType number_type = std::same_as<T, float>          ? NumberType::float32
                                   : std::same_as<T, double>       ? NumberType::float64
                                   : std::same_as<T, std::int32_t> ? NumberType::int32
                                                                   : NumberType::int64;

/// Values of one type in C order (last dimension fastest); made from any vector or span of them.
using Numbers = std::variant<std::span<const float>, std::span<const double>,
                             std::span<const std::int32_t>, std::span<const std::int64_t>>;

/// Numbers and NumberType list their types in the same order.
inline NumberType type_of(const Numbers& values) { return static_cast<NumberType>(values.index()); }

inline std::span<const std::byte> bytes_of(const Numbers& values) {
  return std::visit([](auto span) { return std::as_bytes(span); }, values);
}

/// A box of a variable, dimension by dimension.
struct Slab {
  std::vector<std::uint64_t> start;
  std::vector<std::uint64_t> count;
};

struct VariableDescription {
  std::string name;
  std::vector<std::string> dimensions = {};  ///< slowest first; none: a scalar
  std::string units = {};                    ///< as UDUNITS writes them, "1" for shares; "": none
  std::string long_name = {};
  Attributes attributes = {};
  std::optional<std::int64_t> fill = {};  ///< `_FillValue` of integers; real numbers have NaN
  std::vector<std::uint64_t> chunk = {};  ///< values per dimension; empty: chosen here
};

}  // namespace uptake
