#include "sim/scenario/read_rules.hpp"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <set>
#include <utility>

#include "sim/scenario/read_condition.hpp"

namespace uptake {

namespace {

constexpr auto rule_example = "[[strategy.rule]] with name = \"low_use\" below it";
constexpr auto at_example = "at = [12, 26], or at = { every = 4, from = 8, to = 52 }";
constexpr auto then_example = "[strategy.rule.then.diverse_training] above its settings";

std::vector<int> read_every(const Value& table, ProblemLog& log) {
  TableReader reader(table, "at", log);
  for (const char* key : {"every", "from", "to"})
    reader.require(key, "at = { every = 4, from = 8, to = 52 }");
  const auto every = reader.integer("every", {1, week_limits.high});
  const auto from = reader.integer("from", week_limits);
  const auto to = reader.integer("to", week_limits);
  reader.finish();
  std::vector<int> weeks;
  if (!every || !from || !to) return weeks;
  for (int week = *from; week <= *to; week += *every) weeks.push_back(week);
  if (weeks.empty())
    reader.problem("to", fmt::format("at ends in week {} before it begins in {}", *to, *from),
                   "the first week comes first, both are included", "Exchange from and to");
  return weeks;
}

std::vector<int> read_list(const Value& value, ProblemLog& log) {
  std::set<int> weeks;
  const Array* items = array_of(value, "at", at_example, log);
  if (items == nullptr) return {};
  for (const Value& item : *items)
    if (const auto week = integer_of(item, "a week of at", week_limits, log))
      weeks.insert(static_cast<int>(*week));
  if (items->empty())
    log.add(value.position, "at names no week", "the rule would never be looked at",
            std::string("Write ") + at_example);
  return {weeks.begin(), weeks.end()};
}

std::vector<int> read_at(TableReader& reader) {
  reader.require("at", at_example);
  const Value* value = reader.value("at");
  if (value == nullptr) return {};
  return std::holds_alternative<Table>(value->content) ? read_every(*value, reader.log())
                                                       : read_list(*value, reader.log());
}

std::vector<PracticeDraft> read_then(TableReader& reader, const Directory& directory) {
  reader.require("then", then_example);
  const Value* table = reader.table("then", then_example);
  if (table == nullptr) return {};
  std::map<std::string, PracticeDraft> read;
  for (const Entry& entry : std::get<Table>(table->content))
    if (auto practice = read_practice(entry, directory, Counting::from_acting, reader.log()))
      read.emplace(entry.key, std::move(*practice));
  if (std::get<Table>(table->content).empty())
    reader.problem("then", "then is empty", "the rule would begin nothing",
                   std::string("Write ") + then_example);
  std::vector<PracticeDraft> then;
  for (const std::string& key : supported_practices())
    if (const auto found = read.find(key); found != read.end())
      then.push_back(std::move(found->second));
  return then;
}

Rule::Scope read_scope(TableReader& reader) {
  const auto scope = reader.choice("scope", {"unit", "site", "organisation"});
  if (scope == "site") return Rule::Scope::site;
  return scope == "organisation" ? Rule::Scope::organisation : Rule::Scope::unit;
}

std::optional<RuleDraft> read_rule(const Value& table, const Directory& directory,
                                   ProblemLog& log) {
  const std::size_t before = log.size();
  TableReader reader(table, "[[strategy.rule]]", log);
  RuleDraft draft;
  Rule& rule = draft.rule;
  reader.require("name", "name = \"low_use\"");
  rule.name = reader.name("name").value_or("");
  reader.require("when", condition_example);
  if (const Value* when = reader.table("when", condition_example))
    rule.when = read_condition(*when, "when", log).value_or(Condition{});
  rule.at = read_at(reader);
  const bool calendar = reader.choice("clock", {"go_live", "calendar"}) == "calendar";
  rule.clock = calendar ? Clock::calendar : Clock::go_live;
  rule.scope = read_scope(reader);
  rule.at_most = reader.integer("at_most", {1, 1000}).value_or(1);
  draft.then = read_then(reader, directory);
  reader.finish();
  draft.position = reader.position("at");
  if (log.size() > before) return std::nullopt;
  return draft;
}

}  // namespace

std::vector<RuleDraft> read_rules(TableReader& strategy, const Directory& directory) {
  std::vector<RuleDraft> rules;
  std::set<std::string> names;
  for (const Value* table : strategy.tables("rule", rule_example)) {
    auto rule = read_rule(*table, directory, strategy.log());
    if (!rule) continue;
    if (names.insert(rule->rule.name).second)
      rules.push_back(std::move(*rule));
    else
      strategy.log().add(table->position, "rule " + in_quotes(rule->rule.name) + " stands twice",
                         "a rule is found by its name", "Give one of them another name");
  }
  return rules;
}

}  // namespace uptake
