// People and ties of an organisation as its own lists say (roster.csv, ties.csv).
//
// Ids of people are not kept: a person is known by the hash of the id alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace uptake {

struct RosterUnit {
  std::string name;
  int site = 0;
  std::uint32_t key = 0;  ///< FNV-1a of the name; no two alike
};

struct RosterPerson {
  std::uint32_t key = 0;  ///< FNV-1a of the id; no two alike
  int unit = 0;
  int profession = 0;
  std::optional<double> hours_per_week = {};  ///< nothing: the profession's
  std::optional<double> tasks_per_week = {};  ///< the person's own, whatever the hours
  std::optional<double> attitude = {};        ///< -1..1
  std::optional<double> know_how = {};        ///< 0-1
};

/// `from` names `to`, people by their place in the roster.
struct RosterTie {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  double weight = 1;
};

struct RosterTies {
  std::vector<RosterTie> ties;  ///< ascending by from and to, none twice, none to oneself
  bool directed = false;        ///< otherwise each is stored from one of its ends
  bool weighted = false;        ///< otherwise weights do not count
};

struct Roster {
  std::vector<RosterUnit> units;        ///< ascending by site
  std::vector<RosterPerson> people;     ///< ascending by unit
  std::optional<RosterTies> ties = {};  ///< nothing: drawn
};

}  // namespace uptake
