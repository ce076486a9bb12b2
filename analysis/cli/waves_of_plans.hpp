// Units of every plan by their date of go-live, and how each of these waves fares.
#pragma once

#include <optional>

#include "analysis/report/waves_table.hpp"
#include "sim/ensemble/ensemble.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

/// Nothing where every plan goes live at once. A plan on one date has its line, to be compared.
std::optional<WavesBeside> waves_beside(const Scenario& scenario, const EnsembleResult& result);

}  // namespace uptake
