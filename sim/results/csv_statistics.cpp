#include "sim/results/csv_statistics.hpp"

#include <algorithm>
#include <cmath>
#include <concepts>

#include "sim/base/quantile.hpp"
#include "sim/results/stored_numbers.hpp"

namespace uptake {

namespace {

using Fill = std::optional<std::int64_t>;

// The whole number that stands for "not known"; real numbers have NaN.
Fill fill_of(const NetcdfReader& reader, const std::string& name) {
  const auto list = attribute_of<std::vector<std::int32_t>>(reader, name, "_FillValue");
  if (list && !list->empty()) return list->front();
  return attribute_of<std::int64_t>(reader, name, "_FillValue");
}

// A value's place in C order is the sum of its places along runs and along all other dimensions.
struct Places {
  std::vector<std::size_t> rows{0};
  std::vector<std::size_t> runs{0};
};

std::vector<std::size_t> continued(const std::vector<std::size_t>& places, std::size_t extent,
                                   std::size_t stride) {
  std::vector<std::size_t> longer;
  for (const std::size_t place : places)
    for (std::size_t i = 0; i < extent; ++i) longer.push_back(place + i * stride);
  return longer;
}

Places places_of(const VariableSummary& variable) {
  Places places;
  std::size_t stride = 1;
  for (const std::size_t extent : variable.extents) stride *= extent;
  for (std::size_t axis = 0; axis < variable.extents.size(); ++axis) {
    stride /= variable.extents[axis];
    auto& places_along = is_over_runs(variable.dimensions[axis]) ? places.runs : places.rows;
    places_along = continued(places_along, variable.extents[axis], stride);
  }
  return places;
}

template <Number T>
bool is_known(T value, const Fill& fill) {
  if constexpr (std::floating_point<T>) return !std::isnan(value);
  return !fill || static_cast<std::int64_t>(value) != *fill;
}

// A value alone is its own mean, to the last digit of a large whole number.
template <Number T, class Real>
WrittenCell mean_cell(const std::vector<T>& known) {
  if (known.empty()) return {};
  if (known.size() == 1) return known.front();
  double sum = 0;
  for (const T value : known) sum += static_cast<double>(value);
  return static_cast<Real>(sum / static_cast<double>(known.size()));
}

template <Number T>
WrittenRow cells_of(const std::vector<T>& known, std::span<const double> probabilities) {
  using Real = std::conditional_t<std::same_as<T, float>, float, double>;
  WrittenRow cells{mean_cell<T, Real>(known)};
  std::vector<Real> ascending(known.begin(), known.end());
  std::sort(ascending.begin(), ascending.end());
  for (const double probability : probabilities)
    cells.emplace_back(quantile_of_sorted<Real>(ascending, probability));
  return cells;
}

template <Number T>
std::vector<WrittenRow> rows_of(const std::vector<T>& values, const VariableSummary& variable,
                                const Fill& fill, std::span<const double> probabilities) {
  const Places places = places_of(variable);
  std::vector<WrittenRow> rows;
  std::vector<T> known;
  for (const std::size_t row : places.rows) {
    known.clear();
    for (const std::size_t run : places.runs)
      if (is_known(values[row + run], fill)) known.push_back(values[row + run]);
    rows.push_back(cells_of(known, probabilities));
  }
  return rows;
}

// The mean and those quantiles of every combination of all dimensions but runs.
std::vector<WrittenRow> over_runs(const NetcdfReader& reader, const VariableSummary& variable,
                                  std::span<const double> probabilities) {
  const Fill fill = fill_of(reader, variable.name);
  return std::visit(
      [&](const auto& values) { return rows_of(values, variable, fill, probabilities); },
      stored_numbers(reader, variable));
}

// Each row, continued by means of the next `count` rows of `quantiles`.
std::vector<WrittenRow> joined(std::vector<WrittenRow> rows,
                               const std::vector<WrittenRow>& quantiles, std::size_t count) {
  for (std::size_t i = 0; i < quantiles.size(); ++i)
    rows.at(i / count).push_back(quantiles[i].front());
  return rows;
}

}  // namespace

std::vector<WrittenRow> statistics(const NetcdfReader& reader, const CsvQuantity& quantity,
                                   std::span<const double> probabilities) {
  const VariableSummary& variable = quantity.variable;
  const std::size_t count = probabilities.size();
  if (quantity.spread == SpreadKind::over_runs) return over_runs(reader, variable, probabilities);
  std::vector<WrittenRow> rows = over_runs(reader, variable, {});
  if (quantity.spread == SpreadKind::own)
    return joined(std::vector<WrittenRow>(rows.size() / count), rows, count);
  if (quantity.spread == SpreadKind::stored)
    return joined(rows, over_runs(reader, reader.variable(variable.name + "_quantile"), {}), count);
  for (WrittenRow& row : rows) row.resize(1 + count);
  return rows;
}

}  // namespace uptake
