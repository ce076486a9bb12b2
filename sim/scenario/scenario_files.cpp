#include "sim/scenario/scenario_files.hpp"

#include "sim/base/file.hpp"
#include "sim/scenario/document.hpp"
#include "sim/scenario/problem_log.hpp"

namespace uptake {

namespace {

// In a table, or at the top for "".
struct FileKey {
  const char* table;
  const char* key;
};
constexpr std::size_t most_files = 10;
constexpr FileKey file_keys[] = {
    {"", "scenario"}, {"sweep", "file"}, {"organisation", "roster"}, {"organisation", "ties"}};

const Table* table_of(const Table& document, const std::string& name) {
  if (name.empty()) return &document;
  const Entry* entry = find_entry(document, name);
  return entry ? std::get_if<Table>(&entry->value.content) : nullptr;
}

}  // namespace

std::vector<std::filesystem::path> files_beside(const std::filesystem::path& file) {
  std::vector<std::filesystem::path> files;
  ProblemLog log(file.string());
  const auto document = parse_document(read_text(file, longest_file), log);
  if (!document) return files;
  for (const FileKey& place : file_keys) {
    const Table* table = table_of(std::get<Table>(document->content), place.table);
    const Entry* entry = table ? find_entry(*table, place.key) : nullptr;
    const auto* name = entry ? std::get_if<std::string>(&entry->value.content) : nullptr;
    if (name != nullptr && !name->empty()) files.emplace_back(*name);
  }
  return files;
}

// A sweep that names itself as its scenario is refused before; here it must only come to an end.
std::vector<std::filesystem::path> files_read_for(const std::filesystem::path& file) {
  std::vector<std::filesystem::path> files{file};
  for (std::size_t at = 0; at < files.size() && at < most_files; ++at)
    if (at == 0 || files[at].extension() == ".toml")
      for (const auto& beside : files_beside(files[at]))
        files.push_back(files[at].parent_path() / beside);
  return files;
}

}  // namespace uptake
