#include "sim/scenario/arrange_roster.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "sim/base/fnv.hpp"
#include "sim/scenario/defaults.hpp"

namespace uptake {

namespace {

constexpr auto only_site = "site";

// Without a column there is one site, and one unit in each site.
void name_places(std::vector<RosterRow>& rows) {
  for (RosterRow& row : rows) {
    if (row.site.empty()) row.site = only_site;
    if (row.unit.empty()) row.unit = row.site + "_1";
  }
}

void sort_rows(std::vector<RosterRow>& rows) {
  std::sort(rows.begin(), rows.end(), [](const RosterRow& a, const RosterRow& b) {
    return std::tie(a.site, a.unit, a.id) < std::tie(b.site, b.unit, b.id);
  });
}

/// Looks at every unit of the roster in order.
class Places {
 public:
  Places(Organisation& organisation, ProblemLog& log) : organisation_(organisation), log_(log) {}

  void add(const RosterRow& row) {
    Roster& roster = *organisation_.roster;
    if (organisation_.sites.empty() || organisation_.sites.back().name != row.site)
      organisation_.sites.push_back({row.site, 0, 0});
    const int site = static_cast<int>(organisation_.sites.size()) - 1;
    const bool same = !roster.units.empty() && roster.units.back().name == row.unit &&
                      roster.units.back().site == site;
    if (!same) add_unit(row, site);
  }

  void check_names(const std::vector<RosterRow>& rows) const {
    std::set<std::string> sites;
    for (const Site& site : organisation_.sites) sites.insert(site.name);
    std::set<std::string> reported;
    for (const RosterRow& row : rows)
      if (sites.contains(row.unit) && reported.insert(row.unit).second)
        log_.add(row.of_unit, fmt::format("{} is a unit and a site", in_quotes(row.unit)),
                 "plans find units and sites by one name", "Rename one of the two");
  }

 private:
  void add_unit(const RosterRow& row, int site) {
    Roster& roster = *organisation_.roster;
    const std::uint32_t key = fnv1a(row.unit);
    const auto [found, is_new] = first_row_.try_emplace(key, &row);
    if (!is_new) report_same(row, *found->second);
    ++organisation_.sites.back().units;
    roster.units.push_back({row.unit, site, key});
  }

  void report_same(const RosterRow& row, const RosterRow& before) const {
    if (row.unit == before.unit)
      log_.add(row.of_unit,
               fmt::format("unit {} stands in sites {} and {}", in_quotes(row.unit), before.site,
                           row.site),
               "a unit is found by its name", "Give one of the two units another name");
    else
      log_.add(row.of_unit,
               fmt::format("units {} and {} have the same hash", in_quotes(before.unit),
                           in_quotes(row.unit)),
               "a unit's luck is drawn by the hash of its name, and the two would share it",
               "Rename one of the two");
  }

  Organisation& organisation_;
  ProblemLog& log_;
  std::map<std::uint32_t, const RosterRow*> first_row_;  // of a unit, by the hash of its name
};

/// Those of the scenario first, then those that only the roster has, by name.
class Professions {
 public:
  Professions(const std::vector<RosterRow>& rows, const ParameterChoices& choices,
              Organisation& organisation, ProblemLog& log)
      : choices_(choices), professions_(organisation.professions), log_(log) {
    for (const Profession& profession : professions_) typed_.push_back(profession.name);
    for (const DefaultProfession& known : default_professions)
      typed_.push_back(std::string(known.name));
    std::set<std::string> names;
    for (const RosterRow& row : rows) names.insert(row.profession);
    names.erase("");  // it was reported
    for (const Profession& profession : professions_) names.erase(profession.name);
    for (const std::string& name : names) professions_.push_back(named(name));
    for (std::size_t at = 0; at < professions_.size(); ++at)
      place_[professions_[at].name] = static_cast<int>(at);
  }

  int of(const RosterRow& row) {
    if (row.profession.empty()) return 0;
    const int place = place_.at(row.profession);
    Profession& profession = professions_[static_cast<std::size_t>(place)];
    ++profession.count;
    const bool has_tasks =
        row.tasks || profession.tasks_per_week > 0 || choices_.knows("tasks_" + row.profession);
    if (!has_tasks && reported_.insert(row.profession).second) report_no_tasks(row);
    return place;
  }

 private:
  static Profession named(const std::string& name) {
    Profession profession;
    profession.name = name;
    return profession;
  }

  void report_no_tasks(const RosterRow& row) {
    const std::string near = log_.near(row.profession, typed_);
    log_.add(row.of_profession,
             fmt::format("profession {} has no tasks a week", in_quotes(row.profession)),
             "neither the scenario, nor the evidence table, nor a column tasks says them",
             near.empty() ? fmt::format("Write professions = [{{ name = \"{}\", tasks_per_week = "
                                        "10 }}] in [organisation] of the scenario",
                                        row.profession)
                          : "Did you mean '" + near + "'?");
  }

  const ParameterChoices& choices_;
  std::vector<Profession>& professions_;
  ProblemLog& log_;
  std::vector<std::string> typed_;  ///< names that a row may have meant
  std::map<std::string, int> place_;
  std::set<std::string> reported_;
};

}  // namespace

void arrange_roster(std::vector<RosterRow>& rows, const ParameterChoices& choices,
                    Organisation& organisation, ProblemLog& log) {
  name_places(rows);
  sort_rows(rows);
  organisation.roster.emplace();
  Places places(organisation, log);
  Professions professions(rows, choices, organisation, log);
  for (const RosterRow& row : rows) {
    places.add(row);
    RosterPerson person{row.key, static_cast<int>(organisation.roster->units.size()) - 1,
                        professions.of(row)};
    person.hours_per_week = row.hours;
    person.tasks_per_week = row.tasks;
    person.attitude = row.attitude;
    person.know_how = row.know_how;
    organisation.roster->people.push_back(person);
  }
  places.check_names(rows);
}

}  // namespace uptake
