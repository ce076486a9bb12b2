// [strategy.practice.KEY]: the practices of a strategy and their activities.
//
// In a rule ([strategy.rule.then.KEY]) the same, with weeks counted from the week it acts in.
// Takes one practice's entry (a table, or an array of tables with different targets); gives its
// activities, with targets and weeks not yet spread over units. A practice of the study that this
// version does not act on, and a word that is none, are problems in the log.
// Source of the practices: Nadav 2021 (preprint and paper), the union of both codings.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/document.hpp"
#include "sim/scenario/practice_keys.hpp"
#include "sim/scenario/practice_settings.hpp"
#include "sim/scenario/problem_log.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/scenario/targets.hpp"

namespace uptake {

struct ActivityDraft {
  Position position;           ///< of its weeks, or of its table
  std::optional<Weeks> weeks;  ///< nothing: as `begins` says, to the end of the experiment
  Clock clock = Clock::go_live;
  Targets targets;
  SettingsDraft draft;
  Account account;
};

/// What the weeks of an activity count from.
enum class Counting { from_clock, from_acting };

struct PracticeDraft {
  std::string key;
  std::vector<ActivityDraft> activities;
};

/// Keys of the practices this version acts on, in the order activities are kept in: that of
/// practice_keys.hpp.
const std::vector<std::string>& supported_practices();

std::optional<PracticeDraft> read_practice(const Entry& entry, const Directory& directory,
                                           Counting counting, ProblemLog& log);

}  // namespace uptake
