#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "analysis/report/comparison_page.hpp"
#include "analysis/report/words.hpp"

namespace uptake {

namespace {

constexpr std::size_t rows = 12;
constexpr std::size_t columns = 72;
constexpr char several = '=';

// The top of the scale: the next ten percent that no curve passes.
double top_of(const std::vector<PlanFacts>& plans) {
  double highest = 0;
  for (const PlanFacts& plan : plans)
    for (const double value : plan.course)
      if (std::isfinite(value)) highest = std::max(highest, value);
  return std::clamp(std::ceil(10 * highest) / 10, 0.1, 1.0);
}

std::size_t week_of(std::size_t column, std::size_t weeks) {
  return column * (weeks - 1) / (columns - 1);
}

std::vector<std::string> drawn(const std::vector<PlanFacts>& plans, double top) {
  std::vector<std::string> canvas(rows, std::string(columns, ' '));
  for (std::size_t plan = 0; plan < plans.size(); ++plan)
    for (std::size_t column = 0; column < columns; ++column) {
      const double value = plans[plan].course[week_of(column, plans[plan].course.size())];
      if (!std::isfinite(value)) continue;
      const auto height = static_cast<std::size_t>(std::lround(value / top * (rows - 1)));
      char& mark = canvas[rows - 1 - height][column];
      mark = mark == ' ' ? plan_letter(plan) : several;
    }
  return canvas;
}

std::string week_axis(const ComparisonPage& page) {
  const std::size_t weeks = page.plans.front().course.size();
  std::string axis(columns + 8, ' ');
  for (std::size_t tick = 0; tick <= 4; ++tick) {
    const std::size_t column = tick * (columns - 1) / 4;
    const std::string label =
        std::to_string(page.first_week + static_cast<int>(week_of(column, weeks)));
    const std::size_t at = std::min(6 + column, columns + 7 - label.size());
    axis.replace(at, label.size(), label);
  }
  return axis.substr(0, axis.find_last_not_of(' ') + 1) + "\n";
}

// Lines break between entries, never between a letter and its plan.
std::string legend(const std::vector<PlanFacts>& plans) {
  std::vector<std::string> entries;
  for (std::size_t plan = 0; plan < plans.size(); ++plan)
    entries.push_back(fmt::format("{} {}", plan_letter(plan), plans[plan].name));
  entries.push_back(fmt::format("{} several", several));
  std::string text, line = entries.front();
  for (const std::string& entry : std::span(entries).subspan(1)) {
    const bool fits = line.size() + 3 + entry.size() <= page_width;
    if (!fits) text += std::exchange(line, "") + "\n";
    line += (fits ? "   " : "") + entry;
  }
  return text + line + "\n";
}

}  // namespace

std::string curve(const ComparisonPage& page) {
  const double top = top_of(page.plans);
  const std::vector<std::string> canvas = drawn(page.plans, top);
  std::string text = wrapped(fmt::format("Percent {} by calendar week, average of all runs",
                                         quantity_in_words(page.quantity)));
  for (std::size_t row = 0; row < rows; ++row) {
    const double value = top * static_cast<double>(rows - 1 - row) / (rows - 1);
    const bool labelled = row == 0 || row + 1 == rows || row == rows / 2;
    std::string line = (labelled ? fmt::format("{:>4} |", points(value)) : "     |") + canvas[row];
    text += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
  }
  text += "     +" + std::string(columns, '-') + "\n" + week_axis(page);
  return text + legend(page.plans);
}

}  // namespace uptake
