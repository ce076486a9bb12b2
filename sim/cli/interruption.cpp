#include "sim/cli/interruption.hpp"

#include <unistd.h>

#include <csignal>

#include "sim/base/failure.hpp"

namespace uptake {

namespace {

// A signal handler can reach nothing but a variable of static storage.
volatile std::sig_atomic_t signalled = 0;

// A batch system sends several signals before it kills: only an impatient hand leaves at once.
extern "C" void remember(int number) {
  if (number == SIGINT && signalled != 0) ::_exit(static_cast<int>(ExitCode::interrupted));
  signalled = 1;
}

}  // namespace

void watch_for_interruption() {
  std::signal(SIGINT, remember);
  std::signal(SIGTERM, remember);
  std::signal(SIGUSR1, remember);
}

bool interrupted() { return signalled != 0; }

}  // namespace uptake
