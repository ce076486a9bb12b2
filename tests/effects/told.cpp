// Practices by which staff are told and won over.
#include "tests/catch.hpp"
#include "tests/effects/plans.hpp"

using namespace effects;
using enum GroupQuantity;

namespace {

std::string messages(const std::string& channels) {
  return practice("communication",
                  "channels = " + channels + "\nmessages_per_week = 1\nweeks = [-8, 60]");
}

std::string with(const std::string& key, const std::string& settings) {
  return announced_course() + practice(key, settings);
}

}  // namespace

TEST_CASE("communication raises coherence in week 4") {
  check_raises(
      {announced_course(), course() + messages("2"), announced_course() + messages("0"), 4},
      mean_of(coherence, 4));
}

TEST_CASE("a consistent process raises coherence in week 4") {
  check_raises({announced_course(), with("consistent_process", "completeness = \"good\""),
                with("consistent_process", "completeness = \"none\""), 4},
               mean_of(coherence, 4));
}

TEST_CASE("a consistent process lets messages through, before anybody can use the service") {
  check_raises(
      {announced_course(), with("consistent_process", "completeness = \"good\""),
       with("consistent_process", "completeness = \"none\""), -1, "[parameters]\nvalue_window = 0"},
      mean_of(coherence, -1));
}

TEST_CASE("a justification raises the usefulness belief in week -1") {
  check_raises({announced_course(), with("justification", "quality = 0.6"),
                with("justification", "quality = 0"), -1},
               mean_of(belief, -1));
}

TEST_CASE("a justification that nobody is told moves no belief before go-live") {
  const Runs runs(
      {"", practice("justification", "quality = 0.6"), "", -1, "[parameters]\nvalue_window = 0"});
  for (std::size_t r = 0; r < replications; ++r)
    REQUIRE(runs.value(mean_of(belief, -1), 1, r) == runs.value(mean_of(belief, -1), 0, r));
}

TEST_CASE("demonstrations raise attitude in week 12") {
  check_raises({announced_course(), with("positive_attitude", "demonstrations = \"good\""),
                with("positive_attitude", "demonstrations = \"none\""), 12},
               mean_of(attitude, 12));
}

TEST_CASE("coaching of leaders raises use in week 26") {
  check_raises({announced_course(), with("positive_attitude", "leadership = \"good\""),
                with("positive_attitude", "leadership = \"none\""), 26},
               mean_of(use_share, 26));
}

TEST_CASE("opinion leaders raise use in week 26") {
  check_raises({announced_course(), with("positive_attitude", "opinion_leaders = { per_10 = 1 }"),
                with("positive_attitude", "opinion_leaders = { per_10 = 0 }"), 26},
               mean_of(use_share, 26));
}

TEST_CASE("influence of all that is acted on raises attitude in week 12") {
  check_raises({announced_course(), with("influence", "share_involved = 1\nacted_on = 0.9"),
                with("influence", "share_involved = 0\nacted_on = 0.9"), 12},
               mean_of(attitude, 12));
}

TEST_CASE("influence of all that is not acted on lowers attitude in week 12") {
  check_lowers({announced_course(), with("influence", "share_involved = 1\nacted_on = 0.1"),
                with("influence", "share_involved = 0\nacted_on = 0.1"), 12},
               mean_of(attitude, 12));
}
