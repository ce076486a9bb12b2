// The known word a user most likely meant.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace uptake {

/// The candidate with the smallest edit distance (insert, delete, substitute, swap of
/// neighbours; Damerau 1964) to `word`, or "" when none is within a third of the word's length.
std::string nearest(std::string_view word, std::span<const std::string> candidates);

}  // namespace uptake
