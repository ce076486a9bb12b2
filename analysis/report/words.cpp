#include "analysis/report/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <sstream>
#include <string_view>

namespace uptake {

namespace {

long whole_points(double share) { return std::lround(100 * share); }

const char* noun(long points) { return points == 1 || points == -1 ? "point" : "points"; }

}  // namespace

std::string points(double share) { return std::to_string(whole_points(share)); }

std::string points_in_words(double share) {
  return fmt::format("{} {}", whole_points(share), noun(whole_points(share)));
}

// Two shares differ by 100 points at most; an interval from few clusters may pass that.
std::string interval_in_words(const Interval& interval) {
  return fmt::format("{} to {}", points(std::clamp(interval.low, -1.0, 1.0)),
                     points(std::clamp(interval.high, -1.0, 1.0)));
}

std::string difference_in_words(const Estimate& difference) {
  const long whole = whole_points(difference.mean);
  std::string mean = fmt::format("{:+} {}", whole, noun(whole));
  if (!difference.interval) return mean;
  return fmt::format("{} ({})", mean, interval_in_words(*difference.interval));
}

std::string hours_in_words(double hours) {
  if (hours >= 9.95) return fmt::format("{:.0f}", hours);
  return fmt::format("{:.1f}", std::round(10 * hours) / 10 + 0.0);  // adding 0 makes -0 a 0
}

std::string money_in_words(double money) {
  if (money < 0.05) return "0";
  const double unit = std::pow(10, std::floor(std::log10(money)) - 1);
  return fmt::format("{:.10g}", std::round(money / unit) * unit);
}

std::string wrapped(const std::string& text, std::size_t hanging) {
  std::istringstream words(text);
  std::string page, line, word;
  bool empty = true;  // nothing but indentation so far
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

char plan_letter(std::size_t plan) {
  constexpr std::string_view letters =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+*";
  return letters[plan % letters.size()];
}

std::string item(const std::string& text) { return wrapped("- " + text, 2); }

}  // namespace uptake
