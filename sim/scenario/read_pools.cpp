#include "sim/scenario/read_pools.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace uptake {

namespace {

constexpr Limits capacities{0, 1e9};
constexpr Weeks always{static_cast<int>(week_limits.low), static_cast<int>(week_limits.high)};

std::vector<std::string> kinds() { return {pool_kind_names.begin(), pool_kind_names.end()}; }

PoolDraft read_pool(const Value& table, ProblemLog& log) {
  TableReader reader(table, "[[pool]]", log);
  reader.require("kind", "kind = \"trainers\"");
  reader.require("capacity", "capacity = 40 (trainer hours, problems, hours or fixes a week)");
  PoolDraft draft;
  const auto kind = reader.choice("kind", kinds());
  const auto found = std::ranges::find(pool_kind_names, kind.value_or("trainers"));
  draft.pool.kind = static_cast<PoolKind>(found - pool_kind_names.begin());
  draft.pool.capacity = reader.number("capacity", capacities).value_or(0);
  draft.pool.weeks = reader.weeks("weeks").value_or(always);
  draft.position = reader.position("weeks");
  reader.finish();
  return draft;
}

}  // namespace

std::vector<PoolDraft> read_pools(TableReader& scenario) {
  std::vector<PoolDraft> drafts;
  for (const Value* table : scenario.tables("pool", "[[pool]] with kind = \"trainers\" below it"))
    drafts.push_back(read_pool(*table, scenario.log()));
  return drafts;
}

void check_pools(const std::vector<PoolDraft>& pools, Weeks experiment, ProblemLog& log) {
  for (const PoolDraft& draft : pools) {
    const Weeks weeks = draft.pool.weeks;
    if (weeks.first <= experiment.last && weeks.last >= experiment.first) continue;
    log.add(draft.position,
            fmt::format("a pool is there in weeks {} to {} only", weeks.first, weeks.last),
            fmt::format("the experiment's weeks are {} to {}", experiment.first, experiment.last),
            "Write weeks of the experiment");
  }
}

}  // namespace uptake
