// Units of every plan by their date of go-live, and how each of these waves fares.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/report/waves_table.hpp"
#include "sim/ensemble/ensemble.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

/// Nothing where every plan goes live at once. A plan on one date has its line, to be compared.
std::optional<WavesBeside> waves_beside(const Scenario& scenario, const EnsembleResult& result);

/// A sentence for each wave whose date is decided on the way: when it went live.
std::vector<std::string> dates_decided_in(const Scenario& scenario, const EnsembleResult& result);

}  // namespace uptake
