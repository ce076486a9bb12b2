#include "sim/scenario/read_pools.hpp"

#include "tests/catch.hpp"
#include "tests/scenario/example.hpp"

using namespace uptake;
using example::Lines;
using example::problems;

namespace {

std::string with(const std::string& lines) {
  return example::organisation + example::strategy + lines;
}

}  // namespace

TEST_CASE("without pools nothing is limited") { CHECK(example::scenario(with("")).pools.empty()); }

TEST_CASE("pools as written") {
  const auto pools = example::scenario(with("[[pool]]\nkind = \"trainers\"\ncapacity = 24.5\n"
                                            "[[pool]]\nkind = \"developers\"\ncapacity = 2\n"
                                            "weeks = [0, 26]\n"))
                         .pools;
  REQUIRE(pools.size() == 2);
  CHECK(pools[0].kind == PoolKind::trainers);
  CHECK(pools[0].capacity == 24.5);
  CHECK((pools[0].weeks.contains(-1000) && pools[0].weeks.contains(1000)));
  CHECK(pools[1].kind == PoolKind::developers);
  CHECK((pools[1].weeks.first == 0 && pools[1].weeks.last == 26));
}

TEST_CASE("mistakes in a pool") {
  CHECK(problems(with("[[pool]]\n")) ==
        Lines{"8:1 'kind' is missing", "8:1 'capacity' is missing"});
  CHECK(problems(with("[[pool]]\nkind = \"trainer\"\ncapacity = -1\nweek = 3\n")) ==
        Lines{"9:8 kind is 'trainer'", "10:12 capacity = -1 is out of its limits",
              "11:1 unknown key 'week'"});
  CHECK(problems(with("[[pool]]\nkind = \"trainers\"\ncapacity = 1\nweeks = [200, 220]\n")) ==
        Lines{"11:9 a pool is there in weeks 200 to 220 only"});
}
