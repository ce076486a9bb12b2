#include "sim/ensemble/sweep_work.hpp"

#include <algorithm>
#include <atomic>
#include <stdexcept>

#include "tests/catch.hpp"

using namespace uptake;

namespace {

struct Desk {
  std::vector<SweepPiece> pieces;
  std::atomic<int> runs = 0;

  SweepWork work(unsigned threads) {
    SweepWork work;
    work.threads = threads;
    work.run = [this](std::uint64_t task) {
      ++runs;
      return std::vector<float>{static_cast<float>(task), 1};
    };
    work.publish = [this](SweepPiece&& piece) { pieces.push_back(std::move(piece)); };
    return work;
  }

  std::vector<TaskRange> tasks() const {
    std::vector<TaskRange> ranges;
    for (const SweepPiece& piece : pieces) ranges.push_back(piece.tasks);
    return ranges;
  }

  bool each_task_has_its_values() const {
    return std::ranges::all_of(pieces, [](const SweepPiece& piece) {
      if (piece.values.size() != 2 * piece.tasks.size()) return false;
      for (std::uint64_t k = 0; k < piece.tasks.size(); ++k)
        if (piece.values[2 * k] != static_cast<float>(piece.tasks.first + k)) return false;
      return true;
    });
  }
};

const std::vector<TaskRange> ranges{{3, 40}, {50, 60}};

}  // namespace

TEST_CASE("every task is run once and published once") {
  for (const unsigned threads : {1u, 2u, 5u}) {
    Desk desk;
    SweepWork work = desk.work(threads);
    work.due = [](std::size_t bytes) { return bytes >= 40; };
    CHECK(work_through(ranges, work) == 47);
    CHECK(desk.runs == 47);
    CHECK(tasks_in(desk.tasks()) == 47);
    CHECK(twice(desk.tasks()).empty());
    CHECK(desk.pieces.size() > 2);
    CHECK(desk.each_task_has_its_values());
  }
}

TEST_CASE("stopped work publishes what is done") {
  for (const unsigned threads : {1u, 3u}) {
    Desk desk;
    SweepWork work = desk.work(threads);
    work.stop = [&desk] { return desk.runs >= 10; };
    const std::uint64_t done = work_through(ranges, work);
    CHECK(done >= 10);
    CHECK(done < 10 + threads);
    CHECK(desk.tasks() == std::vector<TaskRange>{{3, 3 + done}});
  }
}

TEST_CASE("what a task throws is thrown, after the others were published") {
  Desk desk;
  SweepWork work = desk.work(1);
  work.run = [&](std::uint64_t task) {
    if (task == 20) throw std::runtime_error("the twentieth");
    return std::vector<float>{static_cast<float>(task), 1};
  };
  CHECK_THROWS_WITH(work_through(ranges, work), "the twentieth");
  CHECK(desk.tasks() == std::vector<TaskRange>{{3, 20}});
}

TEST_CASE("publishing that failed is not tried again") {
  Desk desk;
  int tries = 0;
  SweepWork work = desk.work(1);
  work.due = [](std::size_t) { return true; };
  work.publish = [&](SweepPiece&&) {
    ++tries;
    throw std::runtime_error("disk full");
  };
  CHECK_THROWS_WITH(work_through(ranges, work), "disk full");
  CHECK(tries == 1);
}
