#include "sim/base/failure.hpp"
#include "sim/ensemble/ranks.hpp"

namespace uptake {

Ranks::Ranks() {
  throw Failure(ExitCode::unavailable,
                "--mpi: not in this build (it was made without MPI). Build it with cmake "
                "-DUPTAKE_MPI=ON, for which Debian's package is libopenmpi-dev");
}

Ranks::~Ranks() = default;
bool Ranks::first() const { return true; }
unsigned Ranks::count() const { return 1; }
std::uint64_t Ranks::share(const SharedWork&) { return 0; }

}  // namespace uptake
