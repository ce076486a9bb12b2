#include "sim/scenario/read_experiment.hpp"

#include <limits>

#include "sim/scenario/table_reader.hpp"

namespace uptake {

namespace {

constexpr auto objective_example = "objective = { quantity = \"regular_users\", week = 52 }";
Objective read_objective(const Value& table, ExperimentDraft& draft, ProblemLog& log) {
  TableReader reader(table, "objective", log);
  Objective objective;
  objective.quantity =
      reader.choice("quantity", {"regular_users", "use_share"}).value_or(objective.quantity);
  objective.week = reader.integer("week", {0, week_limits.high}).value_or(objective.week);
  reader.finish();
  draft.objective_position = reader.has("week") ? reader.position("week") : table.position;
  draft.objective_sound = reader.sound("quantity") && reader.sound("week");
  const int first = first_objective_week(objective.quantity);
  if (draft.objective_sound && objective.week < first) {
    draft.objective_sound = false;
    reader.problem("week", "nobody can be a regular user in week " + std::to_string(objective.week),
                   "it takes 13 weeks of use, 0 to 12",
                   "Write week = 12 or later, or quantity = \"use_share\"");
  }
  return objective;
}

void read_numbers(TableReader& reader, Experiment& experiment) {
  constexpr std::int64_t largest_seed = std::numeric_limits<std::int64_t>::max();
  experiment.seed =
      static_cast<std::uint64_t>(reader.long_integer("seed", {0, largest_seed}).value_or(1));
  experiment.draws = reader.integer("draws", {1, 1'000'000}).value_or(experiment.draws);
  experiment.replications =
      reader.integer("replications", {1, 10'000}).value_or(experiment.replications);
  experiment.draws_per_organisation =
      reader.integer("draws_per_organisation", {1, 64}).value_or(experiment.draws_per_organisation);
  const auto parameters = reader.choice("parameters", {"filtered", "prior", "centre"});
  if (parameters == "prior") experiment.parameters = ParameterSource::prior;
  if (parameters == "centre") experiment.parameters = ParameterSource::centre;
}

}  // namespace

int first_objective_week(const std::string& quantity) {
  // A value is the mean of five weeks around it, and nobody is a regular user before week 12.
  return quantity == "regular_users" ? 14 : 0;
}

ExperimentDraft read_experiment(const Value* table, ProblemLog& log) {
  ExperimentDraft draft;
  if (table == nullptr) return draft;
  TableReader reader(*table, "[experiment]", log);
  draft.experiment.weeks = reader.weeks("weeks").value_or(draft.experiment.weeks);
  read_numbers(reader, draft.experiment);
  draft.baseline = reader.text("baseline");
  if (const Value* objective = reader.table("objective", objective_example))
    draft.experiment.objective = read_objective(*objective, draft, log);
  if (const auto use = reader.number("regular_use"))
    draft.overrides.push_back(
        {"regular_use", *use, "[experiment]", "regular_use", reader.position("regular_use")});
  reader.finish();
  draft.baseline_position = reader.position("baseline");
  draft.weeks_position = reader.position("weeks");
  draft.weeks_sound = reader.sound("weeks");
  draft.objective_sound = draft.objective_sound && reader.sound("objective");
  return draft;
}

}  // namespace uptake
