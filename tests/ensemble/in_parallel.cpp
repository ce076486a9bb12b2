#include "sim/ensemble/in_parallel.hpp"

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

#include "tests/catch.hpp"

using namespace uptake;

TEST_CASE("every item is called once, by however many threads") {
  for (const unsigned threads : {1u, 3u, 50u}) {
    std::vector<std::atomic<int>> calls(20);
    in_parallel(calls.size(), threads, [&](std::size_t i) { ++calls[i]; });
    for (const auto& count : calls) CHECK(count == 1);
  }
  in_parallel(0, 4, [](std::size_t) { FAIL("there is none"); });
}

TEST_CASE("what an item throws is thrown again, and no further item is begun") {
  std::atomic<int> calls = 0;
  const auto item = [&](std::size_t i) {
    ++calls;
    if (i == 3) throw std::runtime_error("the fourth");
  };
  CHECK_THROWS_WITH(in_parallel(100, 1, item), "the fourth");
  CHECK(calls == 4);
  CHECK_THROWS_WITH(in_parallel(100, 3, item), "the fourth");
}

TEST_CASE("results are taken in ascending order, whichever is ready first") {
  for (const unsigned threads : {1u, 4u}) {
    std::vector<std::size_t> taken;
    in_parallel_in_order(100, threads, [&](std::size_t i) {
      if (i % 7 == 0) std::this_thread::yield();
      return [&taken, i] { taken.push_back(i); };
    });
    REQUIRE(taken.size() == 100);
    for (std::size_t i = 0; i < taken.size(); ++i) CHECK(taken[i] == i);
  }
}

TEST_CASE("a failure while results are taken in order is thrown again") {
  const auto item = [](std::size_t i) {
    return [i] {
      if (i == 3) throw std::runtime_error("the fourth");
    };
  };
  CHECK_THROWS_WITH(in_parallel_in_order(100, 3, item), "the fourth");
}

TEST_CASE("a failure in an item whose turn others wait for is thrown again") {
  const auto item = [](std::size_t i) -> Take {
    if (i == 3) {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      throw std::runtime_error("the fourth");
    }
    return [] {};
  };
  CHECK_THROWS_WITH(in_parallel_in_order(100, 3, item), "the fourth");
}

TEST_CASE("results are taken one at a time, and after a no none is begun") {
  for (const unsigned threads : {1u, 3u}) {
    int taken = 0;  // no atomic: the one lock guards it
    const auto item = [&](std::size_t) { return [&] { ++taken; }; };
    in_parallel(100, threads, TakenInTurn{.item = item, .may_begin = [&] { return taken < 5; }});
    CHECK(taken >= 5);
    CHECK(taken < 5 + static_cast<int>(threads));
  }
}
