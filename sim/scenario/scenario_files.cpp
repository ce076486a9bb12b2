#include "sim/scenario/scenario_files.hpp"

#include "sim/base/file.hpp"
#include "sim/scenario/document.hpp"
#include "sim/scenario/problem_log.hpp"

namespace uptake {

std::vector<std::filesystem::path> files_beside(const std::filesystem::path& scenario) {
  std::vector<std::filesystem::path> files;
  ProblemLog log(scenario.string());
  const auto document = parse_document(read_text(scenario, longest_file), log);
  if (!document) return files;
  const Entry* entry = find_entry(std::get<Table>(document->content), "organisation");
  const auto* organisation = entry ? std::get_if<Table>(&entry->value.content) : nullptr;
  if (organisation == nullptr) return files;
  for (const char* key : {"roster", "ties"}) {
    const Entry* file = find_entry(*organisation, key);
    const auto* name = file ? std::get_if<std::string>(&file->value.content) : nullptr;
    if (name != nullptr && !name->empty()) files.emplace_back(*name);
  }
  return files;
}

}  // namespace uptake
