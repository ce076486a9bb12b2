// Ranks of an MPI job: processes, on one machine or many, that share a list of tasks.
//
// ranks_mpi.cpp is for builds with MPI (cmake -DUPTAKE_MPI=ON), ranks_without_mpi.cpp for the
// others.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "sim/ensemble/sweep_tasks.hpp"

namespace uptake {

/// The next tasks to be done; nothing once there are none.
using NextTasks = std::function<std::optional<TaskRange>()>;

struct SharedWork {
  /// What there is to do, ascending; asked on rank 0 only.
  std::function<std::vector<TaskRange>()> left;
  /// Called once on each rank: does tasks until there are none, or it has to stop, and gives how
  /// many it did.
  std::function<std::uint64_t(const NextTasks& next)> work;
  /// Called on rank 0 now and then, by another thread than `work`, with what all ranks did so far.
  std::function<void(std::uint64_t done)> progress = [](auto) {};
};

class Ranks {
 public:
  /// Failure 69 in a build without MPI, or with one that does not bear threads.
  Ranks();
  /// Waits for the others.
  ~Ranks();
  Ranks(const Ranks&) = delete;
  Ranks& operator=(const Ranks&) = delete;

  bool first() const;  ///< rank 0
  unsigned count() const;

  /// Called on all ranks. On rank 0 it gives the tasks that all of them did, or throws the Failure
  /// of the first rank that could not go on; the others then do what they have in hand. Elsewhere
  /// it gives 0 and throws nothing.
  std::uint64_t share(const SharedWork& work);
};

}  // namespace uptake
