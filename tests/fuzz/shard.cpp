// A shard with a manifest that is true of it: what is left to refuse it is what its bytes say.
#include "sim/base/file.hpp"
#include "sim/results/sha256.hpp"
#include "sim/results/shard_format.hpp"
#include "sim/results/shard_manifest.hpp"
#include "sim/results/sweep_shards.hpp"
#include "tests/fuzz/target.hpp"

using namespace uptake;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const SweepPlan plan{"this one", {10, 2, 3, 1, 8}, "a recipe", "s.toml", {}, false};
  constexpr TaskRange tasks{2, 4};
  const std::string text = fuzz::text_of(bytes, size);
  std::filesystem::create_directories(shards_path("."));
  const auto path = fuzz::put("shards/tasks-000000000002-000000000003.npy", text);
  fuzz::put("shards/tasks-000000000002-000000000003.json",
            manifest_text({plan.sweep, tasks, text.size(), sha256(text)}));
  fuzz::try_to([&] {
    const Shards shards = published_or_throw(".", plan);
    const auto values = ShardReader(shards.sound.at(0), plan).values(tasks);
    if (!text.starts_with(shard_header(plan.shape, tasks))) std::abort();
  });
  return 0;
}
