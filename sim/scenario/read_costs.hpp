// [costs]: what an hour costs, in which currency, and what is paid at once.
//
// Rates replace those of the evidence table (rate_NAME); a profession without one costs
// rate_other. Lump sums are for all strategies unless they name some.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "sim/scenario/parameter_choices.hpp"
#include "sim/scenario/problem_log.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

struct CostsDraft {
  std::string currency = "EUR";
  std::vector<LumpSum> lump_sums;
  std::vector<Position> lump_sum_positions;
  std::vector<Override> overrides;
  std::map<std::string, double> rates;  ///< of professions the table does not know
};

/// `table` may be nullptr; `strategies` are their names.
CostsDraft read_costs(const Value* table, const std::vector<Profession>& professions,
                      const std::vector<std::string>& strategies, const ParameterChoices& choices,
                      ProblemLog& log);

class TableReader;

/// `strategies` of a table, by index, ascending; all where it names none.
std::vector<int> read_payers(TableReader& reader, const std::vector<std::string>& strategies);

/// A lump sum outside the experiment's weeks would never be paid.
void check_lump_sums(const CostsDraft& costs, Weeks experiment, ProblemLog& log);

}  // namespace uptake
