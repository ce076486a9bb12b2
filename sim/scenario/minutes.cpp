#include "sim/scenario/minutes.hpp"

#include <fmt/format.h>

#include <string>

#include "sim/scenario/table_reader.hpp"

namespace uptake {

namespace {

constexpr auto example = "minutes = { today = 12, beginner = 18, expert = 11 }";

double mean_fit(const Organisation& organisation) {
  double weights = 0;
  double sum = 0;
  for (const Profession& profession : organisation.professions) {
    const double weight = profession.share + profession.count;  // one of the two is 0
    weights += weight;
    sum += weight * profession.fit;
  }
  return weights > 0 ? sum / weights : 0;
}

struct Solved {
  const char* key;
  double value;
  const char* formula;
  const char* suggestion;
};

void apply_solved(const Solved& solved, Position position, ParameterChoices& choices,
                  ProblemLog& log) {
  const ParameterChoice& before = choices.choice(solved.key);
  if (before.origin == "--set") return;
  if (before.origin == "[parameters]") {
    log.add(position, std::string(solved.key) + " is set twice",
            "minutes give it, and it is set in [parameters] too", "Remove one of the two");
    return;
  }
  const Parameter& limits = before.parameter;
  if (solved.value >= limits.minimum && solved.value <= limits.maximum) {
    choices.apply({solved.key, solved.value, "[service] minutes", solved.key, position}, log);
    return;
  }
  log.add(position,
          fmt::format("the minutes give {} = {:.4g}, out of its limits", solved.key, solved.value),
          fmt::format("{} = {}, from {} to {}", solved.key, solved.formula, limits.minimum,
                      limits.maximum),
          solved.suggestion);
}

}  // namespace

std::optional<Minutes> read_minutes(const Value& table, ProblemLog& log) {
  TableReader reader(table, "minutes", log);
  constexpr Limits limits{0.1, 1000};
  for (const char* key : {"today", "beginner", "expert"}) reader.require(key, example);
  const auto today = reader.number("today", limits);
  const auto beginner = reader.number("beginner", limits);
  const auto expert = reader.number("expert", limits);
  reader.finish();
  if (!today || !beginner || !expert) return std::nullopt;
  return Minutes{*today, *beginner, *expert, table.position};
}

void apply_minutes(const Minutes& minutes, const Organisation& organisation,
                   ParameterChoices& choices, ProblemLog& log) {
  const double dup = choices.value("dup");
  const double cost_of_ease = choices.value("cost_ease_intercept") -
                              choices.value("cost_ease_slope") * choices.value("ease");
  const double c0 = (minutes.beginner / minutes.today - 1 - dup) / cost_of_ease;
  const double saving = (1 + dup - minutes.expert / minutes.today) / mean_fit(organisation);
  const Position at = minutes.position;
  apply_solved({"min_task", minutes.today, "today", "Write the minutes of one task, not of a day"},
               at, choices, log);
  apply_solved(
      {"c0", c0, "(beginner / today - 1 - dup) / (cost_ease_intercept - cost_ease_slope * ease)",
       "Check today and beginner: a beginner takes longer than today"},
      at, choices, log);
  apply_solved({"saving", saving, "(1 + dup - expert / today) / mean fit",
                "Check today and expert: an expert takes a little less than today"},
               at, choices, log);
}

}  // namespace uptake
