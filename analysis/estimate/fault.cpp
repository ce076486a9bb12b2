#include "analysis/estimate/fault.hpp"

#include "sim/base/failure.hpp"

namespace uptake {

void caller_fault(const std::string& message) { throw Failure(ExitCode::internal, message); }

}  // namespace uptake
