#include <cmath>

#include "analysis/report/survey_beside.hpp"
#include "analysis/report/words.hpp"
#include "tests/catch.hpp"

using namespace uptake;

namespace {

SurveyBeside survey_of(std::size_t plans) {
  SurveyBeside survey{12, 14, {}, {}, {}};
  for (std::size_t plan = 0; plan < plans; ++plan)
    survey.plans.push_back("plan_" + std::to_string(plan));
  survey.constructs = {{"coherence", 3.64, std::vector<double>(plans, 2.96)}};
  survey.items = {{" 1 differs", std::nan(""), std::vector<double>(plans, std::nan(""))}};
  return survey;
}

}  // namespace

TEST_CASE("own and simulated means stand side by side, one decimal, - where too few answered") {
  const std::string text = survey_table(survey_of(2));
  CHECK(text.find("yours (week 12) beside the simulated one (week 14)") != std::string::npos);
  CHECK(text.find(" 3.6  3.0 3.0\n") != std::string::npos);
  CHECK(text.find("   -    -   -\n") != std::string::npos);
  CHECK(text.find("a plan_0, b plan_1.") != std::string::npos);
}

TEST_CASE("a survey beside many plans keeps to the page") {
  const std::string text = survey_table(survey_of(9));
  for (std::size_t at = 0, end = 0; end != std::string::npos; at = end + 1) {
    end = text.find('\n', at);
    CHECK(std::min(end, text.size()) - at <= page_width);
  }
  CHECK(text.find("the other plans are in the results file") != std::string::npos);
}
