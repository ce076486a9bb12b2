#include "sim/results/resolved_scenario.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "sim/results/sha256.hpp"

namespace uptake {

namespace {

using nlohmann::json;

json as_json(const Profession& p) {
  return {{"name", p.name},
          {"share", p.share},
          {"count", p.count},
          {"hours_per_week", p.hours_per_week},
          {"tasks_per_week", p.tasks_per_week},
          {"fit", p.fit},
          {"rate", p.rate}};
}

json as_json(const Network& n) {
  return {{"ties_in_unit", n.ties_in_unit},
          {"ties_in_site", n.ties_in_site},
          {"ties_elsewhere", n.ties_elsewhere},
          {"same_profession", n.same_profession},
          {"spread", n.spread},
          {"closure", n.closure}};
}

// "-" where the roster says nothing.
std::string as_text(const std::optional<double>& value) {
  return value ? fmt::format("{}", *value) : "-";
}

std::string hash_of(const std::vector<RosterPerson>& people) {
  Sha256 hash;
  for (const RosterPerson& p : people)
    hash.add(fmt::format("{} {} {} {} {} {} {}\n", p.key, p.unit, p.profession,
                         as_text(p.hours_per_week), as_text(p.tasks_per_week), as_text(p.attitude),
                         as_text(p.know_how)));
  return hash.hex();
}

std::string hash_of(const RosterTies& ties) {
  Sha256 hash;
  hash.add(fmt::format("{} {}\n", ties.directed, ties.weighted));
  for (const RosterTie& tie : ties.ties)
    hash.add(fmt::format("{} {} {}\n", tie.from, tie.to, ties.weighted ? tie.weight : 1));
  return hash.hex();
}

// Whom the roster names, and how many there are of what, stays with the planner: two results are of
// one roster when their hashes are alike.
json of_roster(const Organisation& organisation, const Roster& roster) {
  json sites = json::array(), professions = json::array();
  for (const Site& site : organisation.sites)
    sites.push_back({{"name", site.name}, {"units", site.units}});
  for (const Profession& profession : organisation.professions) {
    professions.push_back(as_json(profession));
    for (const char* size : {"share", "count"}) professions.back().erase(size);
  }
  json made{{"sites", sites},
            {"professions", professions},
            {"people", roster.people.size()},
            {"roster_sha256", hash_of(roster.people)}};
  if (roster.ties)
    made["ties_sha256"] = hash_of(*roster.ties);
  else
    made["network"] = as_json(organisation.network);
  return made;
}

json as_json(const Organisation& organisation) {
  if (organisation.roster) return of_roster(organisation, *organisation.roster);
  json sites = json::array(), professions = json::array();
  for (const Site& site : organisation.sites)
    sites.push_back(
        {{"name", site.name}, {"units", site.units}, {"people_per_unit", site.people_per_unit}});
  for (const Profession& profession : organisation.professions)
    professions.push_back(as_json(profession));
  json made{
      {"sites", sites}, {"professions", professions}, {"network", as_json(organisation.network)}};
  for (const Sector& sector : organisation.sectors)
    made["sectors"].push_back({{"name", sector.name}, {"shares", sector.shares}});
  if (!organisation.sectors.empty())
    for (std::size_t site = 0; site < sites.size(); ++site)
      made["sites"][site]["sector"] = organisation.sites[site].sector;
  return made;
}

json as_json(const Dose& d) { return {{"level", d.level}, {"hours", d.hours}}; }
// A setting that a scenario does not use is left out, so that its text and hash stay as they were.
template <class T>
void add_unless(const T& usual, const char* name, const T& value, json& settings) {
  if (value != usual) settings[name] = value;
}
void add_weeks(const char* name, const std::vector<int>& weeks, json& settings) {
  if (!weeks.empty()) settings[name] = weeks;
}

json as_json(const Communication& c) {
  json settings = {{"channels", c.channels}, {"messages_per_week", c.messages_per_week}};
  add_unless(1.0, "content", c.content, settings);
  add_unless(0.0, "two_way", c.two_way, settings);
  return settings;
}
json as_json(const ConsistentProcess& c) {
  json settings = {{"completeness", as_json(c.completeness)}};
  add_unless(ample_notice, "notice_weeks", c.notice_weeks, settings);
  add_weeks("changes", c.changes, settings);
  return settings;
}
std::string to_text(Messenger messenger) {
  return messenger == Messenger::organisation ? "organisation"
         : messenger == Messenger::leader     ? "leader"
                                              : "opinion_leader";
}
json as_json(const Justification& j) {
  json settings = {{"quality", j.quality}};
  add_unless(to_text(Messenger::organisation), "messenger", to_text(j.messenger), settings);
  add_unless(0.0, "claim", j.claim, settings);
  return settings;
}
std::string to_text(Stage stage) {
  return stage == Stage::choice          ? "choice"
         : stage == Stage::design        ? "design"
         : stage == Stage::configuration ? "configuration"
                                         : "after";
}
json as_json(const Influence& i) {
  json settings = {{"share_involved", i.share_involved}, {"acted_on", i.acted_on}};
  add_unless(to_text(Stage::configuration), "stage", to_text(i.stage), settings);
  return settings;
}
json as_json(const PositiveAttitude& p) {
  json settings = {{"demonstrations", p.demonstrations},
                   {"leadership", p.leadership},
                   {"opinion_leaders_per_10", p.opinion_leaders_per_10}};
  add_unless(0.0, "reference_visits", p.visitors, settings);
  add_unless(0.0, "early_wins", p.early_wins, settings);
  return settings;
}
json as_json(const HelpDesk& d) {
  json settings = {{"problems_per_100_staff", d.problems_per_100_staff},
                   {"problems_per_site", d.problems_per_site}};
  add_unless(0.0, "answer_hours", d.answer_hours, settings);
  return settings;
}
json as_json(const OtherSupport& s) {
  return {{"floor_hours_per_unit", s.floor_hours}, {"manuals", s.manuals}, {"vendor", s.vendor}};
}
// A later setting is written only where it is not neutral: what is the same keeps its hash.
json as_json(const SuperUsers& s) {
  json settings{{"per_10", s.per_10}, {"relief", s.relief}};
  if (s.volunteer != SuperUsers{}.volunteer) settings["volunteer"] = s.volunteer;
  if (s.hours > 0) settings["hours"] = s.hours;
  return settings;
}
json as_json(const ProtectedTime& p) { return {{"hours_per_week", p.hours_per_week}}; }
json as_json(const KnowHow& k) {
  json settings = {{"materials", as_json(k.materials)}};
  add_unless(0.0, "sandbox", k.sandbox, settings);
  return settings;
}
json as_json(const CompetenceAssessment& a) {
  json settings = {{"share_assessed", a.share_assessed}, {"minutes", a.minutes}};
  add_unless(0.0, "error", a.error, settings);
  return settings;
}
json as_json(const Training& t) {
  json settings = {{"hours", t.hours},
                   {"courses", t.courses},
                   {"first_week", t.first_week},
                   {"gap_weeks", t.gap_weeks},
                   {"methods", t.methods}};
  add_weeks("refreshers", t.refreshers, settings);
  return settings;
}
json as_json(const TargetedTraining& t) {
  return {{"courses", as_json(t.courses)}, {"match", t.match}};
}
json as_json(const EaseOfUse& e) {
  json settings = {{"work", as_json(e.work)}};
  add_weeks("releases", e.releases, settings);
  return settings;
}
json as_json(const Usefulness& u) { return {{"reporting", as_json(u.reporting)}}; }
json as_json(const UsageMonitoring& m) {
  json settings{{"reports_per_year", m.reports_per_year},
                {"goal_and_plan", m.goal_and_plan},
                {"punitive", m.punitive}};
  const bool for_groups = m.shown_to_unit || m.shown_to_leader;
  if (for_groups || !m.shown_to_person)
    settings["seen_by"] = {
        {"person", m.shown_to_person}, {"unit", m.shown_to_unit}, {"leader", m.shown_to_leader}};
  return settings;
}
json as_json(const Feedback& f) {
  json settings{{"fixes_per_week", f.fixes_per_week}};
  if (f.closing_the_loop > 0) settings["closing_the_loop"] = f.closing_the_loop;
  add_unless(0.0, "answer_weeks", f.answer_weeks, settings);
  return settings;
}
json as_json(const ImpactEvaluation& i) {
  return {{"rounds", i.rounds}, {"error", i.error}, {"redesign_hours", i.redesign_hours}};
}
json as_json(const TaskFit& t) { return {{"redesign", as_json(t.redesign)}}; }
json as_json(const FollowUp& f) {
  json follow_up{{"level", f.level}, {"rounds", f.rounds}};
  if (f.trigger >= 0) follow_up["trigger"] = f.trigger;
  if (!f.brings_training) follow_up["training"] = false;
  if (!f.brings_time) follow_up["time"] = false;
  return follow_up;
}
json as_json(const Onboarding& o) { return {{"programme", as_json(o.programme)}}; }

json as_json(const std::vector<Activity>& all) {
  json activities = json::array();
  for (const Activity& activity : all)
    activities.push_back(
        {{"practice", activity.practice},
         {"weeks", {activity.weeks.first, activity.weeks.last}},
         {"clock", activity.clock == Clock::go_live ? "go_live" : "calendar"},
         {"units", activity.units},
         {"professions", activity.professions},
         {"lowest_know_how", activity.lowest_know_how},
         {"settings",
          std::visit([](const auto& settings) { return as_json(settings); }, activity.settings)}});
  return activities;
}

json as_json(const Condition& c) {
  return {{"quantity", seen_quantity_names[static_cast<std::size_t>(c.quantity)]},
          {c.side == Condition::Side::below ? "below" : "at_least", c.threshold}};
}

json as_json(const Rule& rule) {
  constexpr std::array<const char*, 3> scopes{"unit", "site", "organisation"};
  return {{"name", rule.name},
          {"when", as_json(rule.when)},
          {"at", rule.at},
          {"clock", rule.clock == Clock::go_live ? "go_live" : "calendar"},
          {"scope", scopes[static_cast<std::size_t>(rule.scope)]},
          {"at_most", rule.at_most},
          {"then", as_json(rule.then)}};
}

json as_json(const Strategy& strategy) {
  json as{{"name", strategy.name},
          {"label", strategy.label},
          {"go_live", strategy.go_live},
          {"activities", as_json(strategy.activities)}};
  for (const Rule& rule : strategy.rules) as["rules"].push_back(as_json(rule));
  if (strategy.next_wave)
    as["next_wave"] = {{"when", as_json(strategy.next_wave->when)},
                       {"after", {strategy.next_wave->soonest, strategy.next_wave->latest}}};
  return as;
}

json as_json(const LumpSum& sum) {
  return {{"name", sum.name},
          {"amount", sum.amount},
          {"week", sum.week},
          {"strategies", sum.strategies}};
}

json as_json(const Pool& pool) {
  return {{"kind", pool_kind_names[static_cast<std::size_t>(pool.kind)]},
          {"capacity", pool.capacity},
          {"weeks", {pool.weeks.first, pool.weeks.last}}};
}

json as_json(const Experiment& e) {
  return {{"weeks", {e.weeks.first, e.weeks.last}},
          {"seed", e.seed},
          {"draws", e.draws},
          {"replications", e.replications},
          {"draws_per_organisation", e.draws_per_organisation},
          {"baseline", e.baseline},
          {"objective", {{"quantity", e.objective.quantity}, {"week", e.objective.week}}},
          {"parameters", to_text(e.parameters)}};
}

json as_json(const std::optional<double>& own) { return own ? json(*own) : json(nullptr); }

json as_json(const Clients& clients) {
  json groups = json::array(), campaigns = json::array();
  for (const ClientGroup& g : clients.groups)
    groups.push_back({{"name", g.name},
                      {"able", as_json(g.able)},
                      {"willing", as_json(g.willing)},
                      {"encourage", as_json(g.encourage)},
                      {"professions", g.professions}});
  for (const ClientCampaign& c : clients.campaigns)
    campaigns.push_back({{"amount", c.amount},
                         {"weeks", {c.weeks.first, c.weeks.last}},
                         {"strategies", c.strategies}});
  return {{"groups", groups}, {"campaigns", campaigns}};
}

json as_json(const HandOver& entry) {
  return {{"profession", entry.profession}, {"waits_for", entry.on}, {"share", entry.share}};
}

json as_json(const Structure& s) {
  return {{"contagion", s.contagion},
          {"time", s.time == TimeForm::gate ? "gate" : "additive"},
          {"hand_over", s.hand_over},
          {"npt", s.npt == NptForm::proxy ? "proxy" : "states"}};
}

json as_json(const Budget& budget) {
  json limits = json::object();
  if (budget.hours_per_person) limits["hours_per_person"] = *budget.hours_per_person;
  if (budget.money) limits["money"] = *budget.money;
  return limits;
}

json as_json(const ParameterChoice& choice) {
  const Parameter& p = choice.parameter;
  return {{"value", p.value},
          {"distribution", to_text(p.prior.distribution)},
          {"range", {p.prior.low, p.prior.high}}};
}

}  // namespace

std::string resolved_scenario(const Scenario& scenario) {
  json strategies = json::array(), parameters = json::object(), lump_sums = json::array();
  for (const LumpSum& sum : scenario.lump_sums) lump_sums.push_back(as_json(sum));
  for (const Strategy& strategy : scenario.strategies) strategies.push_back(as_json(strategy));
  for (const ParameterChoice& choice : scenario.parameters)
    parameters[choice.parameter.key] = as_json(choice);
  json resolved{{"format", scenario.format},
                {"title", scenario.title},
                {"organisation", as_json(scenario.organisation)},
                {"strategies", strategies},
                {"costs", {{"currency", scenario.currency}, {"lump_sums", lump_sums}}},
                {"experiment", as_json(scenario.experiment)},
                {"parameters", parameters}};
  // Only what was chosen, so that scenarios of before keep their content hash.
  for (const HandOver& entry : scenario.hand_over) resolved["hand_over"].push_back(as_json(entry));
  const Clients& clients = scenario.clients;
  if (!clients.groups.empty() || !clients.campaigns.empty()) resolved["clients"] = as_json(clients);
  if (!(scenario.structure == Structure{})) resolved["structure"] = as_json(scenario.structure);
  if (!(scenario.budget == Budget{})) resolved["budget"] = as_json(scenario.budget);
  for (const Pool& pool : scenario.pools) resolved["pools"].push_back(as_json(pool));
  return resolved.dump();
}

}  // namespace uptake
