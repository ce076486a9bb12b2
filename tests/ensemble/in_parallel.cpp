#include "sim/ensemble/in_parallel.hpp"

#include <atomic>
#include <stdexcept>
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

TEST_CASE("what is asked after an item may end the work, and is asked one at a time") {
  int asked = 0;
  const auto until_five = [&](std::size_t) { return ++asked < 5; };
  in_parallel(100, 1, [](std::size_t) {}, until_five);
  CHECK(asked == 5);
  asked = 0;  // threads under way end their items
  in_parallel(100, 3, [](std::size_t) {}, until_five);
  CHECK(asked >= 5);
  CHECK(asked <= 7);
}
