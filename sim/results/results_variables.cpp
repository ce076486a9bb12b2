#include <memory>

#include "sim/ensemble/in_parallel.hpp"
#include "sim/results/results_file.hpp"

namespace uptake {

// Threads summarise plans and pack variables; HDF5, in which one may be at a time, is handed packed
// ones in the order in which they were named, so that the file is the same for any number of
// threads.
void ResultsFile::write_variables(unsigned threads) {
  write_each_run();
  over_runs_.resize(result_.strategies);
  write_named(threads, result_.strategies, [this](std::size_t s) { over_runs_[s] = over_runs(s); });
  write_over_runs();
  write_named(threads, 0, [](std::size_t) {});
}

void ResultsFile::write_named(unsigned threads, std::size_t first_items,
                              const std::function<void(std::size_t)>& first) {
  in_parallel_in_order(first_items + named_.size(), threads, [&](std::size_t item) -> Take {
    if (item < first_items) {
      first(item);
      return [] {};
    }
    const auto ready = std::make_shared<const PackedVariable>(named_[item - first_items]());
    return [this, ready] { writer_.variable(*ready); };
  });
  named_.clear();
}

}  // namespace uptake
