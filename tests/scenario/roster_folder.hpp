// A folder for a test's own roster and ties, gone with the object; and scenarios that name them.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "sim/scenario/read_scenario.hpp"

namespace example {

class RosterFolder {
 public:
  RosterFolder() {
    static int number = 0;
    path_ = std::filesystem::temp_directory_path() /
            ("uptake-roster-" + std::to_string(::getpid()) + "-" + std::to_string(++number));
    std::filesystem::create_directories(path_);
  }
  ~RosterFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  RosterFolder(const RosterFolder&) = delete;
  RosterFolder& operator=(const RosterFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name, std::ios::binary) << text;
  }

  /// `lines` stand in [organisation], from line 3 on; a plan follows.
  uptake::ScenarioReading read(const std::string& lines, const std::string& rest = "") const {
    return uptake::parse_scenario("format = 1\n[organisation]\n" + lines + plan + rest,
                                  (path_ / "a.toml").string());
  }

  /// "file line:column what" of every problem.
  std::vector<std::string> problems(const std::string& lines, const std::string& rest = "") const {
    std::vector<std::string> found;
    for (const uptake::Problem& problem : read(lines, rest).problems)
      found.push_back(std::filesystem::path(problem.place.file).filename().string() + " " +
                      std::to_string(problem.place.line) + ":" +
                      std::to_string(problem.place.column) + " " + problem.what);
    return found;
  }

 private:
  static constexpr auto plan =
      "[[strategy]]\nname = \"announce\"\n[strategy.practice.communication]\nweeks = [-4, 2]\n";
  std::filesystem::path path_;
};

/// Six people, three units at two sites; rows in no order.
inline const std::string six_people =
    "id,profession,unit,site,hours,tasks,attitude,know_how\n"
    "dora,physician,ward,hospital,,,,\n"
    "anna,registered_nurse,day,clinic,30,,0.5,\n"
    "ella,registered_nurse,ward,hospital,,7,,0.25\n"
    "bert,physician,night,clinic,,,,\n"
    "carl,other,day,clinic,,,-1,1\n"
    "fred,other,ward,hospital,,,,\n";

}  // namespace example
