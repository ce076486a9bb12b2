#include "sim/scenario/read_costs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "sim/scenario/table_reader.hpp"

namespace uptake {

namespace {

constexpr Limits money{0, 1e12};
constexpr auto lump_sum_example = "lump_sums = [{ name = \"licence\", amount = 12000, week = 0 }]";

void read_rate(TableReader& reader, const std::string& name, const ParameterChoices& choices,
               CostsDraft& draft) {
  const std::string key = "rate_" + name;
  if (!choices.knows(key)) {
    if (const auto rate = reader.number(name, money)) draft.rates[name] = *rate;
  } else if (const auto rate = reader.number(name)) {
    draft.overrides.push_back({key, *rate, "[costs]", "rate of " + name, reader.position(name)});
  }
}

void read_rates(const Value& table, const std::vector<Profession>& professions,
                const ParameterChoices& choices, CostsDraft& draft, ProblemLog& log) {
  TableReader reader(table, "rates (its keys are professions, trainer and developer)", log);
  for (const Profession& profession : professions)
    read_rate(reader, profession.name, choices, draft);
  read_rate(reader, "trainer", choices, draft);
  read_rate(reader, "developer", choices, draft);
  reader.finish();
}

LumpSum read_lump_sum(const Value& table, const std::vector<std::string>& strategies,
                      ProblemLog& log) {
  TableReader reader(table, "a lump sum", log);
  reader.require("name", "name = \"licence\"");
  reader.require("amount", "amount = 12000");
  LumpSum sum;
  sum.name = reader.text("name").value_or("");
  sum.amount = reader.number("amount", money).value_or(0);
  sum.week = reader.integer("week", week_limits).value_or(0);
  sum.strategies = read_payers(reader, strategies);
  reader.finish();
  return sum;
}

}  // namespace

std::vector<int> read_payers(TableReader& reader, const std::vector<std::string>& strategies) {
  std::vector<int> payers(strategies.size());
  std::iota(payers.begin(), payers.end(), 0);
  const Value* value = reader.value("strategies");
  if (value == nullptr) return payers;
  payers.clear();
  const Array* items = array_of(*value, "strategies", "strategies = [\"train\"]", reader.log());
  for (const Value& item : items == nullptr ? Array{} : *items) {
    const auto name = choice_of(item, "a strategy", strategies, reader.log());
    if (name)
      payers.push_back(static_cast<int>(std::find(strategies.begin(), strategies.end(), *name) -
                                        strategies.begin()));
  }
  std::sort(payers.begin(), payers.end());
  payers.erase(std::unique(payers.begin(), payers.end()), payers.end());
  if (items != nullptr && items->empty())
    reader.problem("strategies", "strategies is empty", "nobody would pay",
                   "Name strategies, or leave the key out for all");
  return payers;
}

CostsDraft read_costs(const Value* table, const std::vector<Profession>& professions,
                      const std::vector<std::string>& strategies, const ParameterChoices& choices,
                      ProblemLog& log) {
  CostsDraft draft;
  if (table == nullptr) return draft;
  TableReader reader(*table, "[costs]", log);
  draft.currency = reader.text("currency").value_or(draft.currency);
  if (const Value* rates = reader.table("rates", "rates = { registered_nurse = 28 }"))
    read_rates(*rates, professions, choices, draft, log);
  for (const Value* item : reader.tables("lump_sums", lump_sum_example)) {
    draft.lump_sums.push_back(read_lump_sum(*item, strategies, log));
    draft.lump_sum_positions.push_back(item->position);
  }
  reader.finish();
  return draft;
}

void check_lump_sums(const CostsDraft& costs, Weeks experiment, ProblemLog& log) {
  for (std::size_t at = 0; at < costs.lump_sums.size(); ++at) {
    if (experiment.contains(costs.lump_sums[at].week)) continue;
    log.add(costs.lump_sum_positions[at],
            fmt::format("a lump sum is paid in week {}", costs.lump_sums[at].week),
            fmt::format("the experiment's weeks are {} to {}", experiment.first, experiment.last),
            "Write a week of the experiment");
  }
}

}  // namespace uptake
