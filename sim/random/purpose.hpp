// The one list of what random numbers are drawn for.
//
// Every draw is Philox(seed; counter), and the counter's four words are
//
//   purpose            word 0                    word 1                word 2  word 3
//   luck               person key >> 1           own-clock week+1024   g       purpose
//   person_score       person key                score << 16 | block   g       purpose
//   unit_score         unit key                  score << 16 | block   g       purpose
//   unit_ties          person index              block                 g       purpose
//   site_ties          person index              closing << 16 | block g       purpose
//   elsewhere_ties     person index              closing << 16 | block g       purpose
//   parameter          FNV-1a of the key's name  block                 draw    purpose
//   survey_style       person key                block                 g       purpose
//   survey_answers     person key                week+1024 << 16|block g       purpose
//   latin_order        half of a place           round                 d       purpose
//   latin_place        point, lower half         point, upper half     d       purpose
//   scramble           dimension d               block                 scramble purpose
//   trajectory         trajectory                block                 0       purpose
//   tie_break          case, lower half          case, upper half      0       purpose
//
// The last five are of designs of many runs and their analysis, not of a run.
// Answers and style are normal scores of twelve bits, two of a word (normal_scores.hpp).
// Keys of drawn people and units are their index, those of a roster FNV-1a of the id or name.
// g is the number of the organisation and its luck, floor(draw / draws_per_organisation) * R +
// replication. Neither the strategy nor the parameter draw enters any of them but `parameter`:
// all strategies meet the same people and the same luck. `block` counts calls of one stream.
// Numbers are never reused or renumbered: files and results depend on them.
#pragma once

#include <cstdint>

namespace uptake {

enum class Purpose : std::uint32_t {
  luck = 1,
  person_score = 2,
  unit_score = 3,
  unit_ties = 5,
  site_ties = 6,
  elsewhere_ties = 7,
  parameter = 8,
  survey_style = 9,
  survey_answers = 10,
  latin_order = 11,
  latin_place = 12,
  scramble = 13,
  trajectory = 14,
  tie_break = 15,
};

/// Scores behind the traits of a person; a trait is score times parameter (sim/model/traits.hpp).
enum class PersonScore : std::uint32_t {
  profession = 0,       ///< uniform
  time_pressure = 1,    ///< normal
  digital_skill = 2,    ///< normal
  learning_rate = 3,    ///< normal
  attitude = 4,         ///< normal
  intercept = 5,        ///< normal
  habit_speed = 6,      ///< normal
  fit = 7,              ///< normal
  belief = 8,           ///< normal
  involved = 9,         ///< uniform: takes part when under the share involved
  champion = 10,        ///< uniform: super-user when under their share, and opinion leader
  sociability = 11,     ///< normal, for drawn ties
  opinion_leader = 12,  ///< uniform: where the unit has both roles
};

enum class UnitScore : std::uint32_t {
  slack = 0,             ///< normal
  climate = 1,           ///< normal
  champion_quality = 2,  ///< normal: of super-users, and of opinion leaders
  leader_quality = 3,    ///< normal: of opinion leaders where the unit has both roles
};

}  // namespace uptake
