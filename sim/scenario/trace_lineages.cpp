#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "sim/scenario/resolve_strategies.hpp"

namespace uptake {

namespace {

constexpr int none = -1;

int find_parent(const StrategyDraft& draft, const std::vector<std::string>& names,
                ProblemLog& log) {
  if (!draft.extends) return none;
  const auto found = std::find(names.begin(), names.end(), *draft.extends);
  if (found != names.end()) return static_cast<int>(found - names.begin());
  // A strategy whose name is missing may be the one that is meant.
  if (std::find(names.begin(), names.end(), "") != names.end()) return none;
  const std::string near = log.near(*draft.extends, names);
  log.add(draft.extends_position, "unknown strategy " + in_quotes(*draft.extends),
          "extends names another [[strategy]]",
          near.empty() || near == draft.name ? "Strategies are: " + listed(names)
                                             : "Did you mean '" + near + "'?");
  return none;
}

// The strategies from one up to itself again, or none when there is no circle through it.
std::vector<int> circle_through(int start, const std::vector<int>& parents) {
  std::vector<int> members{start};
  for (std::size_t step = 0; step < parents.size(); ++step) {
    const int parent = parents[static_cast<std::size_t>(members.back())];
    if (parent == none) return {};
    if (parent == start) return members;
    members.push_back(parent);
  }
  return {};
}

void report_circle(const std::vector<int>& members, const std::vector<StrategyDraft>& drafts,
                   ProblemLog& log) {
  std::vector<std::string> names;
  names.reserve(members.size() + 1);
  for (const int member : members) names.push_back(drafts[static_cast<std::size_t>(member)].name);
  names.push_back(names.front());
  log.add(drafts[static_cast<std::size_t>(members.front())].extends_position,
          fmt::format("strategy {} extends itself", in_quotes(names.front())),
          "extends goes in a circle: " + listed(names), "Remove extends from one of them");
}

// Cuts every circle after reporting it once, at its first member.
void cut_circles(const std::vector<StrategyDraft>& drafts, std::vector<int>& parents,
                 ProblemLog& log) {
  for (std::size_t at = 0; at < drafts.size(); ++at) {
    const auto members = circle_through(static_cast<int>(at), parents);
    if (members.empty()) continue;
    report_circle(members, drafts, log);
    for (const int member : members) parents[static_cast<std::size_t>(member)] = none;
  }
}

const PracticeDraft* find_practice(const std::vector<const StrategyDraft*>& line,
                                   const std::string& key) {
  for (const StrategyDraft* draft : line) {
    const auto found = draft->practices.find(key);
    if (found != draft->practices.end()) return &found->second;
  }
  return nullptr;
}

// The nearest of each name.
std::map<std::string, const RuleDraft*> rules_of(const std::vector<const StrategyDraft*>& line) {
  std::map<std::string, const RuleDraft*> rules;
  for (const StrategyDraft* draft : line)
    for (const RuleDraft& rule : draft->rules) rules.emplace(rule.rule.name, &rule);
  return rules;
}

/// `line` begins with the strategy itself and goes on to what it extends.
Lineage inherit(const std::vector<const StrategyDraft*>& line) {
  Lineage lineage;
  lineage.draft = line.front();
  if (line.back()->is_preset) lineage.coding = line.back()->name;
  for (const StrategyDraft* draft : line) {
    lineage.rollout_sound = draft->rollout_sound;
    if (draft->rollout) lineage.rollout = &*draft->rollout;
    if (lineage.rollout != nullptr || !lineage.rollout_sound) break;
  }
  for (const std::string& key : supported_practices()) {
    if (const PracticeDraft* practice = find_practice(line, key))
      lineage.practices.push_back(practice);
  }
  for (const auto& [name, rule] : rules_of(line)) lineage.rules.push_back(rule);
  return lineage;
}

}  // namespace

std::vector<Lineage> trace_lineages(const std::vector<StrategyDraft>& drafts, ProblemLog& log) {
  const auto names = strategy_names(drafts);
  std::vector<int> parents;
  parents.reserve(drafts.size());
  for (const StrategyDraft& draft : drafts) parents.push_back(find_parent(draft, names, log));
  cut_circles(drafts, parents, log);
  std::vector<Lineage> lineages;
  for (std::size_t at = 0; at < drafts.size(); ++at) {
    if (drafts[at].is_preset) continue;
    std::vector<const StrategyDraft*> line;
    for (int next = static_cast<int>(at); next != none;
         next = parents[static_cast<std::size_t>(next)])
      line.push_back(&drafts[static_cast<std::size_t>(next)]);
    lineages.push_back(inherit(line));
  }
  return lineages;
}

}  // namespace uptake
