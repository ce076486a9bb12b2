// A comparison in the words of planners: finding, table, curve. Plain text, 80 columns.
//
// Nothing here says more than was computed: whole points, intervals of averages kept apart from
// what is not known, and a plan is named best only among plans of comparable hours.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "analysis/decision/comparison.hpp"

namespace uptake {

/// People of one profession under a strategy at the objective's week; NaN where they are too few.
struct ProfessionFacts {
  double regular_users = 0;
  double use = 0;
};

/// Whether the order of the plans holds where a week counts from another share of the tasks on.
struct OtherThreshold {
  double regular_use = 0;
  /// Plans by index: ahead as usual, ahead here.
  std::vector<std::pair<std::size_t, std::size_t>> changed_places;
};

/// What the words need to know of a strategy beside the comparison.
struct PlanFacts {
  std::string name;  ///< slug
  double use = 0;    ///< use share at the objective's week
  double regular_users = 0;
  double strain = 0;
  double money = 0;            ///< a person
  double weeks_to_half = 0;    ///< median over runs, infinite when fewer than half get there
  double reached_half = 0;     ///< share of runs that get there
  std::vector<double> course;  ///< mean of the objective by calendar week
  std::vector<ProfessionFacts> by_profession = {};
  double coverage = 0;  ///< tasks done over all eligible tasks, at the objective's week
  std::vector<std::string> waits = {};  ///< where pools are too small for the plan
};

/// The comparison under another form of the model.
struct OtherStructure {
  std::string in_words;
  std::string first;  ///< plan ahead among those compared
  bool same_order = true;
};

/// What the number of runs says of which plan has the most on the model's own average.
struct SelectionFacts {
  double indifference = .01;  ///< of the objective, a share
  bool finished = false;
  bool alike = false;             ///< several are within the indifference
  std::string leader;             ///< plan
  std::size_t more_versions = 0;  ///< about so many draws more would finish it
};

struct ComparisonPage {
  Comparison comparison;
  std::vector<PlanFacts> plans;
  std::string quantity;            ///< "regular_users" or "use_share"
  int week = 52;                   ///< of the objective, own clock
  int first_week = 0;              ///< calendar week of the courses' first value
  bool centre_only = false;        ///< all draws at the centre: what is not known is not in
  std::string parameters;          ///< where the draws come from: "the prior, unfiltered"
  std::vector<std::string> notes;  ///< what a reader of these plans must be told besides
  std::string currency;
  std::size_t draws = 0;
  std::size_t replications = 0;
  std::vector<std::string> professions = {};
  double regular_use = 0.5;
  std::vector<OtherThreshold> thresholds = {};   ///< none where the objective is another
  std::vector<std::string> doubt_from = {};      ///< what the choice hangs on, most first
  std::vector<OtherStructure> structures = {};   ///< none where they were not examined
  std::string budget = {};                       ///< "8 hours a person"; "" where none is stated
  std::optional<SelectionFacts> selection = {};  ///< --precision
};

/// "regular users", "possible tasks done with the service"
std::string quantity_in_words(const std::string& quantity);

std::string finding(const ComparisonPage& page);
std::string table(const ComparisonPage& page);
std::string curve(const ComparisonPage& page);
/// Letters of plans are those of the curve.
std::string profession_table(const ComparisonPage& page);

/// The same as data; schema in README.md.
std::string as_json(const ComparisonPage& page);

}  // namespace uptake
