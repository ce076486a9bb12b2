#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "analysis/report/comparison_page.hpp"
#include "analysis/report/sweep_page.hpp"
#include "analysis/report/words.hpp"

namespace uptake {

namespace {

using nlohmann::json;

constexpr std::size_t most_lines = 4;  // of plans, and of differences
constexpr double much_luck = 0.1;

// Whole points hide what a narrow range does.
int decimals_for(const json& move) {
  const double size = std::abs(move.at("mean").get<double>());
  return size >= 0.02 ? 0 : size >= 0.002 ? 1 : 2;
}

std::string in_points(const json& share, int decimals) {
  const double value = 100 * share.get<double>();
  const double unit = std::pow(10, -decimals);
  return fmt::format("{:.{}f}", std::round(value / unit) * unit + 0.0, decimals);
}

std::string label_of(const json& document, const std::string& name) {
  for (const json& plan : document.at("plans"))
    if (plan.at("name") == name) return plan.at("label");
  return name;
}

bool moves_it(const json& move) {
  const json& interval = move.at("move").at("interval");
  return interval.is_array() && (interval[0] > 0 || interval[1] < 0);
}

std::string subject_of(const json& document, const json& result) {
  std::string plan = label_of(document, result.at("plan"));
  if (result.at("less").is_null()) return plan;
  const json& points = result.at("points");
  return fmt::format(
      "{} against {}: ahead in {} of {} combinations", plan, label_of(document, result.at("less")),
      points.at("above_zero").get<std::uint64_t>(), points.at("counted").get<std::uint64_t>());
}

std::string widest_move(const json& document, const json& move, bool of_difference) {
  const json& estimate = move.at("move");
  const int decimals = decimals_for(estimate);
  const json& dimension = document.at("dimensions").at(move.at("dimension").get<std::size_t>());
  return fmt::format(
      "{} most with \"{}\": {}{} where it is low, {}{} where it is high",
      of_difference ? "the difference moves" : "moves", dimension.at("label").get<std::string>(),
      in_points(move.at("at_low").at("mean"), decimals), of_difference ? "" : " %",
      in_points(move.at("at_high").at("mean"), decimals), of_difference ? " points" : " %");
}

// How sure the move is.
std::string sureness_of(const json& move) {
  if (!moves_it(move)) return "; the runs at hand cannot tell this from chance";
  const json& estimate = move.at("move");
  const int decimals = decimals_for(estimate);
  return fmt::format(" (a move of {} to {} points)",
                     in_points(estimate.at("interval")[0], decimals),
                     in_points(estimate.at("interval")[1], decimals));
}

std::string line_of(const json& document, const json& result) {
  const bool of_difference = !result.at("less").is_null();
  const std::string subject = subject_of(document, result) + (of_difference ? "; " : " ");
  const json& moves = result.at("moves");
  if (moves.empty()) return item(subject + "nothing took more than one value.");
  return item(subject + widest_move(document, moves[0], of_difference) + sureness_of(moves[0]) +
              ".");
}

// Plans in their order, then differences: some of each.
std::string lines_of(const json& document) {
  std::string text;
  std::size_t plans = 0, differences = 0, more = 0;
  for (const json& result : document.at("results")) {
    std::size_t& count = result.at("less").is_null() ? plans : differences;
    if (count++ < most_lines)
      text += line_of(document, result);
    else
      ++more;
  }
  return more == 0 ? text : text + item(fmt::format("The charts have {} more results.", more));
}

// The plan whose averages owe most to luck.
std::string luck_of(const json& document) {
  double most = 0;
  std::string plan;
  for (const json& result : document.at("results")) {
    const json& indices = result.at("indices");
    if (!result.at("less").is_null() || !indices.is_object()) continue;
    const double share = indices.value("chance_of_point_means", 0.0);
    if (share <= most) continue;
    most = share;
    plan = label_of(document, result.at("plan"));
  }
  if (most < much_luck) return "";
  return wrapped(fmt::format(
      "Luck: it makes up {} % of the variance of the combinations' averages with {}, counting in "
      "the luck that all of them share; more runs of each would make it less.",
      points(most), plan));
}

}  // namespace

std::string sweep_finding(const json& document) {
  const json& objective = document.at("objective");
  std::string text =
      "Finding\n" +
      wrapped(fmt::format("Within the ranges that were tried, {} in week {}; low and high are the "
                          "lowest and the highest fifth of each range:",
                          quantity_in_words(objective.at("quantity")),
                          objective.at("week").get<int>()));
  text += lines_of(document);
  return text + luck_of(document) +
         wrapped(
             "Beyond: other ranges may give another order. How likely a value is, is not said "
             "here.");
}

}  // namespace uptake
