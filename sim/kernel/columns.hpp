// Columns of a table whose rows stand apart, side by side.
#pragma once

namespace uptake::kernel {
namespace {

// Sums in the order of rows, for the same bits as one after the other. Adding 0 makes 0 of -0.
inline void take_columns(Columns& columns) {
  constexpr int end_of_next = 2 * lane_count - 1;  // of the columns that come next
  D sums = of(DoubleLanes{});
  I known = all(0);
  for (int row = 0; row < columns.count; ++row) {
    const float* const place = columns.rows[row];
    __builtin_prefetch(place + end_of_next);
    Lanes lanes;
    __builtin_memcpy(lanes.at, place, sizeof lanes.at);
    const V value = of(lanes);
    const Truth is_unknown = value != value;
    put(columns.values[row], choose(is_unknown, all(__builtin_inff()), value + all(0.0f)));
    sums = sums + as_doubles(choose(is_unknown, all(0.0f), value));
    known = known - ~is_unknown;
  }
  put(columns.sums, sums);
  put(columns.known, known);
}

}  // namespace
}  // namespace uptake::kernel
