// A mistake in a user's input: where, what, why, and what to write instead.
//
// Readers collect every problem of a file before they give up, so that the
// user mends all of them in one round.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace uptake {

/// A position in a text file; line and column count from 1, 0 is "the whole file".
struct Place {
  std::string file;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

struct Problem {
  Place place;
  std::string what;
  std::string why;
  std::string suggestion;
};

using Problems = std::vector<Problem>;

/// "file:line:column: what (why). suggestion", without the parts that are empty.
std::string to_text(const Problem& problem);

/// One problem a line.
std::string to_text(const Problems& problems);

}  // namespace uptake
