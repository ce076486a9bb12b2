#include "analysis/report/sweep_page.hpp"

#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>

#include "analysis/report/comparison_page.hpp"
#include "analysis/report/html_text.hpp"
#include "analysis/report/page_frame.hpp"
#include "sim/base/failure.hpp"

namespace uptake {

namespace {

using nlohmann::json;

const std::string not_known = "&ndash;";

std::string value_in_words(const json& value) {
  return value.is_number() ? fmt::format("{:.4g}", value.get<double>()) : not_known;
}

std::string how_in_words(const json& dimension) {
  const std::string how = dimension.at("how");
  if (how == "levels") return fmt::format("{} levels", dimension.at("levels").size());
  if (how == "list") return "as listed";
  if (how == "uniform") return "all values alike";
  return "90 of 100 values in between (" + how + ")";
}

std::string design_in_words(const json& document) {
  static const std::map<std::string, std::string> names{
      {"factorial", "every combination of the levels"},
      {"list", "as listed"},
      {"latin_hypercube", "a Latin hypercube"},
      {"sobol", "scrambled Sobol' sequences"},
      {"morris", "steps of one thing at a time (Morris)"},
      {"saltelli", "pairs of samples that share columns (Saltelli)"}};
  const json& design = document.at("design");
  const auto name = names.find(design.at("method").get<std::string>());
  return fmt::format(
      "{} combinations: {}; every plan {} in each.", design.at("points").get<std::uint64_t>(),
      name == names.end() ? "a design" : name->second,
      design.at("runs") == 1 ? "once"
                             : fmt::format("{} times", design.at("runs").get<std::uint64_t>()));
}

PageValues values_of(const json& dimension) {
  return {{"label", escaped(dimension.at("label"))},
          {"key", escaped(dimension.at("key"))},
          {"low", value_in_words(dimension.at("low"))},
          {"high", value_in_words(dimension.at("high"))},
          {"unit", dimension.at("unit") == "" ? not_known : escaped(dimension.at("unit"))},
          {"how", escaped(how_in_words(dimension))}};
}

std::string question_of(const json& document) {
  const json& objective = document.at("objective");
  const std::size_t count = document.at("dimensions").size();
  return fmt::format("How do {} in week {} move with {} that {} varied?",
                     quantity_in_words(objective.at("quantity")), objective.at("week").get<int>(),
                     count == 1 ? "the one thing" : fmt::format("the {} things", count),
                     count == 1 ? "was" : "were");
}

std::string assembled(json document, const PageParts& parts) {
  document["finding"] = sweep_finding(document);
  std::vector<PageValues> rows;
  for (const json& dimension : document.at("dimensions")) rows.push_back(values_of(dimension));
  const std::string title = text_or(document, "title", "uptake sweep");
  const PageValues values{{"title", escaped(title)},
                          {"question", escaped(question_of(document))},
                          {"design", escaped(design_in_words(document))},
                          {"version", escaped(text_or(document, "version", "not known"))},
                          {"finding", paragraphs(document.at("finding"))}};
  return framed(parts, title, filled_rows(parts.sweep, values, rows),
                inside_script(drawn(document).dump()));
}

}  // namespace

std::string sweep_page(const std::string& document_json) {
  const PageParts parts = page_parts();
  try {
    return assembled(json::parse(document_json), parts);
  } catch (const json::exception& problem) {
    throw Failure(ExitCode::invalid_data,
                  std::string("this is not the JSON of a sweep (") + problem.what() + ")");
  }
}

}  // namespace uptake
