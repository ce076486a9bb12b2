// What to write instead of a mistake of TOML syntax.
//
// Takes the line, the column (from 1) at which toml++ stopped, and its description; gives a
// sentence that names the likely slip, since "expected a comment or whitespace, saw ','" helps
// no planner who wrote 0,5.
#pragma once

#include <string>
#include <string_view>

namespace uptake {

std::string syntax_hint(std::string_view line, std::size_t column, std::string_view description);

}  // namespace uptake
