// How the program ends when it cannot do what was asked.
#pragma once

#include <stdexcept>
#include <string>

namespace uptake {

/// sysexits(3); the list is part of the program's interface and never renumbered.
enum class ExitCode : int {
  complete = 0,
  usage = 64,
  invalid_data = 65,  ///< invalid scenario, damaged or foreign file
  no_input = 66,      ///< no such input file
  unavailable = 69,   ///< not available in this build
  internal = 70,      ///< our bug
  system = 71,        ///< out of memory or another system failure
  cannot_write = 73,
  input_output = 74,
  stopped = 75,  ///< stopped on request, can be resumed
  interrupted = 130,
};

/// Thrown where work cannot go on; `what()` is the message for the user.
class Failure : public std::runtime_error {
 public:
  Failure(ExitCode code, const std::string& message) : std::runtime_error(message), code_(code) {}
  ExitCode code() const { return code_; }

 private:
  ExitCode code_;
};

}  // namespace uptake
