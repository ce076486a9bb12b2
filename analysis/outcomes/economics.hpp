// Hours and money against regular users, as the JSON of a comparison has them.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "analysis/report/comparison_page.hpp"
#include "sim/ensemble/ensemble.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

/// Perspective, horizon and discounting (CHEERS 2022), frontier, dominated plans, what a step
/// costs, acceptability over paid hours a regular user, plans within the budget.
nlohmann::json economics_of(const Scenario& scenario, const EnsembleResult& result,
                            const ComparisonPage& page);

/// Plans within `[budget]` on average, ascending; nothing where none is stated.
std::optional<std::vector<std::size_t>> plans_within_budget(const Scenario& scenario,
                                                            const EnsembleResult& result);

/// "8 hours a person and 90000 EUR"; "" where none is stated.
std::string budget_in_words(const Scenario& scenario);

}  // namespace uptake
