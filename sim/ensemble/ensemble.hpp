// Runs every strategy under every parameter draw and replication.
//
// Eight draws (`draws_per_organisation`) and all strategies meet one organisation with one luck:
// g = floor(draw / draws_per_organisation) * replications + replication. Every task writes its
// own slots, so the result is the same for any number of threads.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "sim/engine/record.hpp"
#include "sim/model/compiled_model.hpp"

namespace uptake {

struct EnsembleResult {
  std::size_t strategies = 0;
  std::size_t draws = 0;
  std::size_t replications = 0;
  std::vector<RunRecord> records;               // [strategy][draw][replication]
  std::vector<std::vector<double>> parameters;  // [draw][parameter]

  std::size_t index(std::size_t strategy, std::size_t draw, std::size_t replication) const {
    return (strategy * draws + draw) * replications + replication;
  }
  const RunRecord& record(std::size_t strategy, std::size_t draw, std::size_t replication) const {
    return records[index(strategy, draw, replication)];
  }
};

struct EnsembleOptions {
  unsigned threads = 1;
  /// Draws before it were run earlier; a multiple of `draws_per_organisation`.
  std::size_t first_draw = 0;
  /// Runs done of all; called from one thread at a time, about once a task.
  std::function<void(std::size_t done, std::size_t all)> progress = [](std::size_t, std::size_t) {};
  /// Asked between tasks; when it says yes, `run_ensemble` throws Failure(130).
  std::function<bool()> stop = [] { return false; };
};

/// Bytes of memory the runs and their result will take, roughly, before any is allocated.
double bytes_needed(const CompiledModel& model, unsigned threads);

/// Draws from `options.first_draw` on, numbered from 0 in the result. Failure(70) where it is none
/// with which organisations begin.
EnsembleResult run_ensemble(const CompiledModel& model, const EnsembleOptions& options);

/// Later draws of the same strategies and replications behind those of `result`.
void append(EnsembleResult& result, EnsembleResult&& later);

}  // namespace uptake
