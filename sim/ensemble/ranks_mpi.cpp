// Rank 0 has one thread more than the others, which hands tasks out and otherwise sleeps; its own
// worker asks it by messages, as those of other ranks do.
#include <mpi.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <exception>
#include <new>
#include <string>

#include "sim/base/failure.hpp"
#include "sim/ensemble/in_parallel.hpp"
#include "sim/ensemble/ranks.hpp"
#include "sim/ensemble/task_queue.hpp"

namespace uptake {

namespace {

// Apart, so that rank 0 does not take an answer to itself for a report.
enum Tag : int { report = 1, answer };

// What a rank says to rank 0: that it wants tasks, or how it ended.
struct Report {
  std::uint64_t done = 0;
  bool last = false;
  ExitCode code = ExitCode::complete;
  std::array<char, 2000> why{};
};

// All ranks are the same program, so bytes mean the same to all.
template <class Thing>
void send(const Thing& thing, int rank, Tag tag) {
  MPI_Send(&thing, sizeof(Thing), MPI_BYTE, rank, tag, MPI_COMM_WORLD);
}

template <class Thing>
Thing receive(int rank, Tag tag) {
  Thing thing;
  MPI_Recv(&thing, sizeof(Thing), MPI_BYTE, rank, tag, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
  return thing;
}

Report ended_with(ExitCode code, const std::string& why) {
  Report end{.last = true, .code = code};
  std::copy_n(why.data(), std::min(why.size(), end.why.size() - 1), end.why.data());
  return end;
}

// What `work` gives or throws.
template <class Work>
Report end_of(const Work& work) {
  try {
    return {.done = work(), .last = true};
  } catch (const Failure& failure) {
    return ended_with(failure.code(), failure.what());
  } catch (const std::bad_alloc&) {
    return ended_with(ExitCode::system, "out of memory. Fewer ranks on a machine need less");
  } catch (const std::exception& bug) {
    return ended_with(ExitCode::internal, std::string("a fault of uptake's own: ") + bug.what());
  }
}

// The sender of a report that waits. Blocking calls of MPI would keep a core busy.
int next_to_report() {
  constexpr unsigned microseconds = 1000;
  MPI_Status status;
  for (int there = 0;;) {
    MPI_Iprobe(MPI_ANY_SOURCE, report, MPI_COMM_WORLD, &there, &status);
    if (there != 0) return status.MPI_SOURCE;
    ::usleep(microseconds);
  }
}

// Where ranks get their tasks and report how they ended; on rank 0.
class Desk {
 public:
  Desk(const SharedWork& work, unsigned ranks) : work_(work), done_(ranks), queue_({}, ranks) {
    note(0, end_of([&] {
           queue_ = TaskQueue(work.left(), ranks);
           return std::uint64_t{0};
         }));
  }

  void serve() {
    for (std::size_t at_work = done_.size(); at_work > 0;) {
      const int rank = next_to_report();
      const auto said = receive<Report>(rank, report);
      note(rank, said);
      if (said.last)
        --at_work;
      else
        send(queue_.next().value_or(TaskRange{}), rank, answer);
      work_.progress(sum());
    }
  }

  std::uint64_t done() const {
    if (failed_.code != ExitCode::complete) throw Failure(failed_.code, failed_.why.data());
    return sum();
  }

 private:
  void note(int rank, const Report& said) {
    done_.at(static_cast<std::size_t>(rank)) = said.done;
    if (said.code == ExitCode::complete) return;
    queue_.close();
    if (failed_.code != ExitCode::complete) return;
    const std::string of_rank = rank == 0 ? "" : "rank " + std::to_string(rank) + ": ";
    failed_ = ended_with(said.code, of_rank + said.why.data());
  }

  std::uint64_t sum() const {
    std::uint64_t all = 0;
    for (const std::uint64_t done : done_) all += done;
    return all;
  }

  const SharedWork& work_;
  std::vector<std::uint64_t> done_;  // [rank]
  TaskQueue queue_;
  Report failed_;
};

// Of a worker: whoever asks again has done what was given before.
class Asking {
 public:
  std::optional<TaskRange> operator()() {
    send(Report{.done = given_}, 0, report);
    const auto tasks = receive<TaskRange>(0, answer);
    given_ += tasks.size();
    return tasks.size() == 0 ? std::nullopt : std::optional(tasks);
  }

 private:
  std::uint64_t given_ = 0;
};

void work_here(const SharedWork& work) {
  send(end_of([&] { return work.work(Asking()); }), 0, report);
}

}  // namespace

Ranks::Ranks() {
  int level = MPI_THREAD_SINGLE;
  MPI_Init_thread(nullptr, nullptr, MPI_THREAD_MULTIPLE, &level);
  if (level == MPI_THREAD_MULTIPLE) return;
  MPI_Finalize();
  throw Failure(ExitCode::unavailable,
                "--mpi: this MPI library cannot be used by several threads at a time "
                "(MPI_THREAD_MULTIPLE). Use another, or a job array");
}

Ranks::~Ranks() { MPI_Finalize(); }

bool Ranks::first() const {
  int rank = 0;
  MPI_Comm_rank(MPI_COMM_WORLD, &rank);
  return rank == 0;
}

unsigned Ranks::count() const {
  int count = 1;
  MPI_Comm_size(MPI_COMM_WORLD, &count);
  return static_cast<unsigned>(count);
}

std::uint64_t Ranks::share(const SharedWork& work) {
  if (!first()) {
    work_here(work);
    return 0;
  }
  Desk desk(work, count());
  in_parallel(2, 2, [&](std::size_t item) { item == 0 ? desk.serve() : work_here(work); });
  return desk.done();
}

}  // namespace uptake
