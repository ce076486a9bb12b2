#include "analysis/report/waves_table.hpp"

#include <fmt/format.h>

#include <cmath>

#include "analysis/report/words.hpp"

namespace uptake {

namespace {

constexpr std::size_t most_of_a_plan = 12;
constexpr std::size_t week_width = 5, goes_live_width = 16, people_width = 8;

std::size_t name_width(const WavesBeside& waves) {
  return page_width - goes_live_width - people_width - week_width * waves.weeks.size();
}

// A longer name has a line of its own, since two plans may begin alike.
std::string beginning(const std::string& name, std::size_t width) {
  return name.size() < width ? fmt::format("{:<{}}", name, width)
                             : name + "\n" + std::string(width, ' ');
}

std::string heading(const WavesBeside& waves) {
  std::string line = fmt::format("{:<{}}{:<{}}{:>{}}", "plan", name_width(waves), "goes live",
                                 goes_live_width, "people", people_width);
  for (const int week : waves.weeks) line += fmt::format("{:>{}}", week, week_width);
  return line + "\n";
}

std::string row(const WaveCourse& course, bool first, std::size_t width) {
  std::string line =
      beginning(first ? course.plan : "", width) +
      fmt::format("{:<{}}{:>{}}", course.goes_live, goes_live_width, course.people, people_width);
  for (const double use : course.use)
    line += fmt::format("{:>{}}", std::isfinite(use) ? points(use) : "-", week_width);
  return line + "\n";
}

}  // namespace

std::string waves_table(const WavesBeside& waves) {
  std::string text = wrapped(
      "Percent of possible tasks done with the service, by weeks since a wave's own go-live, "
      "average of all runs; - where it is not simulated so far");
  text += heading(waves);
  std::size_t of_plan = 0;
  for (std::size_t at = 0; at < waves.courses.size(); ++at) {
    const bool first = at == 0 || waves.courses[at].plan != waves.courses[at - 1].plan;
    of_plan = first ? 1 : of_plan + 1;
    if (of_plan <= most_of_a_plan) text += row(waves.courses[at], first, name_width(waves));
    if (of_plan == most_of_a_plan + 1)
      text += std::string(name_width(waves), ' ') + "and later ones\n";
  }
  return text;
}

}  // namespace uptake
