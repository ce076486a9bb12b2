// A planner's survey.csv laid beside the simulated survey of a comparison.
#pragma once

#include <filesystem>

#include "analysis/report/survey_beside.hpp"
#include "sim/ensemble/ensemble.hpp"
#include "sim/scenario/survey.hpp"

namespace uptake {

/// Throws Failure(65) with every problem of the file.
std::vector<SurveyRow> survey_or_throw(const std::filesystem::path& path);

/// Its last week with answers, and the report week nearest to it.
SurveyBeside survey_beside(const std::vector<SurveyRow>& rows, const Scenario& scenario,
                           const EnsembleResult& result);

}  // namespace uptake
