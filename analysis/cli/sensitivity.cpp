#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "analysis/cli/verbs.hpp"
#include "analysis/outcomes/swept.hpp"
#include "analysis/outcomes/swept_indices.hpp"
#include "sim/base/failure.hpp"

namespace uptake {

namespace {

using nlohmann::json;

struct SensitivityOptions {
  std::filesystem::path results;
  std::string plan, method = "auto";
  bool difference = false, drop_failed = false, as_json = false;
};

json result_of(const Swept& swept, const SensitivityOptions& options, std::size_t plan) {
  const auto less = options.difference ? std::optional(swept.baseline) : std::nullopt;
  json found = swept_indices(swept.design, runs_of(swept, plan, less), options.method,
                             options.drop_failed ? FailedRuns::drop : FailedRuns::refuse);
  found["plan"] = swept.plans[plan];
  if (less) found["less"] = swept.plans[*less];
  return found;
}

// What a dimension does, in the words of its method; at most 80 columns with its key above.
std::string in_words(const json& row, const std::string& method) {
  if (method == "sobol")
    return fmt::format("alone {}\n    with interactions {}",
                       row["first"]["in_words"].get<std::string>(),
                       row["total"]["in_words"].get<std::string>());
  if (method == "morris")
    return fmt::format("mu* {:.3f}, mu {:+.3f}, sigma {:.3f}", row["mu_star"].get<double>(),
                       row["mu"].get<double>(), row["sigma"].get<double>());
  return row["distinguishable"] ? fmt::format("{:.2f}", row["share"].get<double>())
                                : "not distinguishable from 0";
}

void print(const json& found) {
  fmt::print("{}{}\n", found["plan"].get<std::string>(),
             found.contains("less") ? " less " + found["less"].get<std::string>() : "");
  for (const json& row : found["dimensions"])
    fmt::print("  {}\n    {}\n", row["key"].get<std::string>(), in_words(row, found["method"]));
  if (found.contains("chance_of_point_means"))
    fmt::print("  chance: {:.2f} of the variance of points' means\n",
               found["chance_of_point_means"].get<double>());
  if (found["dropped"] > 0)
    fmt::print("  {} blocks with runs that failed were dropped\n", found["dropped"].get<int>());
}

std::vector<std::size_t> plans_asked(const Swept& swept, const SensitivityOptions& options) {
  std::vector<std::size_t> plans;
  for (std::size_t plan = 0; plan < swept.plans.size(); ++plan)
    if ((options.plan.empty() || options.plan == swept.plans[plan]) &&
        !(options.difference && plan == swept.baseline))
      plans.push_back(plan);
  if (plans.empty())
    throw Failure(ExitCode::usage, "no plan '" + options.plan +
                                       "' to look at in this file. 'uptake info' lists its plans");
  return plans;
}

void sensitivity(const SensitivityOptions& options) {
  const Swept swept = read_swept(NetcdfReader(options.results), options.results);
  json all = json::array();
  for (const std::size_t plan : plans_asked(swept, options))
    all.push_back(result_of(swept, options, plan));
  if (options.as_json) {
    fmt::print("{}\n", all.dump(2));
    return;
  }
  for (const json& found : all) print(found);
}

}  // namespace

void add_sensitivity(CLI::App& program) {
  CLI::App* verb =
      program.add_subcommand("sensitivity", "what a sweep's dimensions do to the objective");
  verb->footer(
      "Examples:\n"
      "  uptake sweep run scenarios/minimal-sweep.toml -o s.h5 && uptake sensitivity s.h5\n"
      "  uptake sensitivity s.h5 --plan train --difference");
  const auto options = std::make_shared<SensitivityOptions>();
  verb->add_option("RESULTS", options->results, "merged sweep")->required();
  verb->add_option("--plan", options->plan, "only this plan")->type_name("NAME");
  verb->add_flag("--difference", options->difference, "of the paired difference to the baseline");
  verb->add_option("--method", options->method, "default: what the design is for")
      ->check(CLI::IsMember({"auto", "sobol", "morris", "rank"}).description(""))
      ->type_name("sobol|morris|rank");
  verb->add_flag("--drop-failed", options->drop_failed, "leave out blocks with a run that failed");
  verb->add_flag("--json", options->as_json, "as JSON");
  verb->callback([options] { sensitivity(*options); });
}

}  // namespace uptake
