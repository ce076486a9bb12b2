#include "sim/ensemble/sweep_tasks.hpp"

#include "tests/catch.hpp"

using namespace uptake;

TEST_CASE("a task's point and organisation follow by a formula") {
  const SweepShape shape{6'000'000, 2, 17, 3, 8};
  CHECK(shape.tasks_per_point() == 9);  // three blocks of draws, three replications
  CHECK(shape.tasks() == 54'000'000);
  CHECK(shape.point(53'999'999) == 5'999'999);
  CHECK(shape.organisation(53'999'999) == 8);
  CHECK(shape.organisation(9) == 0);  // luck is the same at every point
}

TEST_CASE("parts follow each other and are of one size") {
  for (const std::uint64_t tasks : {0u, 1u, 7u, 100u})
    for (const std::uint64_t parts : {1u, 2u, 7u, 200u}) {
      std::uint64_t at = 0;
      for (std::uint64_t part = 1; part <= parts; ++part) {
        const TaskRange range = part_of(tasks, part, parts);
        CHECK(range.first == at);
        CHECK(range.size() - tasks / parts <= 1);
        at = range.end;
      }
      CHECK(at == tasks);
    }
}

TEST_CASE("what is left, and what is there twice") {
  using Ranges = std::vector<TaskRange>;
  CHECK(without({0, 10}, {}) == Ranges{{0, 10}});
  CHECK(without({0, 10}, {{5, 7}, {0, 2}}) == Ranges{{2, 5}, {7, 10}});
  CHECK(without({3, 6}, {{0, 4}, {3, 5}, {8, 9}}) == Ranges{{5, 6}});
  CHECK(without({3, 6}, {{0, 9}}).empty());
  CHECK(twice({{0, 5}, {5, 9}}).empty());
  CHECK(twice({{0, 9}, {2, 4}, {3, 6}, {8, 12}}) == Ranges{{2, 6}, {8, 9}});
  CHECK(twice({{4, 6}, {4, 6}}) == Ranges{{4, 6}});
  CHECK(tasks_in(Ranges{{2, 5}, {7, 10}}) == 6);
}
