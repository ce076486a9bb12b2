#include "sim/results/write_results.hpp"

#include "sim/base/file.hpp"
#include "sim/results/content_hash.hpp"
#include "sim/results/results_file.hpp"

namespace uptake {

std::string write_results(const std::filesystem::path& path, const Scenario& scenario,
                          const EnsembleResult& result, const Provenance& provenance,
                          unsigned threads) {
  PendingFile pending(path);
  {
    ResultsFile file(pending.temporary(), scenario, result);
    file.write_attributes();
    file.write_coordinates();
    file.write_variables(threads);
    file.write_provenance(provenance);
    file.close();
  }
  const std::string hash = content_hash(pending.temporary(), Origin::own);
  pending.publish();
  return hash;
}

}  // namespace uptake
