// The settings of each practice, as typed.
//
// Takes the table of one activity; gives what is done, one draft for each thing (support may be a
// help desk and super-users). Weeks, clock, targets and account are read by practices.cpp.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "sim/scenario/table_reader.hpp"

namespace uptake {

/// Where an activity without `weeks` begins; it lasts to the end of the experiment.
enum class Begins { with_preparation, at_go_live };

struct SettingsDraft {
  Settings settings;
  Begins begins = Begins::with_preparation;
  std::optional<Weeks> weeks = std::nullopt;  ///< where the settings themselves say them
  bool has_own_courses = false;               ///< hours, number or weeks of courses are written
};

/// Whom an activity can be for.
enum class Reaches {
  everybody,  ///< one service, one plan: no targets
  units,      ///< sites and units
  people,     ///< professions and the lowest know-how besides
};

/// Whether it takes `weeks = [first, last]`.
enum class Timing { own, must_have_weeks, may_have_weeks };

struct PracticeReading {
  const char* key;
  Reaches reaches;
  Timing timing;
  std::vector<SettingsDraft> (*read)(TableReader&);
};

/// The practices this version acts on, in the order activities are kept in: that of
/// practice_keys.hpp.
const std::vector<PracticeReading>& practice_readings();

}  // namespace uptake
