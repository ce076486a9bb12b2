// [structure]: which form of the model is used.
//
// Contagion is switched off by values of the evidence table, so that results record them.
#pragma once

#include <vector>

#include "sim/scenario/parameter_choices.hpp"
#include "sim/scenario/structure.hpp"

namespace uptake {

struct StructureDraft {
  Structure structure;
  std::vector<Override> overrides;
};

/// `table` is nullptr when the scenario has none.
StructureDraft read_structure(const Value* table, ProblemLog& log);

}  // namespace uptake
