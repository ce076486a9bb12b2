#include "sim/scenario/unknown_practice.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/practices.hpp"

namespace uptake {

namespace {

constexpr std::array<std::string_view, 15> later_practices{"consistent_process",
                                                           "justification",
                                                           "influence",
                                                           "positive_attitude",
                                                           "know_how",
                                                           "targeted_training",
                                                           "ease_of_use",
                                                           "usefulness",
                                                           "usage_monitoring",
                                                           "feedback",
                                                           "impact_evaluation",
                                                           "task_fit",
                                                           "competence_assessment",
                                                           "follow_up",
                                                           "onboarding"};

struct OtherWord {
  std::string_view word;
  std::string_view practice;
};

constexpr std::array<OtherWord, 5> other_words{{{"time", "protected_time"},
                                                {"training", "diverse_training"},
                                                {"courses", "diverse_training"},
                                                {"help_desk", "support"},
                                                {"messages", "communication"}}};

bool is_later(const std::string& key) {
  return std::find(later_practices.begin(), later_practices.end(), key) != later_practices.end();
}

std::string meant(const std::string& key, ProblemLog& log) {
  for (const OtherWord& other : other_words) {
    if (other.word == key) return std::string(other.practice);
  }
  std::vector<std::string> words = supported_practices();
  words.insert(words.end(), later_practices.begin(), later_practices.end());
  return log.near(key, words);
}

}  // namespace

void report_unsupported_practice(const Entry& practice, ProblemLog& log) {
  const std::string supported = "Supported now: " + listed(supported_practices());
  if (is_later(practice.key)) {
    log.add(practice.position, "practice '" + practice.key + "' is not supported yet",
            "it belongs to the format, but this version would do nothing with it",
            "Remove it for now. " + supported);
    return;
  }
  if (practice.key == "champion" || practice.key == "champions") {
    log.add(practice.position, "'" + practice.key + "' can mean three roles",
            "an opinion leader moves colleagues' attitude, a super-user solves problems and "
            "teaches, leadership moves a unit's climate",
            "Say which is meant when it is supported (none is yet), and remove it for now");
    return;
  }
  const std::string near = meant(practice.key, log);
  log.add(practice.position, "unknown practice " + quoted(practice.key),
          "not one of the study's practices",
          near.empty() ? supported : "Did you mean '" + near + "'?");
}

}  // namespace uptake
