// sweep.json, the task list of a sweep. One that is read can be counted and divided.
#include "sim/results/sweep_plan.hpp"
#include "tests/fuzz/target.hpp"

using namespace uptake;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  fuzz::try_to([&] {
    const SweepPlan plan = plan_from(fuzz::text_of(bytes, size), "sweep.json");
    const std::uint64_t tasks = plan.shape.tasks();
    if (tasks == 0 || plan.shape.point(tasks - 1) != plan.shape.points - 1) std::abort();
    if (part_of(tasks, 7, 7).end != tasks) std::abort();
    if ((inputs_path("d") / plan.file).parent_path() != inputs_path("d")) std::abort();
  });
  return 0;
}
