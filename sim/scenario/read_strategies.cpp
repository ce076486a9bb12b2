#include "sim/scenario/read_strategies.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "sim/base/failure.hpp"

namespace uptake {

namespace {

constexpr std::size_t most_strategies = 64;
constexpr auto example = "[[strategy]] with name = \"training\" below it";

void read_practices(TableReader& reader, const Directory& directory, StrategyDraft& draft) {
  const Value* practices =
      reader.table("practice", "[strategy.practice.communication] above its settings");
  if (practices == nullptr) return;
  for (const Entry& entry : std::get<Table>(practices->content)) {
    if (auto practice = read_practice(entry, directory, Counting::from_clock, reader.log()))
      draft.practices.emplace(entry.key, std::move(*practice));
  }
}

StrategyDraft read_strategy(const Value& table, const Directory& directory, ProblemLog& log) {
  TableReader reader(table, "[[strategy]]", log);
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
  draft.rules = read_rules(reader, directory);
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

constexpr auto presets_text =
#include "sim/scenario/presets.inc"
    ;

bool is_named(const std::vector<StrategyDraft>& drafts, const std::string& name) {
  return std::any_of(drafts.begin(), drafts.end(),
                     [&](const StrategyDraft& draft) { return draft.name == name; });
}

std::vector<StrategyDraft> read_presets(const Directory& directory) {
  ProblemLog log("presets.toml");
  const auto document = parse_document(presets_text, log);
  std::vector<StrategyDraft> presets;
  if (document) {
    TableReader reader(*document, "presets", log);
    for (const Value* table : reader.tables("strategy", example)) {
      presets.push_back(read_strategy(*table, directory, log));
      presets.back().is_preset = true;
    }
  }
  if (!log.empty()) throw Failure(ExitCode::internal, to_text(log.in_order()));
  return presets;
}

bool extends_one_of(const std::vector<StrategyDraft>& drafts,
                    const std::vector<std::string>& names) {
  return std::any_of(drafts.begin(), drafts.end(), [&](const StrategyDraft& draft) {
    return draft.extends && !is_named(drafts, *draft.extends) &&
           std::find(names.begin(), names.end(), *draft.extends) != names.end();
  });
}

}  // namespace

const std::vector<std::string>& preset_names() {
  static const std::vector<std::string> names{"nadav2021_paper", "nadav2021_preprint"};
  return names;
}

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
  if (extends_one_of(drafts, preset_names()))
    for (StrategyDraft& preset : read_presets(directory))
      if (!is_named(drafts, preset.name)) drafts.push_back(std::move(preset));
  return drafts;
}

}  // namespace uptake
