// Ctrl-C, SIGTERM and SIGUSR1 (a batch system's warning) ask work to stop; Ctrl-C after any of them
// leaves at once with 130.
#pragma once

namespace uptake {

/// From now on the first signal is remembered.
void watch_for_interruption();

bool interrupted();

}  // namespace uptake
