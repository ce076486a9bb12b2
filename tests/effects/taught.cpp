// Practices by which staff learn and are helped.
#include "tests/catch.hpp"
#include "tests/effects/plans.hpp"

using namespace effects;
using enum GroupQuantity;

namespace {

std::string with(const std::string& key, const std::string& settings) {
  return announced_course() + practice(key, settings);
}

std::string targeted(const std::string& match) {
  return announcement() +
         practice("targeted_training", "hours = 2\ncourses = 1\nfirst_week = -1\nmatch = " + match);
}

std::string assessed(const std::string& share) {
  return practice("competence_assessment", "week = -4\nshare_assessed = " + share);
}

std::string desk(const std::string& problems) {
  return "help_desk = { problems_per_100_staff = " + problems + " }\n";
}

std::string super_users(const std::string& per_10) {
  return "super_users = { per_10 = " + per_10 + ", relief = 0.6 }\n";
}

}  // namespace

TEST_CASE("a help desk and super-users raise experienced support in week 26") {
  check_raises({announced_course(), with("support", desk("12.5") + super_users("1")),
                with("support", desk("0") + super_users("0")), 26},
               mean_of(support, 26));
}

TEST_CASE("a help desk alone raises experienced support in week 26") {
  check_raises({announced_course(), with("support", desk("12.5")), with("support", desk("0")), 26},
               mean_of(support, 26));
}

TEST_CASE("super-users alone raise experienced support in week 26") {
  check_raises({announced_course(), with("support", super_users("1")),
                with("support", super_users("0")), 26},
               mean_of(support, 26));
}

TEST_CASE("protected time with three courses raises know-how in week 12") {
  const std::string plan = announcement() + three_courses(1);
  const auto protect = [&](const std::string& hours) {
    return plan + practice("protected_time", "weeks = [-2, 26]\nhours_per_week = " + hours);
  };
  check_raises({plan, protect("0.75"), protect("0"), 12}, mean_of(know_how, 12));
}

TEST_CASE("materials raise know-how in week 26") {
  check_raises({announced_course(), with("know_how", "materials = \"good\""),
                with("know_how", "materials = \"none\""), 26},
               mean_of(know_how, 26));
}

TEST_CASE("courses matched to those assessed raise know-how in week 4 over as many hours") {
  check_raises({targeted("0") + assessed("1"), targeted("0.8") + assessed("1"),
                targeted("\"none\"") + assessed("1"), 4},
               mean_of(know_how, 4));
}

TEST_CASE("an assessment raises what matched courses leave of know-how in week 4") {
  check_raises(
      {targeted("0.8"), targeted("0.8") + assessed("1"), targeted("0.8") + assessed("0"), 4},
      mean_of(know_how, 4));
}

// Of what is fully matched nothing is left that an assessment adds without a match.
TEST_CASE("an assessment raises what fully matched courses leave of know-how in week 4") {
  check_raises({targeted("1"), targeted("1") + assessed("1"), targeted("1") + assessed("0"), 4},
               mean_of(know_how, 4));
}

TEST_CASE("three methods raise know-how in week 4 over one in as many hours") {
  check_raises({announcement() + three_courses(1), announcement() + three_courses(3),
                announcement() + three_courses(1), 4},
               mean_of(know_how, 4));
}
