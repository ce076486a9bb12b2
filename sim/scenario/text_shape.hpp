// Looks over a TOML text before it is parsed.
//
// toml++ 3.3 limits the nesting of values but not the parts of a dotted key, and a tree a
// million deep overflows the stack when it is destroyed; a long array takes 36 times its bytes.
// Takes the text; gives the first place where it is deeper or richer than any scenario.
#pragma once

#include <optional>
#include <string>

#include "sim/scenario/document.hpp"

namespace uptake {

struct Excess {
  Position position;
  std::string what;
  std::string why;
};

std::optional<Excess> find_excess(const std::string& text);

}  // namespace uptake
