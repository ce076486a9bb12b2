// From strategies as typed to strategies as simulated.
//
// A strategy that extends another takes over its practices and rules, except those of the same key
// or name, which it replaces whole, and its roll-out unless it has its own. Checked here is what
// one strategy's table cannot know: names it extends, circles, and whether the experiment's weeks
// hold it.
#pragma once

#include <vector>

#include "sim/scenario/read_experiment.hpp"
#include "sim/scenario/read_strategies.hpp"

namespace uptake {

/// One strategy with all it inherits; nothing is copied.
struct Lineage {
  const StrategyDraft* draft = nullptr;
  const Rollout* rollout = nullptr;             ///< nullptr: all at once in week 0
  std::vector<const PracticeDraft*> practices;  ///< in the order of supported_practices()
  std::vector<const RuleDraft*> rules;          ///< by name
  bool rollout_sound = true;
  std::string coding;  ///< the preset it extends, if any
};

/// In the order of the drafts that are no presets; the drafts must outlive it; problems with
/// `extends` go to the log.
std::vector<Lineage> trace_lineages(const std::vector<StrategyDraft>& drafts, ProblemLog& log);

/// Do the weeks of the experiment hold every roll-out and the objective of every strategy?
void check_weeks(const std::vector<Lineage>& lineages, const ExperimentDraft& experiment,
                 ProblemLog& log);

/// Does every activity begin within those weeks? What begins before them would be cut off, and
/// what begins after them never happens, without a word.
void check_activities(const std::vector<Lineage>& lineages, const ExperimentDraft& experiment,
                      ProblemLog& log);

/// Can every rule be looked at, and see anything?
void check_rules(const std::vector<Lineage>& lineages, const ExperimentDraft& experiment,
                 ProblemLog& log);

/// Do the practices of each strategy go together?
void check_company(const std::vector<Lineage>& lineages, const ExperimentDraft& experiment,
                   ProblemLog& log);

/// For scenarios without problems.
std::vector<Strategy> resolve_strategies(const std::vector<Lineage>& lineages,
                                         const UnitDirectory& directory, Weeks weeks);

}  // namespace uptake
