// Runs of rosters: the shipped one with rows of a test's own, under a plan that joins nobody who is
// not tied (no feedback, a desk that always has time).
#pragma once

#include <fstream>
#include <sstream>

#include "tests/engine/runs.hpp"
#include "tests/scenario/roster_folder.hpp"

namespace uptake {

inline std::string shipped(const std::string& name) {
  std::ostringstream text;
  text << std::ifstream(std::filesystem::path(UPTAKE_SOURCE_DIR) / "scenarios" / name).rdbuf();
  return text.str();
}

/// Weeks in which everybody's use is kept.
inline const std::vector<int> kept_weeks{0, 1, 2, 4, 8, 13, 26, 39, 52};

inline Scenario of_roster(const std::string& roster, const std::string& ties,
                          const std::string& keys) {
  const example::RosterFolder folder;
  folder.write("roster.csv", roster);
  folder.write("ties.csv", ties);
  auto reading = folder.read("roster = \"roster.csv\"\nties = \"ties.csv\"\n" + keys,
                             "[strategy.practice.diverse_training]\nhours = 2\ncourses = 3\n"
                             "[strategy.practice.support]\n"
                             "help_desk = { problems_per_site = 1000000 }\n"
                             "super_users = { per_10 = 2 }\n"
                             "[experiment]\nweeks = [-12, 54]\nparameters = \"centre\"\n");
  if (!reading.scenario) throw std::runtime_error(to_text(reading.problems));
  reading.scenario->experiment.keeps_people = true;
  reading.scenario->experiment.more_report_weeks = kept_weeks;
  return std::move(*reading.scenario);
}

inline const std::string minutes = "weight = \"minutes_a_week\"\nat_least = 15\n";

}  // namespace uptake
