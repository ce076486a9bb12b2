// The schema is the table in analysis/report/README.md; what is written is held against it.
#include <algorithm>
#include <fstream>
#include <functional>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>

#include "tests/catch.hpp"
#include "tests/report/pages.hpp"

using namespace uptake;
using nlohmann::json;

namespace {

using Types = std::map<std::string, std::string>;

// Cells of a row "| key | type | unit | meaning |".
std::vector<std::string> cells_of(const std::string& line) {
  std::istringstream stream(line);
  std::vector<std::string> cells;
  for (std::string cell; std::getline(stream, cell, '|');) cells.push_back(flat(cell));
  return cells;
}

Types documented() {
  std::ifstream readme(UPTAKE_SOURCE_DIR "/analysis/report/README.md");
  Types types;
  for (std::string line; std::getline(readme, line);) {
    const std::vector<std::string> cells = cells_of(line);
    if (cells.size() == 5 && cells[1].starts_with('`'))
      types[cells[1].substr(1, cells[1].size() - 2)] = cells[2];
  }
  return types;
}

bool is_estimate(const json& value) {
  if (!value.is_object() || value.size() != 2 || !value.contains("interval")) return false;
  const json& interval = value["interval"];
  const bool pair = interval.is_array() && interval.size() == 2 && interval[0].is_number() &&
                    interval[1].is_number();
  return value["mean"].is_number() && (interval.is_null() || pair);
}

bool all(const json& list, const std::function<bool(const json&)>& is) {
  return list.is_array() && std::all_of(list.begin(), list.end(), is);
}

bool has_type(const json& value, const std::string& type) {
  const auto is_text = [](const json& each) { return each.is_string(); };
  const auto is_number = [](const json& each) { return each.is_number(); };
  if (type == "text") return value.is_string();
  if (type == "whole number") return value.is_number_integer();
  if (type == "number") return value.is_number();
  if (type == "number or null") return value.is_number() || value.is_null();
  if (type == "true or false") return value.is_boolean();
  if (type == "estimate") return is_estimate(value);
  if (type == "list of texts") return all(value, is_text);
  if (type == "list of estimates") return all(value, is_estimate);
  const auto is_pair = [&](const json& each) { return all(each, is_number) && each.size() == 2; };
  const auto is_known = [](const json& each) { return each.is_number() || each.is_null(); };
  if (type == "list of numbers or null") return all(value, is_known);
  const auto is_text_pair = [&](const json& each) {
    return all(each, is_text) && each.size() == 2;
  };
  if (type == "list of two texts") return all(value, is_text_pair);
  if (type == "list of two numbers") return all(value, is_pair);
  return type == "two numbers" && is_pair(value);
}

// Every value under its path: objects add ".key", plans "[].key".
void collect(const std::string& path, const json& value, std::multimap<std::string, json>& found) {
  if (value.is_object() && !is_estimate(value)) {
    for (const auto& [key, inner] : value.items())
      collect(path.empty() ? key : path + "." + key, inner, found);
  } else if (path == "strategies" || path == "thresholds") {
    for (const json& plan : value) collect(path + "[]", plan, found);
  } else {
    found.emplace(path, value);
  }
}

ComparisonPage infinite(ComparisonPage page) {
  page.plans.back().weeks_to_half = std::numeric_limits<double>::infinity();
  return page;
}

}  // namespace

TEST_CASE("JSON has the documented keys with their types, all of them and no others") {
  const Types types = documented();
  REQUIRE(types.size() > 20);
  for (const ComparisonPage& page : every_case(four_plans)) {
    std::multimap<std::string, json> found;
    collect("", json::parse(as_json(infinite(page))), found);
    for (const auto& [path, type] : types) {
      CAPTURE(path);
      CHECK(found.count(path) > 0);
    }
    for (const auto& [path, value] : found) {
      CAPTURE(path, value.dump());
      REQUIRE(types.count(path) == 1);
      CHECK(has_type(value, types.at(path)));
    }
  }
}

TEST_CASE("JSON holds the numbers unrounded and the plans in their order") {
  const ComparisonPage page = hours_differ(page_of(four_plans), 2);
  const json data = json::parse(as_json(page));
  CHECK(data["objective"] == json{{"quantity", "regular_users"}, {"week", 52}});
  CHECK(data["baseline"] == "announce");
  CHECK(data["draws"] == 200);
  CHECK(data["replications"] == 4);
  CHECK(data["clusters"] == 25);
  CHECK(data["told_apart"] == true);
  CHECK(data["comparable_hours"] == false);
  CHECK(data["frontier"] == json{"announce", "train", "train_time_support"});
  CHECK(data["frontier_gains"].size() == 2);
  CHECK(data["frontier_gains"][1]["mean"] == page.comparison.steps[1].mean);
  REQUIRE(data["strategies"].size() == 4);
  const json& letters = data["strategies"][2];
  CHECK(letters["name"] == "letters");
  CHECK(letters["objective"] == json{{"mean", 0.10}, {"interval", {0.10 - 0.009, 0.10 + 0.009}}});
  CHECK(letters["difference_to_baseline"]["mean"] == 0.10 - 0.13);
  CHECK(letters["runs_5_95"] == json{0.05, 0.6});
  CHECK(letters["hours_per_person"] == 5);
  CHECK(letters["first_in_share_of_draws"] == 0.07);
  CHECK(letters["loss_if_wrong"] == 0.10);
  CHECK(letters["use_share"] == 0.4);
  CHECK(letters["regular_users"] == 0.10);
  CHECK(letters["strain"] == 0.19);
  CHECK(letters["median_weeks_to_half"] == 26);
  CHECK(letters["share_of_runs_reaching_half"] == 0.7);
  CHECK(data["finding"] == finding(page));
}

TEST_CASE("what is infinite or unknown is null") {
  const json data = json::parse(as_json(infinite(one_cluster(page_of(four_plans)))));
  CHECK(data["strategies"][0]["median_weeks_to_half"] == 26);
  CHECK(data["strategies"][3]["median_weeks_to_half"].is_null());
  CHECK(data["strategies"][1]["objective"]["interval"].is_null());
  CHECK(data["strategies"][1]["difference_to_baseline"]["interval"].is_null());
}

TEST_CASE("JSON says which baseline and parameters were used and that nothing was calibrated") {
  ComparisonPage page = page_of(four_plans);
  CHECK(json::parse(as_json(page))["parameters"] == "the prior, unfiltered");
  CHECK(json::parse(as_json(page))["calibration"] == "uncalibrated");
  page.comparison.baseline = 1;
  CHECK(json::parse(as_json(page))["baseline"] == "train");
}
