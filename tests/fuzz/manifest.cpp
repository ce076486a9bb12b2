// The manifest of a shard.
#include "sim/results/shard_manifest.hpp"
#include "tests/fuzz/target.hpp"

using namespace uptake;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  fuzz::try_to([&] {
    const ShardManifest manifest = manifest_from(fuzz::text_of(bytes, size), "fuzzed.json");
    if (manifest.tasks.size() == 0) std::abort();
    manifest_from(manifest_text(manifest), "again.json");
  });
  return 0;
}
