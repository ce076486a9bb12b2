#include <fmt/format.h>

#include <memory>

#include "analysis/cli/verbs.hpp"
#include "analysis/report/comparison_schema.hpp"
#include "analysis/report/html_page.hpp"
#include "sim/base/failure.hpp"
#include "sim/base/file.hpp"
#include "sim/cli/simulation.hpp"
#include "sim/results/netcdf_reader.hpp"

namespace uptake {

namespace {

constexpr const char* stored_comparison = "provenance/comparison";

struct ReportOptions {
  std::filesystem::path results, output;
};

std::string comparison_in(const std::filesystem::path& path) {
  const NetcdfReader reader(path);
  if (!reader.contains(stored_comparison))
    throw Failure(ExitCode::invalid_data,
                  path.string() +
                      ": holds no comparison (it was written by 'uptake run'). Write it with "
                      "'uptake compare SCENARIO.toml -o " +
                      path.string() + "'");
  return reader.texts(stored_comparison).front();
}

void report(const ReportOptions& options) {
  const std::filesystem::path output =
      options.output.empty() ? std::filesystem::path(options.results).replace_extension("html")
                             : options.output;
  check_output(output, options.results);
  write_text(output, html_page(comparison_in(options.results)));
  fmt::print("{}\n", output.string());
}

}  // namespace

void add_report(CLI::App& program) {
  CLI::App* verb = program.add_subcommand("report", "a results file of compare as a page to show");
  verb->footer("Examples:\n  uptake report health-centres.h5 -o page.html");
  const auto options = std::make_shared<ReportOptions>();
  verb->add_option("RESULTS", options->results, "results file of 'uptake compare'")->required();
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
