// What is typed behind the verbs below `sweep`.
#pragma once

#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "analysis/cli/sweep.hpp"

namespace uptake {

enum class Asked { work, dry_run, estimate };

struct SweepOptions {
  std::filesystem::path input, output, parameters;
  std::vector<std::string> set;
  std::string shard, walltime;
  bool mpi = false;
  WorkOptions work;
  bool dry_run = false, estimate = false, json = false;

  Asked asked() const {
    return estimate ? Asked::estimate : dry_run ? Asked::dry_run : Asked::work;
  }
};

void add_input(CLI::App& verb, SweepOptions& options, const char* name, const char* what);
void add_output(CLI::App& verb, SweepOptions& options, const char* type, const char* what);
/// --parameters, --set
void add_overrides(CLI::App& verb, SweepOptions& options);
void add_threads(CLI::App& verb, SweepOptions& options);
/// --dry-run, --estimate
void add_foresight(CLI::App& verb, SweepOptions& options);
/// Both of the above, and when to stop and to publish.
void add_working(CLI::App& verb, SweepOptions& options);

/// With what the batch system says where nothing was typed. CLI::ValidationError.
WorkOptions work_options(const SweepOptions& options);
Overrides overrides_of(const SweepOptions& options);

}  // namespace uptake
