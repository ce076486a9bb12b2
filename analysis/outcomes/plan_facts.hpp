// What a comparison's texts need to know of runs: the page without its words.
#pragma once

#include "analysis/report/comparison_page.hpp"
#include "sim/ensemble/ensemble.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

ComparisonPage page_of(const Scenario& scenario, const EnsembleResult& result);

}  // namespace uptake
