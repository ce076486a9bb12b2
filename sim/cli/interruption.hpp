// Ctrl-C and SIGTERM: the first asks work to stop, the second leaves at once.
#pragma once

namespace uptake {

/// From now on the first signal is remembered.
void watch_for_interruption();

bool interrupted();

}  // namespace uptake
