// The value that stands for "missing", in each of the types.
#pragma once

#include <cstdint>
#include <limits>
#include <span>

#include "sim/results/netcdf_format.hpp"

namespace uptake {

/// NaN of real numbers; of integers what the description says, else 0, which then is no more than
/// what fills up a chunk.
class FillValue {
 public:
  FillValue(const VariableDescription& description, NumberType type)
      : type_(type),
        declared_(real() || description.fill.has_value()),
        int32_(static_cast<std::int32_t>(description.fill.value_or(0))),
        int64_(description.fill.value_or(0)) {}

  /// Whether readers are told.
  bool declared() const { return declared_; }

  std::span<const std::byte> bytes() const {
    if (real()) return type_ == NumberType::float32 ? of(float32_) : of(float64_);
    return type_ == NumberType::int32 ? of(int32_) : of(int64_);
  }

 private:
  template <class T>
  static std::span<const std::byte> of(const T& value) {
    return std::as_bytes(std::span(&value, 1));
  }
  bool real() const { return type_ == NumberType::float32 || type_ == NumberType::float64; }

  NumberType type_;
  bool declared_;
  float float32_ = std::numeric_limits<float>::quiet_NaN();
  double float64_ = std::numeric_limits<double>::quiet_NaN();
  std::int32_t int32_;
  std::int64_t int64_;
};

}  // namespace uptake
