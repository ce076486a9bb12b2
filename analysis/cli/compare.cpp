#include <fmt/format.h>

#include <memory>

#include "analysis/cli/verbs.hpp"
#include "analysis/outcomes/own_survey.hpp"
#include "analysis/outcomes/plan_facts.hpp"
#include "analysis/outcomes/waves_of_plans.hpp"
#include "analysis/report/comparison_page.hpp"
#include "sim/cli/simulation.hpp"
#include "sim/results/write_results.hpp"

namespace uptake {

namespace {

struct CompareOptions {
  SimulationOptions simulation;
  std::filesystem::path survey;
  bool as_json = false;
};

void print_page(const Scenario& scenario, const EnsembleResult& result, const ComparisonPage& page,
                const std::filesystem::path& output) {
  fmt::print("{}\n\n{}\n{}\n{}\n{}\n", scenario.title.empty() ? scenario.name : scenario.title,
             finding(page), table(page), curve(page), profession_table(page));
  if (const auto waves = waves_beside(scenario, result)) fmt::print("{}\n", waves_table(*waves));
  fmt::print("Results: {}\n", output.string());
}

void compare_strategies(const CompareOptions& options, const std::string& command_line) {
  const SimulationOptions& simulation = options.simulation;
  const Scenario scenario = simulation.scenario.read();
  const std::filesystem::path output =
      simulation.output.empty() ? std::filesystem::path(scenario.name + ".h5") : simulation.output;
  check_output(output, simulation.scenario.path);
  const std::vector<SurveyRow> survey =
      options.survey.empty() ? std::vector<SurveyRow>{} : survey_or_throw(options.survey);
  const CompiledModel model(scenario);
  const EnsembleResult result = simulate(model, simulation.threads);
  write_results(output, scenario, result, provenance(scenario, command_line),
                threads_or_all(simulation.threads));
  const ComparisonPage page = page_of(scenario, result);
  if (options.as_json)
    fmt::print("{}", as_json(page));
  else
    print_page(scenario, result, page, output);
  if (!options.as_json && !survey.empty())
    fmt::print("\n{}", survey_table(survey_beside(survey, scenario, result)));
}

}  // namespace

void add_compare(CLI::App& program, const std::string& command_line) {
  CLI::App* verb =
      program.add_subcommand("compare", "simulate plans side by side, say what was found");
  verb->footer(
      "Examples:\n"
      "  uptake compare scenarios/health-centres.toml\n"
      "  uptake compare scenarios/minimal.toml -o minimal.h5 --json\n"
      "  uptake compare scenarios/health-centres.toml --draws 400 --threads 2");
  const auto options = std::make_shared<CompareOptions>();
  options->simulation.add_to(*verb);
  verb->add_option("--survey", options->survey, "your survey.csv, laid beside the simulated one")
      ->type_name("FILE");
  verb->add_flag("--json", options->as_json, "the comparison as JSON on stdout");
  verb->callback([options, command_line] { compare_strategies(*options, command_line); });
}

}  // namespace uptake
