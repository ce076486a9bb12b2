#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>
#include <sstream>

#include "analysis/cli/verbs.hpp"
#include "analysis/sensitivity/chance.hpp"
#include "analysis/sensitivity/morris_effects.hpp"
#include "analysis/sensitivity/rank_indices.hpp"
#include "analysis/sensitivity/sobol_indices.hpp"
#include "sim/base/failure.hpp"
#include "sim/results/stored_numbers.hpp"

namespace uptake {

namespace {

using nlohmann::json;

struct SensitivityOptions {
  std::filesystem::path results;
  std::string plan, method = "auto";
  bool difference = false, drop_failed = false, as_json = false;
};

// A merged sweep's objective.
struct SweptObjective {
  Design design;
  std::vector<std::string> plans;
  std::size_t baseline = 0;
  std::size_t runs = 0;       // of a plan at a point
  std::vector<float> values;  // [point][plan][run]

  double at(std::size_t point, std::size_t plan, std::size_t run) const {
    return double{values[(point * plans.size() + plan) * runs + run]};
  }
};

SweptObjective read_swept(const std::filesystem::path& path) {
  const NetcdfReader reader(path);
  const auto recipe = attribute_of<std::string>(reader, "", "design");
  if (!recipe || !reader.contains("objective") || !reader.contains("point"))
    throw Failure(
        ExitCode::invalid_data,
        path.string() + ": is not a sweep (it has no design). Make one with 'uptake sweep run'");
  SweptObjective swept{design_of(*recipe), {}, 0, 0, reader.values<float>("objective")};
  const auto names = attribute_of<std::string>(reader, "strategy", "flag_meanings");
  std::istringstream words(names.value_or(""));
  for (std::string word; words >> word;) swept.plans.push_back(word);
  const auto baseline = attribute_of<std::int64_t>(reader, "", "baseline").value_or(0);
  swept.baseline = static_cast<std::size_t>(std::max<std::int64_t>(0, baseline));
  const auto extents = reader.variable("objective").extents;
  if (extents.size() != 4 || extents[0] != swept.design.size() ||
      extents[1] != swept.plans.size() || swept.baseline >= swept.plans.size())
    throw Failure(ExitCode::invalid_data,
                  path.string() + ": its objective does not fit its design");
  swept.runs = extents[2] * extents[3];
  return swept;
}

// Of each point the mean over runs, of a plan or of its difference to the baseline.
class Sensitivity {
 public:
  Sensitivity(const SweptObjective& swept, const SensitivityOptions& options, std::size_t plan)
      : swept_(swept), options_(options), plan_(plan), runs_(swept.design.size(), swept.runs) {
    for (std::size_t point = 0; point < runs_.rows(); ++point)
      for (std::size_t run = 0; run < runs_.columns(); ++run)
        runs_(point, run) = swept.at(point, plan, run) -
                            (options.difference ? swept.at(point, swept.baseline, run) : 0);
    for (std::size_t point = 0; point < runs_.rows(); ++point) {
      double sum = 0;
      for (const double run : runs_.row(point)) sum += run;
      response_.push_back(sum / static_cast<double>(runs_.columns()));
    }
  }

  json result() const {
    json found{{"plan", swept_.plans[plan_]}, {"method", method()}};
    if (options_.difference) found["less"] = swept_.plans[swept_.baseline];
    if (runs_.columns() > 1) found["chance_of_point_means"] = chance_share(runs_).of_point_means;
    if (method() == "sobol")
      add_sobol(found);
    else if (method() == "morris")
      add_morris(found);
    else
      add_ranks(found);
    return found;
  }

 private:
  std::string method() const {
    if (options_.method != "auto") return options_.method;
    if (swept_.design.plan().method == DesignMethod::saltelli) return "sobol";
    return swept_.design.plan().method == DesignMethod::morris ? "morris" : "rank";
  }

  FailedRuns failed() const { return options_.drop_failed ? FailedRuns::drop : FailedRuns::refuse; }

  const std::string& key(std::size_t dimension) const {
    return swept_.design.dimensions()[dimension].key;
  }

  static json as_json(const SobolIndex& index) {
    return {{"share", index.share},
            {"interval", {index.interval.low, index.interval.high}},
            {"distinguishable", index.distinguishable},
            {"in_words", to_text(index)}};
  }

  void add_sobol(json& found) const {
    const SobolIndices indices = sobol_indices(swept_.design, response_, {}, failed());
    found["dropped"] = indices.dropped;
    for (std::size_t d = 0; d < indices.first.size(); ++d)
      found["dimensions"].push_back({{"key", key(d)},
                                     {"first", as_json(indices.first[d])},
                                     {"total", as_json(indices.total[d])}});
  }

  void add_morris(json& found) const {
    const MorrisEffects morris = morris_effects(swept_.design, response_, {}, failed());
    found["dropped"] = morris.dropped;
    for (std::size_t d = 0; d < morris.effects.size(); ++d) {
      const ElementaryEffects& effects = morris.effects[d];
      json row{{"key", key(d)},
               {"mu", effects.mu},
               {"mu_star", effects.mu_star.mean},
               {"interval", nullptr},
               {"sigma", effects.sigma}};
      if (effects.mu_star.interval)
        row["interval"] = {effects.mu_star.interval->low, effects.mu_star.interval->high};
      found["dimensions"].push_back(row);
    }
  }

  void add_ranks(json& found) const {
    const RankIndices ranks = rank_indices(swept_.design, response_, 1, failed());
    found["dropped"] = ranks.dropped;
    for (std::size_t d = 0; d < ranks.first.size(); ++d)
      found["dimensions"].push_back({{"key", key(d)},
                                     {"share", ranks.first[d].share},
                                     {"distinguishable", ranks.first[d].distinguishable}});
  }

  const SweptObjective& swept_;
  const SensitivityOptions& options_;
  std::size_t plan_;
  Grid<double> runs_;             // [point][run]
  std::vector<double> response_;  // [point]
};

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

std::vector<std::size_t> plans_asked(const SweptObjective& swept,
                                     const SensitivityOptions& options) {
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
  const SweptObjective swept = read_swept(options.results);
  json all = json::array();
  for (const std::size_t plan : plans_asked(swept, options))
    all.push_back(Sensitivity(swept, options, plan).result());
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
