#include "sim/engine/block.hpp"

#include "sim/engine/block_of_lanes.hpp"
#include "sim/engine/chosen_kernel.hpp"

namespace uptake {

namespace {

template <int N>
void run_lanes(const CompiledModel& model, const DrawnOrganisation& organisation,
               std::span<const LaneSpec> lanes, UnitLuck& luck, std::vector<RunRecord>& records) {
  Block<N> block(model, organisation, lanes, luck);
  while (block.next_week() <= model.weeks().last) block.step();
  for (RunRecord& record : block.finish()) records.push_back(std::move(record));
}

}  // namespace

// As many lanes as a pack holds from the first week to the last, then the next ones: their state
// stays in the caches.
std::vector<RunRecord> run_block(const CompiledModel& model, const DrawnOrganisation& organisation,
                                 std::span<const LaneSpec> lanes) {
  const std::size_t at_once = widest_kernel();
  UnitLuck luck(model, organisation, lanes.size() > at_once);
  std::vector<RunRecord> records;
  for (std::size_t first = 0; first < lanes.size(); first += at_once) {
    const auto next = lanes.subspan(first, std::min(at_once, lanes.size() - first));
    if (next.size() > 8)
      run_lanes<16>(model, organisation, next, luck, records);
    else
      run_lanes<8>(model, organisation, next, luck, records);
  }
  return records;
}

std::size_t bytes_of_lanes(const CompiledModel& model) {
  const std::size_t reports = report_weeks(model.experiment()).size();
  const std::size_t person =
      bytes_of_lane_of_person() + people_quantity_names.size() * sizeof(float);
  const std::size_t unit = sizeof(UnitState) + sizeof(UnitWeek) + 3 * sizeof(float) +
                           reports * (group_quantity_names.size() + 3) * sizeof(double);
  return widest_kernel() * (static_cast<std::size_t>(model.organisation().people()) * person +
                            static_cast<std::size_t>(model.organisation().units()) * unit);
}

}  // namespace uptake
