#include "analysis/report/page_frame.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "analysis/report/content_policy.hpp"
#include "analysis/report/html_text.hpp"

namespace uptake {

std::string filled_rows(const std::string& markup, const PageValues& values,
                        const std::vector<PageValues>& rows) {
  const std::string begin = "<!--row-->", end = "<!--/row-->";
  const std::size_t row = markup.find(begin), after = markup.find(end);
  std::string text = filled(markup.substr(0, row), values);
  const std::string repeated = markup.substr(row + begin.size(), after - row - begin.size());
  for (const PageValues& of_row : rows) text += filled(repeated, of_row);
  return text + filled(markup.substr(after + end.size()), values);
}

std::string framed(const PageParts& parts, const std::string& title, const std::string& article,
                   const std::string& data) {
  return filled(parts.html, {{"policy", content_policy(parts.style, parts.script)},
                             {"style", parts.style},
                             {"script", parts.script},
                             {"data", data},
                             {"title", escaped(title)},
                             {"article", article}});
}

nlohmann::json drawn(const nlohmann::json& value) {
  if (value.is_number_float()) return std::stod(fmt::format("{:.5g}", value.get<double>()));
  if (!value.is_structured()) return value;
  nlohmann::json copy = value;
  for (nlohmann::json& each : copy) each = drawn(each);
  return copy;
}

std::string text_or(const nlohmann::json& object, const char* key, const std::string& otherwise) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : otherwise;
}

}  // namespace uptake
