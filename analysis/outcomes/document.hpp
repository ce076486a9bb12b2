// A comparison as one JSON object: what `compare --json` prints and the page is drawn from. Its
// schema is analysis/report/comparison.schema.json.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

#include "analysis/report/comparison_page.hpp"
#include "analysis/report/survey_beside.hpp"
#include "sim/ensemble/ensemble.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

/// What is not in the runs themselves.
struct BesideRuns {
  std::string version;
  std::optional<SurveyBeside> survey;
};

/// `doubt` with its structures, and `precision`, are made before: texts need them, too.
nlohmann::json comparison_document(const Scenario& scenario, const EnsembleResult& result,
                                   const ComparisonPage& page, const nlohmann::json& doubt,
                                   const nlohmann::json& precision, const BesideRuns& beside);

}  // namespace uptake
