// A line of the table, "name value", and what the program was asked for.
#pragma once

#include <string>

namespace uptake {

struct LineOptions {
  std::string only;    ///< one part of the measures; empty: all
  bool smoke = false;  ///< one round of small sizes: whether it works, not how fast
  bool large = false;  ///< three million people, too
  int tries = 20;      ///< looks at the machine's load before threads are timed
  double wait = 3;     ///< seconds between them

  int rounds() const { return smoke ? 1 : 7; }
  int thousand_people() const { return smoke ? 100 : 1000; }
};

enum class Wanted { nothing, at_least, at_most };

/// The target stands behind a value that misses it.
void print_line(const std::string& name, double value, Wanted wanted = Wanted::nothing,
                double target = 0);

/// For a value that cannot be had here; why goes to stderr.
void print_unknown(const std::string& name, const std::string& why);

}  // namespace uptake
