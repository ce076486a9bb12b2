#include "sim/scenario/read_clients.hpp"

#include <fmt/format.h>

#include <set>

#include "sim/scenario/read_costs.hpp"
#include "sim/scenario/table_reader.hpp"
#include "sim/scenario/targets.hpp"

namespace uptake {

namespace {

constexpr Limits share{0, 1};
constexpr Limits money{0, 1e12};
constexpr auto groups_example = "groups = [{ name = \"adults\", able = 0.7, willing = 0.6 }]";
constexpr auto campaigns_example = "campaigns = [{ amount = 0.05, weeks = [0, 12] }]";
constexpr auto professions_example = "professions = [\"physician\"]";

std::vector<int> read_servers(TableReader& reader, const std::vector<Profession>* professions) {
  std::set<int> servers;
  const Value* value = reader.value("professions");
  const Array* items =
      value ? array_of(*value, "professions", professions_example, reader.log()) : nullptr;
  for (const Value& item : items == nullptr || professions == nullptr ? Array{} : *items)
    if (const auto found = profession_of(item, *professions, reader.log())) servers.insert(*found);
  return {servers.begin(), servers.end()};
}

ClientGroup read_group(const Value& table, const std::vector<Profession>* professions,
                       ProblemLog& log) {
  TableReader reader(table, "a group of clients", log);
  reader.require("name", "name = \"adults\"");
  ClientGroup group;
  group.name = reader.name("name").value_or("");
  group.able = reader.number("able", share);
  group.willing = reader.number("willing", share);
  group.encourage = reader.number("encourage", share);
  group.professions = read_servers(reader, professions);
  reader.finish();
  return group;
}

// A group without professions is served by all whom no other group names.
class Servers {
 public:
  Servers(const std::vector<Profession>& professions, TableReader& clients)
      : professions_(professions), clients_(clients), serves_(professions.size(), false) {}

  void add(const ClientGroup& group, bool names_some) {
    if (!names_some) rest_ += 1;
    for (const int profession : group.professions) {
      const auto p = static_cast<std::size_t>(profession);
      if (serves_[p])
        problem(fmt::format("{} stands in two groups", professions_[p].name),
                "a profession serves one group of clients", "Take it out of one of them");
      serves_[p] = true;
    }
  }

  void check() {
    if (rest_ > 1)
      problem("several groups name no professions", "one of them may be served by all others",
              std::string("Write ") + professions_example + " in them");
    for (std::size_t p = 0; rest_ == 0 && p < serves_.size(); ++p)
      if (!serves_[p])
        problem(fmt::format("{} serves no group of clients", professions_[p].name),
                "every profession's tasks depend on some clients, or on none that are unable",
                "Name it in a group, or leave professions out of one group, for all others");
  }

  std::vector<int> others() const {
    std::vector<int> others;
    for (std::size_t p = 0; p < serves_.size(); ++p)
      if (!serves_[p]) others.push_back(static_cast<int>(p));
    return others;
  }

 private:
  void problem(std::string what, std::string why, std::string suggestion) {
    clients_.problem("groups", std::move(what), std::move(why), std::move(suggestion));
  }

  const std::vector<Profession>& professions_;
  TableReader& clients_;
  std::vector<bool> serves_;
  int rest_ = 0;
};

bool names_professions(const Value& group) {
  const auto* entries = std::get_if<Table>(&group.content);
  return entries != nullptr && find_entry(*entries, "professions") != nullptr;
}

void assign_professions(const std::vector<const Value*>& tables, TableReader& clients,
                        const std::vector<Profession>& professions,
                        std::vector<ClientGroup>& groups) {
  Servers servers(professions, clients);
  for (std::size_t at = 0; at < groups.size(); ++at)
    servers.add(groups[at], names_professions(*tables[at]));
  servers.check();
  for (std::size_t at = 0; at < groups.size(); ++at)
    if (!names_professions(*tables[at])) groups[at].professions = servers.others();
}

void read_campaign(const Value& table, const std::vector<std::string>& strategies,
                   ClientsDraft& draft, ProblemLog& log) {
  TableReader reader(table, "a campaign", log);
  reader.require("amount", "amount = 0.05");
  reader.require("weeks", "weeks = [0, 12]");
  ClientCampaign campaign;
  campaign.amount = reader.number("amount", share).value_or(0);
  campaign.weeks = reader.weeks("weeks").value_or(Weeks{});
  const auto cost = reader.number("money", money);
  campaign.strategies = read_payers(reader, strategies);
  reader.finish();
  if (cost) draft.costs.push_back({"campaign", *cost, campaign.weeks.first, campaign.strategies});
  draft.clients.campaigns.push_back(campaign);
  draft.campaign_positions.push_back(reader.position("weeks"));
  draft.campaigns_sound = draft.campaigns_sound && reader.sound("weeks") && reader.has("weeks");
}

}  // namespace

ClientsDraft read_clients(const Value* table, const std::vector<Profession>* professions,
                          const std::vector<std::string>& strategies, ProblemLog& log) {
  ClientsDraft draft;
  if (table == nullptr) return draft;
  TableReader reader(*table, "[clients]", log);
  const auto groups = reader.tables("groups", groups_example);
  for (const Value* group : groups)
    draft.clients.groups.push_back(read_group(*group, professions, log));
  if (professions != nullptr && !groups.empty() && reader.sound("groups"))
    assign_professions(groups, reader, *professions, draft.clients.groups);
  for (const Value* campaign : reader.tables("campaigns", campaigns_example))
    read_campaign(*campaign, strategies, draft, log);
  reader.finish();
  return draft;
}

void check_campaigns(const ClientsDraft& draft, Weeks experiment, ProblemLog& log) {
  for (std::size_t at = 0; draft.campaigns_sound && at < draft.campaign_positions.size(); ++at) {
    const Weeks weeks = draft.clients.campaigns[at].weeks;
    if (experiment.contains(weeks.first) && experiment.contains(weeks.last)) continue;
    log.add(draft.campaign_positions[at],
            fmt::format("a campaign lasts from week {} to {}", weeks.first, weeks.last),
            fmt::format("the experiment's weeks are {} to {}", experiment.first, experiment.last),
            "Write weeks of the experiment");
  }
}

}  // namespace uptake
