#include "analysis/cli/sweep_words.hpp"

#include <cstdlib>

#include "tests/catch.hpp"

using namespace uptake;
using std::chrono::seconds;

TEST_CASE("a shard is I/N, from 1") {
  const auto shard = shard_from("3/7");
  REQUIRE(shard);
  CHECK(shard->shard == 3);
  CHECK(shard->shards == 7);
  for (const char* text : {"", "/", "3", "3/", "/7", "0/7", "8/7", "-1/7", "1/7x", "1/2/3",
                           "1/99999999999999999999", "1/2000000000"})
    CHECK_FALSE(shard_from(text));
}

TEST_CASE("times as people and Slurm write them") {
  CHECK(duration_from("90s") == seconds(90));
  CHECK(duration_from("30m") == seconds(1800));
  CHECK(duration_from("2h") == seconds(7200));
  CHECK(duration_from("01:30:00") == seconds(5400));
  CHECK(duration_from("1-00:00:01") == seconds(86401));
  for (const char* text : {"", "soon", "s", "90", "1:", ":1", "-1s", "1-", "-00:10", "1e3s",
                           "99999999999999999999s", "9999999999h"})
    CHECK_FALSE(duration_from(text));
}

TEST_CASE("a job of a Slurm array, whatever its numbers begin with") {
  const auto set = [](const char* name, const char* value) { ::setenv(name, value, 1); };
  set("SLURM_ARRAY_TASK_COUNT", "4");
  set("SLURM_ARRAY_TASK_MIN", "10");
  set("SLURM_ARRAY_TASK_STEP", "5");
  set("SLURM_ARRAY_TASK_ID", "20");
  CHECK(shard_of_array().shard == 3);
  CHECK(shard_of_array().shards == 4);
  ::unsetenv("SLURM_ARRAY_TASK_ID");
  CHECK(shard_of_array().shards == 1);
}
