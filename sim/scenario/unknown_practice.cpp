#include "sim/scenario/unknown_practice.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/practice_keys.hpp"
#include "sim/scenario/practices.hpp"

namespace uptake {

namespace {

struct OtherWord {
  std::string_view word;
  std::string_view practice;
};

constexpr std::array<OtherWord, 5> other_words{{{"time", "protected_time"},
                                                {"training", "diverse_training"},
                                                {"courses", "diverse_training"},
                                                {"help_desk", "support"},
                                                {"messages", "communication"}}};

std::string meant(const std::string& key, ProblemLog& log) {
  for (const OtherWord& other : other_words) {
    if (other.word == key) return std::string(other.practice);
  }
  const std::vector<std::string> words(practice_keys.begin(), practice_keys.end());
  return log.near(key, words);
}

}  // namespace

bool asks_which_champion(const Entry& entry, ProblemLog& log) {
  if (entry.key != "champion" && entry.key != "champions") return false;
  log.add(entry.position, "'" + entry.key + "' can mean three roles",
          "an opinion leader moves colleagues, a super-user solves problems, leadership moves a "
          "unit's climate",
          "Write super_users = { per_10 = 1 } in support, or opinion_leaders = { per_10 = 1 } "
          "or leadership = \"good\" in positive_attitude");
  return true;
}

void report_unsupported_practice(const Entry& practice, ProblemLog& log) {
  const std::string supported = "Supported now: " + listed(supported_practices());
  if (asks_which_champion(practice, log)) return;
  const std::string near = meant(practice.key, log);
  log.add(practice.position, "unknown practice " + in_quotes(practice.key),
          "not the key of a practice", near.empty() ? supported : "Did you mean '" + near + "'?");
}

}  // namespace uptake
