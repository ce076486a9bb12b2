// A sweep: a scenario and the design of points at which it is run (NAME-sweep.toml).
//
// Takes a sweep file, format 1:
//
//   format = 1
//   scenario = "health-centres.toml"   # in the sweep's folder or below it
//   [sweep]
//   design = "saltelli"       # factorial, list, latin_hypercube, sobol, morris, saltelli
//   points = 256              # latin_hypercube; sobol, saltelli: of each scramble, a power of two
//   scrambles = 8             # sobol, saltelli
//   trajectories = 20         # morris
//   grid = 4                  # morris
//   seed = 1                  # of the points, not of the runs; all but factorial and list
//   file = "points.csv"       # list: a column for each key, a row for each point
//   [[sweep.over]]            # one for each dimension; a list has its columns instead
//   key = "w_A"               # a parameter, or a number of the scenario
//   (sim/scenario/dotted_key.hpp) levels = [1.0, 1.4]       # or range = [0.5, 2], with
//   distribution = "uniform" (the default)
//
// A parameter without levels and range has the prior that the scenario gives it. Ranges mean what
// they mean in the evidence table. Numbers of the scenario take levels or a uniform range: only
// parameters have limits that a normal could be cut to.
// Gives the sweep, or every problem of the file at once; each level and the ends and an inner point
// of each range are tried in the scenario. Failure 65, 66, 74 when a file cannot be read, or the
// scenario is wrong as it stands.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "analysis/design/design.hpp"
#include "sim/base/problem.hpp"
#include "sim/scenario/scenario_template.hpp"

namespace uptake {

struct Sweep {
  std::string text;                ///< of the sweep's file
  std::filesystem::path scenario;  ///< its path, as found from where the program runs
  ScenarioTemplate base;
  Design design;
};

/// `sweep` is there exactly when `problems` is empty.
struct SweepReading {
  std::optional<Sweep> sweep;
  Problems problems;
};

SweepReading read_sweep(const std::filesystem::path& path, const Overrides& overrides = {});

/// Throws Failure 65 with all problems as its message.
Sweep sweep_or_throw(const std::filesystem::path& path, const Overrides& overrides = {});

/// Point i as settings of the scenario.
std::vector<Setting> settings_at(const Design& design, std::uint64_t i);

/// The scenario at point i. Failure 65 where values that are sound alone are not so together.
Scenario scenario_at(const Sweep& sweep, std::uint64_t i);

}  // namespace uptake
