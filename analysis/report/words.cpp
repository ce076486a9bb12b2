#include "analysis/report/words.hpp"

#include <fmt/format.h>

#include <cmath>
#include <sstream>

namespace uptake {

namespace {

long whole_points(double share) { return std::lround(100 * share); }

const char* noun(long points) { return points == 1 || points == -1 ? "point" : "points"; }

}  // namespace

std::string points(double share) { return std::to_string(whole_points(share)); }

std::string points_in_words(double share) {
  return fmt::format("{} {}", whole_points(share), noun(whole_points(share)));
}

std::string difference_in_words(const Estimate& difference) {
  const long whole = whole_points(difference.mean);
  const std::string mean = fmt::format("{:+} {}", whole, noun(whole));
  if (!difference.interval) return mean;
  return fmt::format("{} ({} to {})", mean, whole_points(difference.interval->low),
                     whole_points(difference.interval->high));
}

std::string hours_in_words(double hours) {
  return hours < 9.95 ? fmt::format("{:.1f}", hours) : fmt::format("{:.0f}", hours);
}

std::string wrapped(const std::string& text, std::size_t hanging) {
  std::istringstream words(text);
  std::string page, line, word;
  bool empty = true;   // nothing but indentation so far
  while (words >> word) {
    if (!empty && line.size() + 1 + word.size() > page_width) {
      page += line + "\n";
      line = std::string(hanging, ' ');
      empty = true;
    }
    line += (empty ? "" : " ") + word;
    empty = false;
  }
  return page + line + "\n";
}

std::string item(const std::string& text) { return wrapped("- " + text, 2); }

}  // namespace uptake
