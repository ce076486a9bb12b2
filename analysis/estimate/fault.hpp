// Says that a caller of the statistics handed in what cannot be: our bug, never the user's.
#pragma once

#include <string>

namespace uptake {

/// Throws Failure(70).
[[noreturn]] void caller_fault(const std::string& message);

}  // namespace uptake
