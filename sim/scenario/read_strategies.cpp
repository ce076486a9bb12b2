#include "sim/scenario/read_strategies.hpp"

#include <fmt/format.h>

#include <set>
#include <utility>

namespace uptake {

namespace {

constexpr std::size_t most_strategies = 64;
constexpr auto example = "[[strategy]] with name = \"training\" below it";

void read_practices(TableReader& reader, const Directory& directory, StrategyDraft& draft) {
  const Value* practices =
      reader.table("practice", "[strategy.practice.communication] above its settings");
  if (practices == nullptr) return;
  for (const Entry& entry : std::get<Table>(practices->content)) {
    if (auto practice = read_practice(entry, directory, reader.log()))
      draft.practices.emplace(entry.key, std::move(*practice));
  }
}

StrategyDraft read_strategy(const Value& table, const Directory& directory, ProblemLog& log) {
  TableReader reader(table, "[[strategy]]", log);
  reader.not_yet({"rule"});
  reader.require("name", "name = \"training\"");
  StrategyDraft draft;
  draft.position = table.position;
  const auto* typed = reader.value("name");
  const auto* text = typed ? std::get_if<std::string>(&typed->content) : nullptr;
  draft.name = text ? *text : "";
  reader.name("name");
  draft.label = reader.text("label").value_or(draft.name);
  draft.extends = reader.text("extends");
  draft.extends_position = reader.position("extends");
  if (const Value* rollout = reader.table("rollout", "[strategy.rollout] above its settings"))
    draft.rollout = read_rollout(*rollout, directory.units, log);
  read_practices(reader, directory, draft);
  reader.finish();
  draft.rollout_sound =
      reader.sound("rollout") && reader.has("rollout") == draft.rollout.has_value();
  return draft;
}

void check_twice(const std::vector<StrategyDraft>& drafts, ProblemLog& log) {
  std::set<std::string> seen;
  for (const StrategyDraft& draft : drafts) {
    if (draft.name.empty() || seen.insert(draft.name).second) continue;
    log.add(draft.position, "strategy " + in_quotes(draft.name) + " stands twice",
            "a strategy is found by its name", "Give one of them another name");
  }
}

// [strategy] with one bracket: said once, and read all the same for what else is wrong in it.
std::vector<const Value*> strategy_tables(TableReader& scenario) {
  const Value* value = scenario.value("strategy");
  if (value == nullptr || !std::holds_alternative<Table>(value->content))
    return scenario.tables("strategy", example);
  scenario.problem("strategy", "[strategy] is one table", "a scenario compares several strategies",
                   "Write [[strategy]] with two brackets above its name");
  return {value};
}

}  // namespace

std::vector<std::string> strategy_names(const std::vector<StrategyDraft>& drafts) {
  std::vector<std::string> names;
  names.reserve(drafts.size());
  for (const StrategyDraft& draft : drafts) names.push_back(draft.name);
  return names;
}

std::vector<StrategyDraft> read_strategies(TableReader& scenario, const Directory& directory) {
  const auto tables = strategy_tables(scenario);
  std::vector<StrategyDraft> drafts;
  if (tables.size() > most_strategies) {
    scenario.problem("strategy", fmt::format("{} strategies are too many", tables.size()),
                     fmt::format("at most {}", most_strategies), "Split them over scenarios");
    return drafts;
  }
  for (const Value* table : tables)
    drafts.push_back(read_strategy(*table, directory, scenario.log()));
  check_twice(drafts, scenario.log());
  if (tables.empty() && scenario.has("strategy") && scenario.sound("strategy"))
    scenario.problem("strategy", "strategy is empty", "there is nothing to simulate",
                     std::string("Write ") + example);
  return drafts;
}

}  // namespace uptake
