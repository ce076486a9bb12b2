// [[strategy]]: the rival plans, as typed.
//
// Takes the scenario's top level; gives a draft for each in the order of the text, with problems in
// the log; presets (presets.toml, the study's two codings) that one of them extends come last. What
// a strategy inherits is not looked at here (resolve_strategies.hpp).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/practices.hpp"
#include "sim/scenario/read_rules.hpp"
#include "sim/scenario/rollout.hpp"
#include "sim/scenario/table_reader.hpp"

namespace uptake {

struct StrategyDraft {
  std::string name;  ///< as typed, also where it is no proper name
  std::string label;
  std::optional<std::string> extends;
  Position position;
  Position extends_position;
  std::optional<Rollout> rollout;  ///< nothing: inherited, or all at once in week 0
  std::map<std::string, PracticeDraft> practices;
  std::vector<RuleDraft> rules;
  bool rollout_sound = true;  ///< no problem was reported about it
  bool is_preset = false;     ///< of ours, only to be extended
};

/// Codings of the study that a strategy may extend by name.
const std::vector<std::string>& preset_names();

std::vector<std::string> strategy_names(const std::vector<StrategyDraft>& drafts);

std::vector<StrategyDraft> read_strategies(TableReader& scenario, const Directory& directory);

}  // namespace uptake
