// [service]: kind, ease, usefulness, defects, needs_client, fit by profession, minutes of a task,
// hand-over between professions.
//
// Each is a value of the evidence table (ease, benefit, defects, needs_client,
// fit_NAME), given as an override
// to be applied. Fits of professions the table does not know are kept beside them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/minutes.hpp"
#include "sim/scenario/read_organisation.hpp"

namespace uptake {

struct ServiceDraft {
  std::vector<Override> overrides;
  std::map<std::string, double> fits;  ///< of professions the evidence table does not know
  std::optional<Minutes> minutes;
  std::vector<HandOver> hand_over;
};

/// `table` is nullptr when the scenario has none: a profession without a fit is a problem all the
/// same, at its own place.
ServiceDraft read_service(const Value* table, const OrganisationDraft& organisation,
                          const ParameterChoices& choices, ProblemLog& log);

/// The kind's values go on top of the table's first, so that anything else replaces them.
void read_kind(const Value* table, ParameterChoices& choices, ProblemLog& log);

}  // namespace uptake
