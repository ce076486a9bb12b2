#include "sim/ensemble/task_queue.hpp"

#include "tests/catch.hpp"

using namespace uptake;

namespace {

std::vector<TaskRange> all_of(TaskQueue queue) {
  std::vector<TaskRange> handed_out;
  while (const auto tasks = queue.next()) handed_out.push_back(*tasks);
  return handed_out;
}

}  // namespace

TEST_CASE("a queue hands every task out once, in order") {
  const std::vector<TaskRange> left{{3, 40}, {50, 51}, {60, 1000}};
  for (const std::uint64_t workers : {1u, 3u, 2000u}) {
    const auto handed_out = all_of({left, workers});
    CHECK(tasks_in(handed_out) == 978);
    CHECK(without({0, 1000}, handed_out) == without({0, 1000}, left));
    CHECK(handed_out.front().first == 3);
    CHECK(handed_out.back().end == 1000);
  }
}

TEST_CASE("ranges get shorter, and stay few") {
  const auto handed_out = all_of({{{0, 1'000'000}}, 4});
  CHECK(handed_out.front().size() == 1'000'000 / 16);
  CHECK(handed_out.back().size() <= 1'000'000 / 256);
  CHECK(handed_out.size() < 27 * 4);
}

TEST_CASE("a queue without tasks, and one that was closed") {
  TaskQueue empty({}, 2);
  CHECK_FALSE(empty.next());
  TaskQueue closed({{0, 10}}, 1);
  CHECK(closed.next() == TaskRange{0, 2});
  closed.close();
  CHECK_FALSE(closed.next());
}
