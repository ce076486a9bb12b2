#include "sim/results/write_results.hpp"

#include "sim/base/file.hpp"
#include "sim/results/results_file.hpp"

namespace uptake {

std::string write_results(const std::filesystem::path& path, const Scenario& scenario,
                          const EnsembleResult& result, const Provenance& provenance,
                          const WritingOptions& options) {
  PendingFile pending(path);
  ResultsFile file(pending.temporary(), scenario, result);
  file.write_attributes();
  file.write_coordinates();
  file.write_variables(options.threads);
  const std::string hash = file.content_hash();
  file.write_provenance(provenance, options.comparison);
  file.close();
  pending.publish();
  return hash;
}

}  // namespace uptake
