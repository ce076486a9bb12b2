#include "analysis/report/words.hpp"

#include <fmt/format.h>

#include <cmath>
#include <sstream>

namespace uptake {

namespace {

long whole_points(double share) { return std::lround(100 * share); }

}  // namespace

std::string points(double share) { return std::to_string(whole_points(share)); }

std::string difference_in_words(const Estimate& difference) {
  const std::string mean = fmt::format("{:+} points", whole_points(difference.mean));
  if (!difference.interval) return mean;
  return fmt::format("{} ({} to {})", mean, whole_points(difference.interval->low),
                     whole_points(difference.interval->high));
}

std::string hours_in_words(double hours) {
  return hours < 9.95 ? fmt::format("{:.1f}", hours) : fmt::format("{:.0f}", hours);
}

std::string wrapped(const std::string& text, std::size_t indent) {
  const std::string margin(indent, ' ');
  std::istringstream words(text);
  std::string page, line = margin, word;
  while (words >> word) {
    if (line.size() > indent && line.size() + 1 + word.size() > page_width) {
      page += line + "\n";
      line = margin;
    }
    line += (line.size() > indent ? " " : "") + word;
  }
  return page + line + "\n";
}

}  // namespace uptake
