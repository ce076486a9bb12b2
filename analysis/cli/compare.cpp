#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

#include "analysis/cli/until_precise.hpp"
#include "analysis/cli/verbs.hpp"
#include "analysis/outcomes/assumptions.hpp"
#include "analysis/outcomes/document.hpp"
#include "analysis/outcomes/doubt.hpp"
#include "analysis/outcomes/own_survey.hpp"
#include "analysis/outcomes/plan_facts.hpp"
#include "analysis/outcomes/precision_reached.hpp"
#include "analysis/outcomes/structures.hpp"
#include "analysis/outcomes/waves_of_plans.hpp"
#include "analysis/report/html_page.hpp"
#include "sim/base/file.hpp"
#include "sim/cli/build_info.hpp"
#include "sim/cli/simulation.hpp"
#include "sim/results/write_results.hpp"
#include "sim/scenario/scenario_files.hpp"

namespace uptake {

namespace {

// Draws with which the other forms of the model are looked at: enough for an order of plans.
constexpr int draws_of_a_form = 40;

struct CompareOptions {
  SimulationOptions simulation;
  std::filesystem::path survey, report;
  std::string precision;
  PrecisionOptions rule;
  bool as_json = false;
  bool usual_form_only = false;
};

nlohmann::json structures_of(const Scenario& scenario, const Comparison& usual, unsigned threads) {
  nlohmann::json rows = nlohmann::json::array();
  for (Scenario& other : other_structures(scenario)) {
    other.experiment.draws = std::min(other.experiment.draws, draws_of_a_form);
    rows.push_back(structure_row(other, simulate(CompiledModel(other), threads), usual));
  }
  return rows;
}

void add_doubt(ComparisonPage& page, const nlohmann::json& doubt) {
  for (const auto& row : rows_that_matter(doubt)) page.doubt_from.push_back(row["label"]);
  for (const auto& row : doubt["structures"])
    page.structures.push_back({row["in_words"], row["first"], row["same_order"]});
}

class Comparing {
 public:
  Comparing(const CompareOptions& options, std::string command_line)
      : options_(options),
        command_line_(std::move(command_line)),
        scenario_(options.simulation.scenario.read()),
        output_(options.simulation.output.empty() ? std::filesystem::path(scenario_.name + ".h5")
                                                  : options.simulation.output),
        threads_(threads_or_all(options.simulation.threads)) {
    auto inputs = files_read_for(options.simulation.scenario.path);
    if (!options.survey.empty()) inputs.emplace_back(options.survey);
    check_output(output_, inputs);
    if (!options.report.empty()) check_output(options.report, inputs);
    if (!options.survey.empty()) survey_ = survey_or_throw(options.survey);
    if (!options.precision.empty()) rule_.indifference = points_or_throw(options.precision);
  }

  // What is found is kept in the results file; a fault in finding it must not lose the runs.
  void run() {
    simulate_plans();
    try {
      find();
    } catch (...) {
      write("");
      throw;
    }
    write(document_.dump());
    if (options_.as_json)
      fmt::print("{}\n", document_.dump(2));
    else
      print(page_);
    if (!options_.report.empty()) write_page();
  }

 private:
  void simulate_plans() {
    if (options_.precision.empty()) {
      result_ = simulate(CompiledModel(scenario_), threads_);
      return;
    }
    PreciseRuns runs = simulate_until_precise(scenario_, rule_, threads_);
    result_ = std::move(runs.result);
    selection_ = runs.selection;
  }

  void find() {
    page_ = page_of(scenario_, result_);
    nlohmann::json doubt = doubt_of(scenario_, result_, page_.comparison);
    doubt["structures"] = options_.usual_form_only
                              ? nlohmann::json::array()
                              : structures_of(scenario_, page_.comparison, threads_);
    add_doubt(page_, doubt);
    page_.selection = selection_;
    document_ = document(page_, doubt);
  }

  void write(const std::string& comparison) const {
    write_results(output_, scenario_, result_, provenance(scenario_, command_line_),
                  {threads_, comparison});
  }

  void write_page() const {
    write_text(options_.report, html_page(document_.dump()));
    if (!options_.as_json) fmt::print("Page: {}\n", options_.report.string());
  }

  nlohmann::json document(const ComparisonPage& page, const nlohmann::json& doubt) const {
    WantedPrecision wanted{rule_.indifference, rule_.confidence, {}};
    if (selection_) wanted.reached = selection_->finished;
    BesideRuns beside{build_info().version, {}};
    if (!survey_.empty()) beside.survey = survey_beside(survey_, scenario_, result_);
    return comparison_document(scenario_, result_, page, doubt,
                               precision_reached(scenario_, result_, wanted), beside);
  }

  void print(const ComparisonPage& page) const {
    fmt::print("{}\n\n{}\n{}\n{}\n{}\n", scenario_.title.empty() ? scenario_.name : scenario_.title,
               finding(page), table(page), curve(page), profession_table(page));
    if (const auto waves = waves_beside(scenario_, result_))
      fmt::print("{}\n", waves_table(*waves));
    fmt::print("Results: {}\n", output_.string());
    if (!survey_.empty())
      fmt::print("\n{}", survey_table(survey_beside(survey_, scenario_, result_)));
  }

  const CompareOptions& options_;
  std::string command_line_;
  Scenario scenario_;
  std::filesystem::path output_;
  unsigned threads_;
  PrecisionOptions rule_ = options_.rule;
  std::vector<SurveyRow> survey_;
  EnsembleResult result_;
  std::optional<SelectionFacts> selection_;
  ComparisonPage page_;
  nlohmann::json document_;
};

void add_precision(CLI::App& verb, CompareOptions& options) {
  verb.add_option("--precision", options.precision,
                  "run until the best on average is known to this, e.g. 1pp")
      ->type_name("POINTS");
  verb.add_option("--confidence", options.rule.confidence, "of that choice; default .95")
      ->check(CLI::Range(.5, .9999).description(""))
      ->type_name("SHARE");
  verb.add_option("--most-draws", options.rule.most_draws,
                  "where it stops; default eight times the scenario's")
      ->check(CLI::Range(1, 1'000'000).description(""))
      ->type_name("N");
}

}  // namespace

void add_compare(CLI::App& program, const std::string& command_line) {
  CLI::App* verb =
      program.add_subcommand("compare", "simulate plans side by side, say what was found");
  verb->footer(
      "Examples:\n"
      "  uptake compare scenarios/health-centres.toml\n"
      "  uptake compare scenarios/minimal.toml -o minimal.h5 --json\n"
      "  uptake compare scenarios/health-centres.toml --draws 400 --threads 2\n"
      "  uptake compare scenarios/health-centres.toml --precision 1pp\n"
      "  uptake compare scenarios/health-centres.toml --report page.html");
  const auto options = std::make_shared<CompareOptions>();
  options->simulation.add_to(*verb);
  add_precision(*verb, *options);
  verb->add_option("--survey", options->survey, "your survey.csv beside the simulated one")
      ->type_name("FILE");
  verb->add_option("--report", options->report, "the comparison as a page to show, one HTML file")
      ->type_name("FILE");
  verb->add_flag("--usual-form-only", options->usual_form_only,
                 "leave out the other forms of the model");
  verb->add_flag("--json", options->as_json, "the comparison as JSON on stdout");
  verb->callback([options, command_line] { Comparing(*options, command_line).run(); });
}

}  // namespace uptake
