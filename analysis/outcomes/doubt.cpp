#include "analysis/outcomes/doubt.hpp"

#include <algorithm>
#include <numeric>

#include "analysis/decision/luck.hpp"
#include "analysis/decision/partial_information.hpp"
#include "analysis/decision/standing.hpp"
#include "analysis/decision/switch_points.hpp"
#include "analysis/estimate/parameter_effects.hpp"
#include "analysis/outcomes/json.hpp"
#include "analysis/outcomes/runs.hpp"

namespace uptake {

namespace {

constexpr std::size_t most_worths = 10;
constexpr std::size_t most_drivers = 12;
constexpr std::string_view grades = "ABC";

class Doubts {
 public:
  Doubts(const Scenario& scenario, const EnsembleResult& result, const Comparison& comparison)
      : scenario_(scenario),
        comparison_(comparison),
        runs_(objective_of(scenario, result)),
        per_cluster_(static_cast<std::size_t>(scenario.experiment.draws_per_organisation)),
        draws_{result.draws, scenario.parameters.size(), {}} {
    for (const auto& draw : result.parameters)
      draws_.values.insert(draws_.values.end(), draw.begin(), draw.end());
  }

  Json all() const {
    return {{"variance", variances(false)},
            {"paired_variance", variances(true)},
            {"value_of_information", worth_of_knowing()},
            {"assumption_share", by_grade()},
            {"drivers", drivers()},
            {"switch_points", turns()}};
  }

 private:
  const std::string& name(std::size_t strategy) const {
    return scenario_.strategies[strategy].name;
  }

  Json parameter(std::size_t index) const {
    const Parameter& p = scenario_.parameters[index].parameter;
    return {{"key", p.key}, {"label", p.meaning}, {"grade", std::string(1, p.grade)}};
  }

  Json variances(bool paired) const {
    Json list = Json::array();
    for (std::size_t s = 0; s < runs_.strategies; ++s) {
      if (paired && s == comparison_.baseline) continue;
      const auto split = paired
                             ? paired_variance_split(runs_, s, comparison_.baseline, per_cluster_)
                             : variance_split(runs_, s, per_cluster_);
      if (split)
        list.push_back(
            {{"strategy", name(s)}, {"parameters", split->parameters}, {"luck", split->luck}});
    }
    return list;
  }

  // Only the plans a choice is among.
  RunValues chosen() const {
    const std::vector<std::size_t> among = candidates(comparison_);
    RunValues values{among.size(), runs_.draws, runs_.replications, {}};
    const std::size_t each = runs_.draws * runs_.replications;
    for (const std::size_t s : among)
      values.values.insert(values.values.end(),
                           runs_.values.begin() + static_cast<std::ptrdiff_t>(s * each),
                           runs_.values.begin() + static_cast<std::ptrdiff_t>((s + 1) * each));
    return values;
  }

  Json worth_of_knowing() const {
    const RunValues values = chosen();
    const auto clean = without_luck(values, per_cluster_);
    Json list = Json::array();
    for (const ParameterWorth& worth : partial_information(draws_, values)) {
      if (list.size() == most_worths) break;
      Json row = parameter(worth.parameter);
      row["value"] = worth.value;
      list.push_back(row);
    }
    return {{"perfect", clean ? Json(standings(*clean).perfect_information) : Json(nullptr)},
            {"of", list}};
  }

  std::vector<std::size_t> grade_of_parameters() const {
    std::vector<std::size_t> groups;
    for (const ParameterChoice& choice : scenario_.parameters)
      groups.push_back(grades.find(choice.parameter.grade));
    return groups;
  }

  Json by_grade() const {
    Json list = Json::array();
    const std::vector<std::size_t> groups = grade_of_parameters();
    for (std::size_t s = 0; s < runs_.strategies; ++s) {
      if (s == comparison_.baseline) continue;
      const auto effects =
          parameter_effects(draws_, runs_.differences(s, comparison_.baseline), per_cluster_);
      const GroupShares shares = group_shares(effects, groups, grades.size());
      list.push_back({{"strategy", name(s)},
                      {"A", shares.groups[0]},
                      {"B", shares.groups[1]},
                      {"C", shares.groups[2]},
                      {"rest", shares.rest}});
    }
    return list;
  }

  Json drivers() const {
    Json list = Json::array();
    const auto effects =
        parameter_effects(draws_, runs_.draw_means(leading_plan(comparison_)), per_cluster_);
    for (const ParameterEffect& effect : effects.effects) {
      if (!effect.distinguishable || list.size() == most_drivers) continue;
      Json row = parameter(effect.parameter);
      row["unit"] = scenario_.parameters[effect.parameter].parameter.unit;
      row["low"] = effect.low;
      row["high"] = effect.high;
      row["objective_at_low"] = effect.at_low;
      row["objective_at_high"] = effect.at_high;
      row["share"] = effect.share;
      list.push_back(row);
    }
    return list;
  }

  Json turns() const {
    Json list = Json::array();
    const std::vector<std::size_t> among = candidates(comparison_);
    for (const SwitchPoint& point : switch_points(draws_, chosen(), per_cluster_)) {
      Json row = parameter(point.parameter);
      row["unit"] = scenario_.parameters[point.parameter].parameter.unit;
      row["centre"] = point.centre;
      row["value"] = point.value;
      row["ahead_below"] = name(among[point.ahead_below]);
      row["ahead_above"] = name(among[point.ahead_above]);
      list.push_back(row);
    }
    return list;
  }

  const Scenario& scenario_;
  const Comparison& comparison_;
  RunValues runs_;
  std::size_t per_cluster_;
  ParameterDraws draws_;
};

}  // namespace

std::vector<std::size_t> candidates(const Comparison& comparison) {
  if (comparison.comparable.size() > 1) {
    std::vector<std::size_t> among = comparison.comparable;
    std::ranges::sort(among);
    return among;
  }
  std::vector<std::size_t> all(comparison.strategies.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return all;
}

std::size_t leading_plan(const Comparison& comparison) {
  return std::ranges::max(candidates(comparison), {},
                          [&](std::size_t s) { return comparison.strategies[s].objective.mean; });
}

Json doubt_of(const Scenario& scenario, const EnsembleResult& result,
              const Comparison& comparison) {
  return Doubts(scenario, result, comparison).all();
}

}  // namespace uptake
