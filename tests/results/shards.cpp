// What strangers' shards may be: the bytes that follow from plan and tasks, or refused.
#include <algorithm>
#include <numeric>

#include "sim/base/file.hpp"
#include "sim/ensemble/sweep_values.hpp"
#include "sim/results/sha256.hpp"
#include "sim/results/shard_format.hpp"
#include "sim/results/shard_manifest.hpp"
#include "sim/results/sweep_shards.hpp"
#include "tests/catch.hpp"
#include "tests/results/sample.hpp"

using namespace uptake;
using sample::failure_of;
namespace fs = std::filesystem;

namespace {

const SweepPlan plan{std::string(64, 'a'), {10, 2, 3, 1, 8}, "a recipe", "s.toml", {}, false};

SweepPiece piece(const TaskRange& tasks) {
  SweepPiece piece{tasks, std::vector<float>(tasks.size() * values_of_task(plan.shape))};
  std::iota(piece.values.begin(), piece.values.end(), static_cast<float>(tasks.first) * 1000);
  return piece;
}

struct Sweep {
  Sweep() {
    fs::create_directories(shards_path(folder / ""));
    publish(folder / "", plan, piece({2, 6}));
  }
  fs::path path() const { return shards_path(folder / "") / "tasks-000000000002-000000000005.npy"; }
  Shards found() const { return published(folder / "", plan); }

  // A shard of other bytes, with the manifest that is theirs.
  void put(const std::string& bytes, TaskRange tasks = {2, 6}) const {
    sample::write_bytes(path(), bytes);
    write_text(manifest_path(path()),
               manifest_text({plan.sweep, tasks, bytes.size(), sha256(bytes)}));
  }

  sample::Folder folder;
};

}  // namespace

TEST_CASE("a shard begins with NumPy's header") {
  const std::string header = shard_header(plan.shape, {2, 6});
  const std::string text = "{'descr': '<f4', 'fortran_order': False, 'shape': (4, 6, 2, 3), }";
  CHECK(header == std::string("\x93NUMPY\x01\x00\x76\x00", 10) + text +
                      std::string(117 - text.size(), ' ') + "\n");
  CHECK(sample::bytes_of(Sweep().path()).starts_with(header));
}

TEST_CASE("ranges of a shard are read as they were published") {
  const Sweep sweep;
  const Shards shards = sweep.found();
  REQUIRE(shards.sound.size() == 1);
  const ShardReader reader(shards.sound[0], plan);
  const std::vector<float> whole = piece({2, 6}).values;
  const auto of_task = static_cast<std::ptrdiff_t>(values_of_task(plan.shape));
  CHECK(reader.values({2, 6}) == whole);
  CHECK(reader.values({3, 5}) ==
        std::vector<float>(whole.begin() + of_task, whole.begin() + 3 * of_task));
}

TEST_CASE("a header that is not the one of plan and tasks is refused") {
  const Sweep sweep;
  const std::string whole = sample::bytes_of(sweep.path());
  for (const std::size_t at : {0, 6, 8, 30, 60, 127}) {
    std::string other = whole;
    other[at] = static_cast<char>(other[at] ^ 1);
    sweep.put(other);
    REQUIRE(sweep.found().sound.size() == 1);
    CHECK(failure_of([&] { ShardReader(sweep.found().sound[0], plan); }).code() ==
          ExitCode::invalid_data);
  }
}

TEST_CASE("a shard of another size than its tasks have is refused before it is read") {
  const Sweep sweep;
  const std::string whole = sample::bytes_of(sweep.path());
  for (const std::string& other : {std::string(), whole + "1234", whole.substr(4), whole + whole}) {
    sweep.put(other);
    CHECK(sweep.found().sound.empty());
    CHECK(sweep.found().problems.size() == 1);
  }
  sweep.put(whole, {2, ~std::uint64_t{0}});
  CHECK(sweep.found().sound.empty());
}

TEST_CASE("a folder or a pipe in a shard's place is refused") {
  const Sweep sweep;
  fs::remove(sweep.path());
  fs::create_directory(sweep.path());
  CHECK(sweep.found().problems.size() == 1);
  CHECK(sweep.found().sound.empty());
}

TEST_CASE("sizes are compared without overflow") {
  const SweepShape large{1'000'000'000'000'000, 1'000'000, 1'000'000, 1, 1'000'000};
  CHECK_FALSE(is_size_of_shard(1000, large, {0, 1'000'000'000'000'000}));
  CHECK_FALSE(is_size_of_shard(~std::uint64_t{0}, large, {0, 1'000'000'000'000'000}));
}
