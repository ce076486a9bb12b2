// Numbers as planners read them, and lines of 80 columns.
#pragma once

#include <string>

#include "analysis/estimate/interval.hpp"

namespace uptake {

inline constexpr std::size_t page_width = 80;

/// A share as whole percentage points, "13" or "-2", never "-0".
std::string points(double share);

/// "1 point", "13 points".
std::string points_in_words(double share);

/// "11 to 17", of a difference of shares.
std::string interval_in_words(const Interval& interval);

/// "+14 points (11 to 17)", without the brackets where there is no interval.
std::string difference_in_words(const Estimate& difference);

/// Hours a person: one decimal under ten, else whole.
std::string hours_in_words(double hours);

/// Money, two significant figures: "120", "4.5".
std::string money_in_words(double money);

/// The letter a plan has in the curve and in tables of several plans; there are 64.
char plan_letter(std::size_t plan);

/// `text` broken at spaces; all lines but the first indented.
std::string wrapped(const std::string& text, std::size_t hanging = 0);

/// The same as an item of a list.
std::string item(const std::string& text);

}  // namespace uptake
