#include "sim/results/resolved_scenario.hpp"

#include <nlohmann/json.hpp>

namespace uptake {

namespace {

using nlohmann::json;

json as_json(const Organisation& organisation) {
  json sites = json::array(), professions = json::array();
  for (const Site& site : organisation.sites)
    sites.push_back(
        {{"name", site.name}, {"units", site.units}, {"people_per_unit", site.people_per_unit}});
  for (const Profession& p : organisation.professions)
    professions.push_back({{"name", p.name},
                           {"share", p.share},
                           {"count", p.count},
                           {"hours_per_week", p.hours_per_week},
                           {"tasks_per_week", p.tasks_per_week},
                           {"fit", p.fit}});
  const Network& n = organisation.network;
  return {{"sites", sites},
          {"professions", professions},
          {"network",
           {{"ties_in_unit", n.ties_in_unit},
            {"ties_in_site", n.ties_in_site},
            {"ties_elsewhere", n.ties_elsewhere},
            {"same_profession", n.same_profession},
            {"spread", n.spread},
            {"closure", n.closure}}}};
}

json as_json(const Communication& c) {
  return {{"channels", c.channels}, {"messages_per_week", c.messages_per_week}};
}
json as_json(const Training& t) {
  return {{"hours", t.hours},
          {"courses", t.courses},
          {"first_week", t.first_week},
          {"gap_weeks", t.gap_weeks},
          {"methods", t.methods}};
}
json as_json(const ProtectedTime& p) { return {{"hours_per_week", p.hours_per_week}}; }
json as_json(const HelpDesk& d) {
  return {{"problems_per_100_staff", d.problems_per_100_staff},
          {"problems_per_site", d.problems_per_site}};
}

json as_json(const Strategy& strategy) {
  json activities = json::array();
  for (const Activity& activity : strategy.activities)
    activities.push_back(
        {{"practice", activity.practice},
         {"weeks", {activity.weeks.first, activity.weeks.last}},
         {"clock", activity.clock == Clock::go_live ? "go_live" : "calendar"},
         {"units", activity.units},
         {"settings",
          std::visit([](const auto& settings) { return as_json(settings); }, activity.settings)}});
  return {{"name", strategy.name},
          {"label", strategy.label},
          {"go_live", strategy.go_live},
          {"activities", activities}};
}

json as_json(const Experiment& e) {
  return {{"weeks", {e.weeks.first, e.weeks.last}},
          {"seed", e.seed},
          {"draws", e.draws},
          {"replications", e.replications},
          {"draws_per_organisation", e.draws_per_organisation},
          {"baseline", e.baseline},
          {"objective", {{"quantity", e.objective.quantity}, {"week", e.objective.week}}},
          {"parameters", e.parameters == ParameterSource::prior ? "prior" : "centre"}};
}

json as_json(const ParameterChoice& choice) {
  const Parameter& p = choice.parameter;
  return {{"value", p.value},
          {"distribution", to_text(p.prior.distribution)},
          {"range", {p.prior.low, p.prior.high}}};
}

}  // namespace

std::string resolved_scenario(const Scenario& scenario) {
  json strategies = json::array(), parameters = json::object();
  for (const Strategy& strategy : scenario.strategies) strategies.push_back(as_json(strategy));
  for (const ParameterChoice& choice : scenario.parameters)
    parameters[choice.parameter.key] = as_json(choice);
  return json{{"format", scenario.format},
              {"title", scenario.title},
              {"organisation", as_json(scenario.organisation)},
              {"strategies", strategies},
              {"experiment", as_json(scenario.experiment)},
              {"parameters", parameters}}
      .dump();
}

}  // namespace uptake
