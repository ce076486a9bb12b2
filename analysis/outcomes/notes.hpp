// What a reader of a comparison must be told besides its numbers.
#pragma once

#include <string>
#include <vector>

#include "analysis/report/comparison_page.hpp"
#include "sim/ensemble/ensemble.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

/// Where the parameter draws come from, and what of it the scenario replaced.
std::string parameters_in_words(const Scenario& scenario);

/// Another form of the model, rules that acted, dates decided on the way, codings.
std::vector<std::string> notes_on(const Scenario& scenario, const EnsembleResult& result);

/// Where clients or other professions leave less than all tasks; else "".
std::string coverage_in_words(const Scenario& scenario, const std::vector<PlanFacts>& plans);

}  // namespace uptake
