// Linked with the program in place of sim/base/sound_disk.cpp: call number UPTAKE_FAILING_CALL of
// the disk fails, once, and says so on stderr.
#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>

#include "sim/base/disk.hpp"

namespace uptake {

bool disk_call_fails() {
  static std::atomic<long> calls{0};
  static const char* const text = std::getenv("UPTAKE_FAILING_CALL");
  static const long failing = text == nullptr ? 0 : std::atol(text);
  if (++calls != failing) return false;
  std::fprintf(stderr, "call %ld fails\n", failing);
  errno = EIO;
  return true;
}

}  // namespace uptake
