#include "sim/scenario/read_structure.hpp"

#include "sim/scenario/table_reader.hpp"

namespace uptake {

namespace {

constexpr auto origin = "[structure]";

void switch_contagion_off(const TableReader& reader, StructureDraft& draft) {
  for (const char* key : {"psi", "w_N", "c_norm"})
    draft.overrides.push_back({key, 0, origin, "contagion", reader.position("contagion")});
}

}  // namespace

StructureDraft read_structure(const Value* table, ProblemLog& log) {
  StructureDraft draft;
  if (table == nullptr) return draft;
  TableReader reader(*table, origin, log);
  draft.structure.contagion = reader.flag("contagion").value_or(true);
  if (reader.choice("time", {"gate", "additive"}) == "additive")
    draft.structure.time = TimeForm::additive;
  draft.structure.hand_over = reader.flag("hand_over").value_or(true);
  if (reader.choice("npt", {"states", "proxy"}) == "proxy") draft.structure.npt = NptForm::proxy;
  reader.finish();
  if (!draft.structure.contagion) switch_contagion_off(reader, draft);
  return draft;
}

}  // namespace uptake
