// Practices whose effect is on single people, on a unit's climate or on the service's defects.
#include "tests/catch.hpp"
#include "tests/effects/looks.hpp"

using namespace effects;

namespace {

std::string with(const std::string& key, const std::string& settings) {
  return announced_course() + practice(key, settings);
}

std::string involve(const std::string& share, const std::string& acted_on) {
  return with("influence", "share_involved = " + share + "\nacted_on = " + acted_on);
}

}  // namespace

TEST_CASE("shown usefulness brings belief nearer to the truth in week 12") {
  check_lowers({announced_course(), with("usefulness", "reporting = \"good\""),
                with("usefulness", "reporting = \"none\""), 12},
               error_of_belief);
}

TEST_CASE("coaching of leaders raises the climate of units in week 26") {
  check_raises({announced_course(), with("positive_attitude", "leadership = \"good\""),
                with("positive_attitude", "leadership = \"none\""), 26},
               climate);
}

// The moderate setting is 3 fixes a week for 384 people; these are 96.
TEST_CASE("feedback lowers defects in week 52") {
  check_lowers({announced_course(), with("feedback", "fixes_per_week = 0.75"),
                with("feedback", "fixes_per_week = 0"), 52},
               defects);
}

TEST_CASE("influence raises the attitude of participants who are heard in week 12") {
  check_raises({announced_course(), involve("0.15", "0.9"), involve("0", "0.9"), 12},
               attitude_of_participants);
}

TEST_CASE("influence lowers the attitude of participants who are not heard in week 12") {
  check_lowers({announced_course(), involve("0.15", "0.1"), involve("0", "0.1"), 12},
               attitude_of_participants);
}

TEST_CASE("influence makes the service easier and fit better, the more the more is acted on") {
  const CompiledModel model(
      scenario_of({involve("0", "0.9"), involve("0.15", "0.1"), involve("0.15", "0.9")}, 4));
  const OpenRun none(model, 0, 0), unheard(model, 1, 0), heard(model, 2, 0);
  const auto ease = [&](std::size_t plan) {
    return ease_of(none.constants(), model.strategies()[plan].levers[0]);
  };
  CHECK(ease(1) > ease(0));
  CHECK(ease(2) > ease(1));
  for (std::size_t p = 0; p < none.people().size(); ++p) {
    REQUIRE(unheard.traits()[p].fit > none.traits()[p].fit);
    REQUIRE(heard.traits()[p].fit > unheard.traits()[p].fit);
  }
}

// Full onboarding gives .4 of coherence and .15 of know-how (onb_C, onb_K).
TEST_CASE("onboarding raises the coherence of newcomers in their first week") {
  check_raises({announced_course(), with("onboarding", "level = 1"),
                with("onboarding", "level = 0"), 52, "", .3},
               coherence_of_newcomers);
}

TEST_CASE("onboarding raises the know-how of newcomers in their first week") {
  check_raises({announced_course(), with("onboarding", "level = 1"),
                with("onboarding", "level = 0"), 52, "", .1},
               know_how_of_newcomers);
}
