#include "analysis/report/html_text.hpp"

#include <sstream>
#include <vector>

#include "analysis/report/words.hpp"
#include "sim/base/failure.hpp"

namespace uptake {

namespace {

std::string replaced(const std::string& text, const std::map<char, std::string>& replacements) {
  std::string result;
  for (const char letter : text) {
    const auto found = replacements.find(letter);
    if (found == replacements.end())
      result += letter;
    else
      result += found->second;
  }
  return result;
}

// A line goes on where the next one's first word would not have fitted: the inverse of wrapped(),
// but for a paragraph that ends at the edge. There a word with a colon, "Runs:", begins anew.
bool goes_on(const std::string& line, const std::string& next) {
  if (line.empty() || next.empty() || next.starts_with("- ")) return false;
  const std::size_t begin = next.find_first_not_of(' ');
  const std::string word = next.substr(begin, next.find(' ', begin) - begin);
  if (line.ends_with('.') && word.ends_with(':')) return false;
  return begin > 0 || line.size() + 1 + word.size() > page_width;
}

std::vector<std::string> unwrapped(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> whole;
  std::string line, before;
  std::getline(stream, line);
  while (std::getline(stream, line)) {
    if (!whole.empty() && goes_on(before, line))
      whole.back() += " " + line.substr(line.find_first_not_of(' '));
    else
      whole.push_back(line);
    before = line;
  }
  return whole;
}

}  // namespace

std::string escaped(const std::string& text) {
  return replaced(text,
                  {{'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&#39;"}});
}

std::string inside_script(const std::string& json) {
  return replaced(json, {{'<', "\\u003c"}, {'>', "\\u003e"}, {'&', "\\u0026"}});
}

std::string filled(const std::string& markup, const std::map<std::string, std::string>& values) {
  std::string result;
  std::size_t at = 0;
  for (std::size_t open; (open = markup.find("{{", at)) != std::string::npos;) {
    const std::size_t close = markup.find("}}", open);
    const auto value = values.find(markup.substr(open + 2, close - open - 2));
    if (value == values.end())
      throw Failure(ExitCode::internal, "the page's template has a name that is not known");
    result += markup.substr(at, open - at) + value->second;
    at = close + 2;
  }
  return result + markup.substr(at);
}

std::string paragraphs(const std::string& wrapped_lines) {
  std::string html;
  bool in_list = false;
  for (const std::string& line : unwrapped(wrapped_lines)) {
    const bool item = line.starts_with("- ");
    if (item != in_list) html += item ? "<ul>\n" : "</ul>\n";
    in_list = item;
    if (item)
      html += "<li>" + escaped(line.substr(2)) + "</li>\n";
    else if (!line.empty())
      html += "<p>" + escaped(line) + "</p>\n";
  }
  return html + (in_list ? "</ul>\n" : "");
}

}  // namespace uptake
