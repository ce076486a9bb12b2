// A scenario as resolved from its file: an organisation, a service, strategies, an experiment.
//
// Everything is checked and filled in with defaults; nothing here refers back to the text.
// Weeks are inclusive. Shares are 0-1. Names are slugs ([a-z][a-z0-9_-]*).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "sim/scenario/parameter_table.hpp"

namespace uptake {

struct Weeks {
  int first = 0;
  int last = 0;
  bool contains(int week) const { return first <= week && week <= last; }
};

struct Site {
  std::string name;
  int units = 1;
  int people_per_unit = 1;
};

/// Either every profession has a share (drawn person by person) or every one has a count
/// (exact; who has which is drawn).
struct Profession {
  std::string name;
  double share = 0;  ///< 0 when counts are given
  int count = 0;     ///< 0 when shares are given
  double hours_per_week = 37.5;
  double tasks_per_week = 0;  ///< eligible tasks of a full-timer
  double fit = 0;             ///< fit of the service with this profession's tasks, 0-1
};

/// Drawn ties (sim/population/README.md); numbers of ties are means a person.
struct Network {
  double ties_in_unit = 0;
  double ties_in_site = 0;  ///< in the site, outside the unit
  double ties_elsewhere = 0;
  double same_profession = 0;  ///< share of ties outside the unit to the same profession
  double spread = 0;           ///< sd of log sociability between people
  double closure = 0;          ///< share of ties outside the unit made to a colleague's colleague
};

struct Organisation {
  std::vector<Site> sites;
  std::vector<Profession> professions;
  Network network;

  int people() const;
  int units() const;
};

/// Names of the units in order: site "north" with two units has "north_1", "north_2".
std::vector<std::string> unit_names(const Organisation& organisation);
/// Index into `sites` of every unit, in the same order.
std::vector<int> site_of_units(const Organisation& organisation);

/// `communication`: messages a week on each of so many channels.
struct Communication {
  double channels = 1;
  double messages_per_week = 1;
};

/// `diverse_training`: one programme of courses; course k is held in week first_week + k *
/// gap_weeks.
struct Training {
  double hours = 2;  ///< a course
  int courses = 1;
  int first_week = -1;
  int gap_weeks = 1;
  int methods = 1;  ///< 1-3 ways of teaching
};

struct ProtectedTime {
  double hours_per_week = 0;  ///< a full-timer
};

/// `support`, its help desk. One of the two is given; the other is 0.
struct HelpDesk {
  double problems_per_100_staff = 0;  ///< a week, by 100 staff of a site
  double problems_per_site = 0;       ///< a week, absolute
};

enum class Clock { go_live, calendar };

/// Units (by index) an activity is for.
struct Activity {
  std::string practice;  ///< key, e.g. "protected_time"
  Weeks weeks;           ///< on its clock
  Clock clock = Clock::go_live;
  std::vector<int> units;  ///< ascending
  std::variant<Communication, Training, ProtectedTime, HelpDesk> settings;
};

struct Strategy {
  std::string name;
  std::string label;         ///< for people; the name if none is given
  std::vector<int> go_live;  ///< calendar week, [unit]
  std::vector<Activity> activities;
};

/// The outcome strategies are compared on.
struct Objective {
  std::string quantity = "regular_users";  ///< or "use_share"
  int week = 52;                           ///< of each unit's own clock
};

enum class ParameterSource {
  prior,   ///< every draw takes its own values
  centre,  ///< every draw takes the point estimates: only luck differs
};

struct Experiment {
  Weeks weeks{-12, 104};  ///< calendar
  std::uint64_t seed = 1;
  int draws = 200;
  int replications = 4;
  int draws_per_organisation = 8;
  int baseline = 0;  ///< index of a strategy
  Objective objective;
  ParameterSource parameters = ParameterSource::prior;
};

/// A parameter's value and prior after every override.
struct ParameterChoice {
  Parameter parameter;
  /// "table", "file NAME", "[organisation]", "[service]", "[service] minutes", "[parameters]",
  /// "--set"
  std::string origin;
};

struct Scenario {
  int format = 1;
  std::string name;  ///< the file's name without folder and ending
  std::string title;
  Organisation organisation;
  std::vector<Strategy> strategies;
  Experiment experiment;
  std::vector<ParameterChoice> parameters;  ///< the order of the table
  std::string text;                         ///< as typed, for the record
};

}  // namespace uptake
