#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "sim/base/failure.hpp"
#include "sim/base/file.hpp"
#include "sim/cli/verbs.hpp"
#include "sim/results/content_hash.hpp"
#include "sim/results/csv_sweep.hpp"
#include "sim/results/csv_tables.hpp"
#include "sim/results/merge_sweep.hpp"
#include "sim/results/netcdf_reader.hpp"
#include "sim/results/stored_numbers.hpp"
#include "sim/results/write_results.hpp"

namespace uptake {

namespace {

namespace fs = std::filesystem;

struct ExportOptions {
  fs::path path;
  fs::path folder;
  bool draws = false;
};

bool has_format(const NetcdfReader& reader, const char* attribute, std::int64_t format) {
  return attribute_of<std::int64_t>(reader, "", attribute) == format;
}

// Another format may hold something else under the same names.
void check_format(const NetcdfReader& reader, const fs::path& path) {
  if (has_format(reader, "format_version", results_format)) return;
  throw Failure(ExitCode::invalid_data,
                fmt::format("{}: not a results file of format {} (its format_version is missing or "
                            "another). Give a file that this version of uptake wrote",
                            path.string(), results_format));
}

std::vector<CsvTable> tables_of(const NetcdfReader& reader, const ExportOptions& options) {
  if (has_format(reader, "sweep_format_version", sweep_format)) {
    if (!options.draws) return sweep_tables(reader, options.path);
    throw Failure(ExitCode::usage, options.path.string() +
                                       ": a sweep's file has no parameters of each draw, only "
                                       "those that it varies. Leave out --draws");
  }
  check_format(reader, options.path);
  std::vector<CsvTable> tables = csv_tables(reader, options.path);
  if (options.draws) tables.push_back(parameters_table(reader, options.path));
  return tables;
}

std::vector<CsvTable> read_tables(const ExportOptions& options) {
  const NetcdfReader reader(options.path);
  std::vector<CsvTable> tables = tables_of(reader, options);
  const std::string hash = content_hash(options.path, Origin::own);  // looked through already
  tables.insert(tables.begin(), about_table(reader, options.path, hash));
  return tables;
}

fs::path folder_of(const ExportOptions& options) {
  if (!options.folder.empty()) return options.folder;
  return options.path.parent_path() / (options.path.stem().string() + "-csv");
}

void make_folder(const fs::path& folder) {
  std::error_code error, unknown;
  fs::create_directory(folder, error);
  if (fs::is_directory(folder, unknown)) return;
  throw Failure(ExitCode::cannot_write,
                fmt::format("{}: this folder cannot be made ({}). Choose another with -o",
                            folder.string(), error ? error.message() : "a file has its name"));
}

// No table gets its name before all of them are written.
void publish(const std::vector<CsvTable>& tables, const fs::path& folder) {
  make_folder(folder);
  std::vector<std::unique_ptr<PendingFile>> pending;
  for (const CsvTable& table : tables) {
    pending.push_back(std::make_unique<PendingFile>(folder / table.file_name()));
    pending.back()->write({table.text()});
  }
  for (const auto& file : pending) file->publish();
}

std::vector<fs::path> tables_in(const fs::path& folder) {
  std::error_code unreadable;
  std::vector<fs::path> found;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, unreadable))
    if (entry.path().extension() == ".csv") found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

bool is_one_of(const std::vector<CsvTable>& tables, const fs::path& path) {
  return std::any_of(tables.begin(), tables.end(),
                     [&](const CsvTable& table) { return path.filename() == table.file_name(); });
}

// An earlier export may have left tables of other results.
void print_written(const std::vector<CsvTable>& tables, const fs::path& folder) {
  for (const CsvTable& table : tables)
    fmt::print("{}  {} rows\n", (folder / table.file_name()).string(), table.rows());
  for (const fs::path& path : tables_in(folder))
    if (!is_one_of(tables, path))
      fmt::print("{}  not from this export, left as it was\n", path.string());
}

void export_tables(const ExportOptions& options) {
  const std::vector<CsvTable> tables = read_tables(options);
  const fs::path folder = folder_of(options);
  publish(tables, folder);
  print_written(tables, folder);
}

}  // namespace

void add_export(CLI::App& program) {
  CLI::App* verb = program.add_subcommand("export", "write a results file as tables (CSV)");
  verb->footer(
      "Examples:\n"
      "  uptake export run.h5               tables in the folder run-csv\n"
      "  uptake export run.h5 -o tables\n"
      "  uptake export run.h5 --draws       also the parameters of each draw\n"
      "  uptake export sweep.h5             points.csv: a row for each point and plan\n"
      "Start with about.csv and quantities.csv. A spreadsheet set to decimal commas\n"
      "has to be told when it opens a table: comma between columns, decimal points.");
  const auto options = std::make_shared<ExportOptions>();
  verb->add_option("FILE", options->path, "results file, or merged sweep")
      ->required()
      ->type_name("");
  verb->add_option("-o,--output", options->folder, "folder; default: the file's name with -csv")
      ->type_name("FOLDER");
  verb->add_flag("--draws", options->draws, "also parameters.csv, a row for each draw");
  verb->callback([options] { export_tables(*options); });
}

}  // namespace uptake
