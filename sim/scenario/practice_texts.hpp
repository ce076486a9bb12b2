// What is said of each practice: by `explain`, and by `check` where a plan does not say it itself.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "sim/scenario/practice_keys.hpp"

namespace uptake {

struct PracticeText {
  std::string_view key, name;
  std::string_view component;  ///< of Normalization Process Theory, as the paper files it
  std::string_view sets;       ///< keys of the scenario
  std::string_view moves;
  std::string_view equation;  ///< how, in the words of sim/model/README.md
  std::string_view levels;    ///< what basic, good and thorough mean; "" where it has no level
  std::string_view hours;
  std::string_view after;                   ///< what lasts when it ends
  std::vector<std::string_view> evidence;   ///< keys of the evidence table
  std::string_view actor, action, outcome;  ///< by default, after Proctor 2013
  std::string_view state = "supported";
};

/// In the order of practice_keys.hpp.
const std::vector<PracticeText>& practice_texts();

const PracticeText& text_of_practice(std::string_view key);

}  // namespace uptake
