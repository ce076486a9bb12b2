// A rectangular array that owns its values, stored row after row.
//
// The names of the extents stand where it is declared, e.g. `Grid<float> use;  // [person][lane]`.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace uptake {

template <class T>
class Grid {
 public:
  Grid() = default;
  Grid(std::size_t rows, std::size_t columns, T value = T{})
      : columns_(columns), values_(rows * columns, value) {}

  T& operator()(std::size_t row, std::size_t column) { return values_[row * columns_ + column]; }
  const T& operator()(std::size_t row, std::size_t column) const {
    return values_[row * columns_ + column];
  }

  std::span<T> row(std::size_t row) { return {values_.data() + row * columns_, columns_}; }
  std::span<const T> row(std::size_t row) const {
    return {values_.data() + row * columns_, columns_};
  }

  std::size_t rows() const { return columns_ == 0 ? 0 : values_.size() / columns_; }
  std::size_t columns() const { return columns_; }
  std::span<T> values() { return values_; }
  std::span<const T> values() const { return values_; }

 private:
  std::size_t columns_ = 0;
  std::vector<T> values_;
};

}  // namespace uptake
