#include <fmt/format.h>

#include <cmath>

#include "analysis/report/survey_beside.hpp"
#include "analysis/report/words.hpp"

namespace uptake {

namespace {

constexpr std::size_t what_width = 48;
constexpr std::size_t most_columns = 6;  // plans that fit beside the observed mean

std::string answer(double mean) { return std::isnan(mean) ? "-" : fmt::format("{:.1f}", mean); }

std::string line(const SurveyLine& line) {
  std::string text =
      fmt::format("{:<{}.{}} {:>4} ", line.what, what_width, what_width, answer(line.observed));
  for (std::size_t plan = 0; plan < std::min(most_columns, line.simulated.size()); ++plan)
    text += fmt::format(" {:>3}", answer(line.simulated[plan]));
  return text + "\n";
}

std::string head(const SurveyBeside& survey) {
  std::string text = fmt::format("{:<{}} {:>4} ", "", what_width, "you");
  for (std::size_t plan = 0; plan < std::min(most_columns, survey.plans.size()); ++plan)
    text += fmt::format(" {:>3}", static_cast<char>('a' + plan));
  return text + "\n";
}

std::string legend(const SurveyBeside& survey) {
  std::string names;
  for (std::size_t plan = 0; plan < std::min(most_columns, survey.plans.size()); ++plan)
    names += fmt::format("{}{} {}", plan == 0 ? "" : ", ", static_cast<char>('a' + plan),
                         survey.plans[plan]);
  if (survey.plans.size() > most_columns) names += "; the other plans are in the results file";
  return names;
}

}  // namespace

std::string survey_table(const SurveyBeside& survey) {
  std::string text = fmt::format(
      "NoMAD survey: yours (week {}) beside the simulated one (week {}), means 1 to 5\n",
      survey.observed_week, survey.simulated_week);
  text += head(survey);
  for (const SurveyLine& construct : survey.constructs) text += line(construct);
  for (const SurveyLine& item : survey.items) text += line(item);
  return text + wrapped("-: fewer than five answers. " + legend(survey) +
                        ". The simulated survey is made of stated functions of the model's states; "
                        "that it agrees or not neither confirms nor refutes a theory.");
}

}  // namespace uptake
