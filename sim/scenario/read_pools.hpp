// [[pool]]: kind, capacity a calendar week, and the weeks in which it is there.
//
// Takes the scenario's top level; gives a draft for each in the order of the text.
#pragma once

#include <vector>

#include "sim/scenario/pool.hpp"
#include "sim/scenario/table_reader.hpp"

namespace uptake {

struct PoolDraft {
  Pool pool;
  Position position;  ///< of its weeks
};

std::vector<PoolDraft> read_pools(TableReader& scenario);

/// A pool outside the experiment's weeks would serve nobody.
void check_pools(const std::vector<PoolDraft>& pools, Weeks experiment, ProblemLog& log);

}  // namespace uptake
