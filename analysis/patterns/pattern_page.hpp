// What a page about the patterns is made from, and the page as text and as JSON.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "analysis/patterns/judgement.hpp"

namespace uptake {

struct PatternPage {
  std::vector<PatternResult> patterns;
  std::optional<Measured> bass_p, bass_q;  ///< of s1, 1/week; reported, not judged
  std::size_t replications = 0;            ///< the most that a measure had
};

PatternPage pattern_page(const ObservedPlans& observed);

/// Lines of at most 80 columns: a block a pattern, then the counts and what they do not show.
std::string pattern_table(const PatternPage& page);

/// The same as one JSON object; its keys: README.md.
std::string as_json(const PatternPage& page);

/// What meeting patterns shows, and what it does not.
std::string what_patterns_show();

/// "7 of 9 patterns met that could have failed; 4 of 4 true by construction (they prove nothing)".
std::string count_in_words(const std::vector<PatternResult>& results);

}  // namespace uptake
