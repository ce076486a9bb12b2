#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "analysis/cli/verbs.hpp"
#include "analysis/outcomes/sweep_document.hpp"
#include "analysis/report/comparison_schema.hpp"
#include "analysis/report/html_page.hpp"
#include "analysis/report/sweep_page.hpp"
#include "sim/base/failure.hpp"
#include "sim/base/file.hpp"
#include "sim/cli/simulation.hpp"
#include "sim/results/merge_sweep.hpp"
#include "sim/results/netcdf_reader.hpp"
#include "sim/results/stored_numbers.hpp"

namespace uptake {

namespace {

constexpr const char* stored_comparison = "provenance/comparison";

struct ReportOptions {
  std::filesystem::path results, output;
};

// Of whichever kind the file is.
std::string page_of(const std::filesystem::path& path) {
  const NetcdfReader reader(path);
  if (attribute_of<std::int64_t>(reader, "", "sweep_format_version") == sweep_format)
    return sweep_page(sweep_document(reader, path).dump());
  if (!reader.contains(stored_comparison))
    throw Failure(ExitCode::invalid_data,
                  path.string() +
                      ": holds no comparison (it was written by 'uptake run'). Write it with "
                      "'uptake compare SCENARIO.toml -o " +
                      path.string() + "'");
  return html_page(reader.texts(stored_comparison).front());
}

void report(const ReportOptions& options) {
  const std::filesystem::path output =
      options.output.empty() ? std::filesystem::path(options.results).replace_extension("html")
                             : options.output;
  check_output(output, {options.results});
  write_text(output, page_of(options.results));
  fmt::print("{}\n", output.string());
}

}  // namespace

void add_report(CLI::App& program) {
  CLI::App* verb = program.add_subcommand(
      "report", "a results file of compare, or a merged sweep, as a page to show");
  verb->footer(
      "Examples:\n"
      "  uptake report health-centres.h5 -o page.html\n"
      "  uptake report sweep.h5              what the result depends on: sweep.html");
  const auto options = std::make_shared<ReportOptions>();
  verb->add_option("RESULTS", options->results, "of 'uptake compare' or 'uptake sweep'")
      ->required();
  verb->add_option("-o,--output", options->output, "HTML file; default: the results' name")
      ->type_name("FILE");
  verb->callback([options] { report(*options); });
}

void add_schema(CLI::App& program) {
  CLI::App* verb = program.add_subcommand("schema", "the JSON Schema of what a verb prints");
  verb->footer("Examples:\n  uptake schema compare > compare.schema.json");
  const auto of = std::make_shared<std::string>();
  verb->add_option("VERB", *of, "compare")->required()->check(CLI::IsMember({"compare"}));
  verb->callback([] { fmt::print("{}", comparison_schema()); });
}

}  // namespace uptake
