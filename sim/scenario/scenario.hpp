// A scenario as resolved from its file: an organisation, a service, strategies, an experiment.
//
// Everything is checked and filled in with defaults; nothing here refers back to the text.
// Weeks are inclusive. Shares are 0-1. Names are slugs ([a-z][a-z0-9_-]*).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/scenario/activity.hpp"
#include "sim/scenario/clients.hpp"
#include "sim/scenario/next_wave.hpp"
#include "sim/scenario/parameter_table.hpp"
#include "sim/scenario/pool.hpp"
#include "sim/scenario/roster.hpp"
#include "sim/scenario/rule.hpp"
#include "sim/scenario/structure.hpp"

namespace uptake {

struct Site {
  std::string name;
  int units = 1;
  int people_per_unit = 1;       ///< 0 with a roster
  std::string sector_name = {};  ///< "" without sectors
  int sector = -1;               ///< index into the organisation's; -1 without
};

/// A part of an organisation whose sites have a mix of professions of its own.
struct Sector {
  std::string name;
  std::vector<double> shares = {};  ///< [profession]
};

/// Either every profession has a share (drawn person by person) or every one has a count
/// (exact; who has which is drawn, or as a roster says).
struct Profession {
  std::string name;
  double share = 0;  ///< 0 when counts are given; with sectors, expected of all people
  int count = 0;     ///< 0 when shares are given
  double hours_per_week = 37.5;
  double tasks_per_week = 0;  ///< eligible tasks of a full-timer
  double fit = 0;             ///< fit of the service with this profession's tasks, 0-1
  double rate = 0;            ///< money for an hour
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
  std::vector<Sector> sectors = {};   ///< none: professions by their shares or counts everywhere
  std::optional<Roster> roster = {};  ///< nothing: people are drawn

  int people() const;
  int units() const;
};

/// Names of the units in order: the roster's; or site "north" with two has "north_1", "north_2".
std::vector<std::string> unit_names(const Organisation& organisation);
/// People in every unit, in the same order.
std::vector<int> people_of_units(const Organisation& organisation);
/// Index into `sites` of every unit, in the same order.
std::vector<int> site_of_units(const Organisation& organisation);

struct Strategy {
  std::string name;
  std::string label;         ///< for people; the name if none is given
  std::vector<int> go_live;  ///< calendar week, [unit]
  std::vector<Activity> activities;
  std::string coding = {};       ///< of the study's practices that it extends, if any
  std::vector<Rule> rules = {};  ///< by name
  /// Set: dates of `go_live` but the first are the latest possible, and units with one date a wave.
  std::optional<NextWave> next_wave = {};
};

/// Money paid at once, e.g. a licence.
struct LumpSum {
  std::string name;
  double amount = 0;
  int week = 0;                 ///< calendar
  std::vector<int> strategies;  ///< by index, ascending
};

/// The outcome strategies are compared on.
struct Objective {
  std::string quantity = "regular_users";  ///< or "use_share"
  int week = 52;                           ///< of each unit's own clock
};

enum class ParameterSource {
  filtered,  ///< joint draws that met the patterns (README of sim/scenario)
  prior,     ///< every draw takes its own values, each parameter on its own
  centre,    ///< every draw takes the point estimates: only luck differs
};

/// "filtered", "prior", "centre": the words of scenarios.
std::string to_text(ParameterSource source);

struct Experiment {
  Weeks weeks{-12, 104};  ///< calendar
  std::uint64_t seed = 1;
  int draws = 200;
  int replications = 4;
  int draws_per_organisation = 8;
  int baseline = 0;  ///< index of a strategy
  Objective objective;
  ParameterSource parameters = ParameterSource::filtered;
  // Not in files: what the check of patterns looks at besides.
  std::vector<int> more_report_weeks;
  bool keeps_people = false;  ///< values of people at report weeks stay in the record
};

/// A parameter's value and prior after every override.
struct ParameterChoice {
  Parameter parameter;
  /// "table", "file NAME", "[organisation]", "[service]", "[service] minutes", "[structure]",
  /// "[parameters]", "--set"
  std::string origin;
};

/// What a plan may take in all; no value: no limit.
struct Budget {
  std::optional<double> hours_per_person;  ///< paid, of the whole experiment
  std::optional<double> money;             ///< of the organisation, in the scenario's currency

  bool operator==(const Budget&) const = default;
};

/// What results keep beside the usual.
struct Outputs {
  bool every_series = false;  ///< all weekly series of every run, not eight
};

struct Scenario {
  int format = 1;
  std::string name;  ///< the file's name without folder and ending
  std::string title;
  Organisation organisation;
  Clients clients;
  std::vector<HandOver> hand_over;
  std::vector<Strategy> strategies;
  std::string currency = "EUR";
  std::vector<LumpSum> lump_sums;
  std::vector<Pool> pools;
  Experiment experiment;
  Structure structure;
  Budget budget;
  Outputs outputs;
  std::vector<ParameterChoice> parameters;  ///< the order of the table
  std::string text;                         ///< as typed, for the record
};

}  // namespace uptake
