#include "sim/scenario/read_limits.hpp"

#include "sim/scenario/table_reader.hpp"

namespace uptake {

Budget read_budget(const Value* table, ProblemLog& log) {
  Budget budget;
  if (table == nullptr) return budget;
  TableReader reader(*table, "[budget]", log);
  budget.hours_per_person = reader.number("hours_per_person", {.low = 0, .high = 10'000});
  budget.money = reader.number("money", {.low = 0, .high = 1e12});
  reader.finish();
  return budget;
}

Outputs read_outputs(const Value* table, ProblemLog& log) {
  Outputs outputs;
  if (table == nullptr) return outputs;
  TableReader reader(*table, "[outputs]", log);
  outputs.every_series = reader.choice("weekly", {"usual", "all"}) == "all";
  reader.finish();
  return outputs;
}

}  // namespace uptake
