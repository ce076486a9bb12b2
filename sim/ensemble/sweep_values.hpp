// What a sweep keeps of a run, and running one task of it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "sim/engine/record.hpp"
#include "sim/ensemble/sweep_tasks.hpp"

namespace uptake {

enum class SweepQuantity : std::size_t {
  objective,      ///< of the scenario, at its report week
  use_share,      ///< at that week, whole organisation
  regular_users,  ///< likewise
  strain,         ///< likewise
  paid_hours,     ///< of the whole experiment, every hour once
  money,          ///< for them, and lump sums
};
inline constexpr std::array<std::string_view, 6> sweep_quantity_names{
    "objective", "use_share", "regular_users", "strain", "paid_hours", "money"};
inline constexpr std::size_t sweep_quantities = sweep_quantity_names.size();

SweepShape sweep_shape(std::uint64_t points, std::size_t strategies, const Experiment& experiment);

/// Values a task has: [quantity][strategy][draw of the organisation].
inline std::size_t values_of_task(const SweepShape& shape) {
  return sweep_quantities * shape.strategies * shape.draws_of_task();
}

/// Runs all lanes of organisation g; places of draws that there are not hold NaN.
std::vector<float> run_sweep_task(const CompiledModel& model, std::uint32_t g);

}  // namespace uptake
