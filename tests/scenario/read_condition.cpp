#include "sim/scenario/read_condition.hpp"

#include <limits>

#include "sim/scenario/survey.hpp"
#include "tests/catch.hpp"
#include "tests/scenario/example.hpp"

using namespace uptake;
using example::Lines;

namespace {

struct Reading {
  std::optional<Condition> condition;
  Lines problems;
};

Reading read(const std::string& table) {
  ProblemLog log("a.toml");
  const auto document = parse_document("when = " + table, log);
  REQUIRE(document);
  const Entry* when = find_entry(std::get<Table>(document->content), "when");
  Reading reading{read_condition(when->value, "when", log), {}};
  for (const Problem& problem : log.in_order())
    reading.problems.push_back(std::to_string(problem.place.column) + " " + problem.what + " (" +
                               problem.why + "). " + problem.suggestion);
  return reading;
}

}  // namespace

TEST_CASE("a condition is a quantity under or over a threshold") {
  const auto low = read("{ quantity = \"use_share\", below = 0.3 }").condition;
  REQUIRE(low);
  CHECK(low->quantity == SeenQuantity::use_share);
  CHECK(low->holds(.29));
  CHECK_FALSE(low->holds(.3));
  const auto many = read("{ quantity = \"tickets_per_100_staff\", at_least = 12 }").condition;
  REQUIRE(many);
  CHECK(many->quantity == SeenQuantity::tickets_per_100_staff);
  CHECK(many->holds(12));
  CHECK_FALSE(many->holds(11.9));
}

TEST_CASE("of what is not known no condition holds") {
  constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
  CHECK_FALSE(read("{ quantity = \"users\", below = 1 }").condition->holds(unknown));
  CHECK_FALSE(read("{ quantity = \"users\", at_least = 0 }").condition->holds(unknown));
}

TEST_CASE("the constructs of a survey are named as the survey names them") {
  for (std::size_t k = 0; k < nomad_construct_count; ++k)
    CHECK(seen_quantity_names[static_cast<std::size_t>(SeenQuantity::coherence) + k] ==
          nomad_construct_names[k]);
}

TEST_CASE("what a condition cannot be is said where it stands") {
  CHECK(read("{ quantity = \"use_shar\", below = 0.3 }").problems ==
        Lines{"21 quantity is 'use_shar' (one of: use_share, users, regular_users, "
              "tickets_per_100_staff, attendance, coherence, cognitive_participation, "
              "collective_action, reflexive_monitoring). Write quantity = \"use_share\""});
  CHECK(read("{ quantity = \"use_share\", below = 30 }").problems ==
        Lines{"42 below = 30 is out of its limits (from 0 to 1). Write a number from 0 to 1"});
  CHECK(read("{ quantity = \"coherence\", below = 0.5 }").problems ==
        Lines{"42 below = 0.5 is out of its limits (from 1 to 5). Write a number from 1 to 5"});
  CHECK(read("{ quantity = \"users\", below = 0.2, at_least = 0.1 }").problems ==
        Lines{"54 when has two thresholds (a condition is below one, or at least one). Remove "
              "below or at_least"});
  CHECK(read("{ quantity = \"users\" }").problems.front().starts_with("8 'below' is missing"));
  CHECK(read("{ below = 0.3 }").problems.front().starts_with("8 'quantity' is missing"));
  CHECK(read("{ quantity = \"users\", under = 0.3 }").problems.size() == 2);
}
