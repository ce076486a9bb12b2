// Which form of the model is used where there is more than one: [structure].
//
// Every alternative stands in README.md of sim/model. The default is the form that was examined.
#pragma once

#include <string>

namespace uptake {

enum class TimeForm {
  gate,      ///< free time lets people attend and practise
  additive,  ///< courses are attended whatever the time; time teaches by itself
};

enum class NptForm {
  states,  ///< enrolment and appraisal are states of people and units
  proxy,   ///< they stand still
};

struct Structure {
  bool contagion = true;  ///< off: psi, w_N and c_norm are 0
  TimeForm time = TimeForm::gate;
  bool hand_over = true;  ///< off: nobody waits for another profession
  NptForm npt = NptForm::states;

  bool operator==(const Structure&) const = default;
};

/// What differs from the default, for planners: "no contagion, time adds to learning"; "" if
/// nothing does.
std::string in_words(const Structure& structure);

}  // namespace uptake
