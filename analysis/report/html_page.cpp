#include "analysis/report/html_page.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "analysis/report/comparison_page.hpp"
#include "analysis/report/html_text.hpp"
#include "analysis/report/page_frame.hpp"
#include "analysis/report/words.hpp"
#include "sim/base/failure.hpp"

namespace uptake {

namespace {

using nlohmann::json;

constexpr std::size_t most_data = 1'500'000;  // bytes; a page has 2 MB at most
constexpr const char* not_known = "&ndash;";

std::string title_of(const json& data) { return text_or(data, "title", "Plans compared"); }

std::string share(const json& value) { return value.is_number() ? points(value) : not_known; }

std::string week(const json& value) {
  return value.is_number() ? std::to_string(std::lround(value.get<double>())) : not_known;
}

// "24 (23 to 26)"
std::string estimate(const json& value) {
  const json& interval = value.at("interval");
  std::string words = points(value.at("mean"));
  if (interval.is_array())
    words += " (" + interval_in_words({interval.at(0), interval.at(1)}) + ")";
  return words;
}

PageValues values_of_plan(const json& data, std::size_t at) {
  const json& plan = data.at("strategies").at(at);
  const std::string name = plan.at("name");
  const std::string label = text_or(plan, "label", "");
  return {{"letter", std::string(1, plan_letter(at))},
          {"label", escaped(label)},
          {"name", escaped(name)},
          {"objective", estimate(plan.at("objective"))},
          {"quantity", escaped(quantity_in_words(data.at("objective").at("quantity")))},
          {"week", week(data.at("objective").at("week"))},
          {"currency", escaped(data.at("currency"))},
          {"use", share(plan.at("use_share"))},
          {"weeks_to_half", week(plan.at("median_weeks_to_half"))},
          {"hours", hours_in_words(plan.at("hours_per_person"))},
          {"money", money_in_words(plan.at("money_per_person"))},
          {"strain", share(plan.at("strain"))},
          {"first", share(plan.at("first_in_share_of_draws"))},
          {"loss", share(plan.at("loss_if_wrong"))}};
}

json without_single_runs(json data) {
  for (json& plan : data.at("strategies"))
    if (plan.contains("course") && plan["course"].is_object()) plan["course"].erase("traces");
  return data;
}

// Single runs are what a page of many plans can do without.
std::string data_of_page(const json& data) {
  std::string text = inside_script(drawn(data).dump());
  return text.size() <= most_data ? text : inside_script(drawn(without_single_runs(data)).dump());
}

PageValues values_of_page(const json& data) {
  return {{"title", escaped(title_of(data))},
          {"quantity", escaped(quantity_in_words(data.at("objective").at("quantity")))},
          {"week", week(data.at("objective").at("week"))},
          {"currency", escaped(data.at("currency"))},
          {"version", escaped(text_or(data, "version", "not known"))},
          {"finding", paragraphs(data.at("finding"))}};
}

std::string assembled(const json& data, const PageParts& parts) {
  std::vector<PageValues> rows;
  for (std::size_t at = 0; at < data.at("strategies").size(); ++at)
    rows.push_back(values_of_plan(data, at));
  return framed(parts, title_of(data), filled_rows(parts.comparison, values_of_page(data), rows),
                data_of_page(data));
}

}  // namespace

std::string html_page(const std::string& comparison_json) {
  const PageParts parts = page_parts();
  try {
    return assembled(json::parse(comparison_json), parts);
  } catch (const json::exception& problem) {
    throw Failure(ExitCode::invalid_data,
                  std::string("this is not the JSON of a comparison (") + problem.what() +
                      "). It is what `uptake compare SCENARIO --json` prints");
  }
}

}  // namespace uptake
