#include "sim/model/sight.hpp"

#include <cmath>

#include "tests/catch.hpp"

using namespace uptake;

namespace {

Sight ten_people() {
  Sight sight;
  sight.people = 10;
  sight.use = 3;
  sight.users = 5;
  sight.regular = 2;
  sight.tickets = 1.5;
  sight.offered = 20;
  sight.attended = 8;
  sight.answered = 9;
  sight.constructs = {27, 36, 18, 9};
  return sight;
}

}  // namespace

TEST_CASE("totals become what conditions are about") {
  const Sight sight = ten_people();
  CHECK(seen_value(SeenQuantity::use_share, sight) == .3);
  CHECK(seen_value(SeenQuantity::users, sight) == .5);
  CHECK(seen_value(SeenQuantity::regular_users, sight) == .2);
  CHECK(seen_value(SeenQuantity::tickets_per_100_staff, sight) == 15);
  CHECK(seen_value(SeenQuantity::attendance, sight) == .4);
  CHECK(seen_value(SeenQuantity::coherence, sight) == 3);
  CHECK(seen_value(SeenQuantity::cognitive_participation, sight) == 4);
  CHECK(seen_value(SeenQuantity::collective_action, sight) == 2);
  CHECK(seen_value(SeenQuantity::reflexive_monitoring, sight) == 1);
}

TEST_CASE("a site is seen as its people together, not as the mean of its units") {
  Sight site = ten_people();
  Sight other;
  other.people = 30;
  other.use = 21;
  other.answered = 3;
  other.constructs = {3, 3, 3, 3};
  site += other;
  CHECK(seen_value(SeenQuantity::use_share, site) == .6);
  CHECK(seen_value(SeenQuantity::coherence, site) == 2.5);
}

TEST_CASE("what nobody could know yet is unknown") {
  const Sight nothing;
  for (std::size_t q = 0; q < seen_quantity_names.size(); ++q) {
    INFO(seen_quantity_names[q]);
    CHECK(std::isnan(seen_value(static_cast<SeenQuantity>(q), nothing)));
    CHECK_FALSE(holds({static_cast<SeenQuantity>(q), Condition::Side::at_least, 0}, nothing));
  }
}

TEST_CASE("a survey of fewer than five people is not shown") {
  Sight few = ten_people();
  few.answered = 4;
  CHECK(std::isnan(seen_value(SeenQuantity::coherence, few)));
  CHECK(holds({SeenQuantity::use_share, Condition::Side::below, .31}, few));
}
