#include "sim/results/slabs.hpp"

#include <algorithm>

namespace uptake {

namespace {

// The first axis of which whole rows are taken: all later ones fit together into one box.
struct Cut {
  std::size_t axis = 0;
  std::uint64_t rows = 1;        // of that axis at once
  std::uint64_t row_values = 1;  // values of one row
};

Cut cut_of(std::span<const std::uint64_t> extents, std::uint64_t most_values) {
  Cut cut{extents.size() - 1, 1, 1};
  while (cut.axis > 0 && extents[cut.axis] <= most_values / cut.row_values)
    cut.row_values *= extents[cut.axis--];
  cut.rows = std::clamp<std::uint64_t>(most_values / cut.row_values, 1, extents[cut.axis]);
  return cut;
}

// Counts up the axes before the last of `start`, like an odometer; false after the last place.
bool advance(std::vector<std::uint64_t>& start, std::span<const std::uint64_t> extents,
             std::size_t axes) {
  while (axes-- > 0) {
    if (++start[axes] < extents[axes]) return true;
    start[axes] = 0;
  }
  return false;
}

}  // namespace

void for_each_slab(std::span<const std::uint64_t> extents, std::uint64_t most_values,
                   const std::function<void(const Slab&, std::uint64_t count)>& visit) {
  if (extents.empty()) return visit({}, 1);
  if (std::find(extents.begin(), extents.end(), 0) != extents.end()) return;
  const Cut cut = cut_of(extents, most_values);
  Slab slab{std::vector<std::uint64_t>(extents.size(), 0), {extents.begin(), extents.end()}};
  std::fill_n(slab.count.begin(), cut.axis, 1);
  do {
    for (std::uint64_t row = 0; row < extents[cut.axis]; row += cut.rows) {
      slab.start[cut.axis] = row;
      slab.count[cut.axis] = std::min(cut.rows, extents[cut.axis] - row);
      visit(slab, slab.count[cut.axis] * cut.row_values);
    }
  } while (advance(slab.start, extents, cut.axis));
}

}  // namespace uptake
