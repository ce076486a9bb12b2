// What pools were asked for and could not serve: by week, and in words.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "sim/ensemble/ensemble.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

/// A pool's weeks under one strategy, mean over runs.
struct PoolCourse {
  PoolKind kind = PoolKind::trainers;
  int first_week = 0;  ///< calendar
  /// [PoolQuantity][week], in the pool's own units
  std::array<std::vector<double>, pool_quantity_names.size()> values;
};

/// Kinds that a scenario has pools of, in their own order.
std::vector<PoolKind> kinds_of(const std::vector<Pool>& pools);
std::vector<std::string> pool_names(const std::vector<Pool>& pools);

PoolCourse pool_course(const Scenario& scenario, const EnsembleResult& result, std::size_t strategy,
                       PoolKind kind);

/// A sentence for planners, e.g. "trainers: short in weeks -1 to 6, up to 42 of 60 trainer hours
/// asked for in a week wait"; "" where the pool is never short.
std::string wait_in_words(const PoolCourse& course);

/// Of every pool that is short under the strategy.
std::vector<std::string> waits_in_words(const Scenario& scenario, const EnsembleResult& result,
                                        std::size_t strategy);

}  // namespace uptake
