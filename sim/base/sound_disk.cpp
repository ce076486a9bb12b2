// A file of its own, so that a test's definition can stand in its place.
#include "sim/base/disk.hpp"

namespace uptake {

bool disk_call_fails() { return false; }

}  // namespace uptake
