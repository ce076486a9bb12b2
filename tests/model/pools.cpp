#include "sim/model/pools.hpp"

#include <cstring>

#include "sim/random/philox.hpp"
#include "tests/catch.hpp"
#include "tests/model/rollouts.hpp"

using namespace uptake;

namespace {

const Constants& centre() {
  static const Constants constants = constants_of(central_values(table_choices()));
  return constants;
}

Exposure course(float hours) {
  Exposure doing;
  doing.course_hours = hours;
  doing.methods = 2;
  return doing;
}

bool same(const Exposure& a, const Exposure& b) { return std::memcmp(&a, &b, sizeof a) == 0; }

// Units of ten people; a week's offers, what waits, and what is held of them.
struct Units {
  std::vector<int> go_live;
  std::vector<WaitingCourses> waiting = std::vector<WaitingCourses>(go_live.size());
  std::vector<Exposure> doing = std::vector<Exposure>(go_live.size());

  PoolWeek week(const std::vector<float>& offered, double capacity) {
    std::vector<CourseClaim> claims;
    for (std::size_t u = 0; u < go_live.size(); ++u) {
      doing[u] = course(offered[u]);
      claims.push_back({10, go_live[u], waiting[u], &doing[u]});
    }
    const PoolWeek week = teach(centre(), claims, capacity);
    for (std::size_t u = 0; u < go_live.size(); ++u) waiting[u] = claims[u].waiting;
    return week;
  }
  float held(std::size_t u) const { return doing[u].course_hours * doing[u].course_share; }
};

}  // namespace

TEST_CASE("pools of a kind add up, and have nothing outside their weeks") {
  const std::vector<Pool> pools{{PoolKind::trainers, 8, {-1000, 1000}},
                                {PoolKind::trainers, 4, {0, 3}},
                                {PoolKind::developers, 2, {5, 6}}};
  CHECK(capacities_of(pools, 3)[0] == 12);
  CHECK(capacities_of(pools, 4)[0] == 8);
  CHECK(capacities_of(pools, 4)[3] == 0);
  CHECK_FALSE(capacities_of(pools, 3)[1]);
  CHECK_FALSE(capacities_of({}, 0)[0]);
}

TEST_CASE("where the trainers are enough not a bit is changed") {
  Units units{{0, 8, 0}};
  const PoolWeek week = units.week({2, 0, .3f}, 2.3001);
  CHECK(same(units.doing[0], course(2)));
  CHECK(same(units.doing[1], course(0)));
  CHECK(same(units.doing[2], course(.3f)));
  CHECK(week.served == Approx(2.3));
  CHECK(week.demand == Approx(2.3));
  CHECK(week.waiting == 0);
}

TEST_CASE("new offers share what there is; what waits is held next, with its way of teaching") {
  Units units{{0, 8}};  // two classes of two hours: four trainer hours
  CHECK(units.week({2, 2}, 1).served == Approx(1));
  CHECK(units.held(0) == Approx(.5));
  CHECK(units.doing[0].course_share == Approx(.25));  // a fourth of the people, the whole course
  CHECK(units.doing[0].course_hours == 2);
  CHECK(units.doing[0].course_postponed == Approx(1.5));
  CHECK(units.waiting[1].hours == Approx(1.5));
  const PoolWeek later = units.week({0, 0}, 2);  // go-live in week 0 comes before week 8
  CHECK(units.held(0) == Approx(1.5));
  CHECK(units.held(1) == Approx(.5));
  CHECK(units.doing[0].methods == 2);
  CHECK(units.doing[0].course_postponed == Approx(-1.5));
  CHECK(later.demand == Approx(3));
  CHECK(later.waiting == Approx(1));
  units.week({0, 0}, 2);
  CHECK(units.waiting[1].hours == 0);
  CHECK(same(units.doing[0], course(0)));
}

TEST_CASE("nobody has two courses in a week, however many wait") {
  Units units{{0}};
  units.week({2}, 0);
  units.week({2}, 0);
  CHECK(units.waiting[0].hours == 4);
  CHECK(units.week({0}, 100).served == Approx(2));
  CHECK(units.doing[0].course_share == 1);
  CHECK(units.week({0}, 100).served == Approx(2));
  CHECK(units.waiting[0].hours == 0);
}

TEST_CASE("classes are filled over the organisation, a half-empty one takes a whole trainer") {
  std::vector<Exposure> doing{course(2), course(2)};
  std::vector<CourseClaim> claims{{12, 0, {}, &doing[0]}, {12, 0, {}, &doing[1]}};
  const PoolWeek week = teach(centre(), claims, 3);  // three classes of two hours are asked for
  CHECK(week.served == Approx(3));
  CHECK(doing[0].course_share == Approx(.5));
}

TEST_CASE("fewer trainers never have held more hours so far, though more in some week") {
  const std::uint32_t trials = GENERATE(range(0u, 200u));
  Units many{{0, 4, 4, 9}}, few = many;
  double held_many = 0, held_few = 0, offered = 0;
  bool more_in_some_week = false;
  for (std::uint32_t week = 0; week < 40; ++week) {
    const auto luck = philox({trials, week, 0, 0}, {1, 2});
    std::vector<float> offers;
    for (const std::uint32_t word : luck) offers.push_back(week < 25 && word % 3 == 0 ? 2 : 0);
    for (const float hours : offers) offered += double{hours};
    const PoolWeek with_many = many.week(offers, 3), with_few = few.week(offers, 1.5);
    CHECK(with_many.served <= 3 + 1e-6);
    for (std::size_t u = 0; u < 4; ++u) held_many += double{many.held(u)};
    for (std::size_t u = 0; u < 4; ++u) held_few += double{few.held(u)};
    more_in_some_week = more_in_some_week || with_few.served > with_many.served + 1e-6;
    REQUIRE(held_few <= held_many + 1e-4);
    double waiting = 0;
    for (const WaitingCourses& unit : few.waiting) waiting += double{unit.hours};
    REQUIRE(held_few + waiting == Approx(offered).margin(1e-3));
  }
  CHECK(more_in_some_week);  // a queue delivers later: the weeks apart cannot be compared
}

TEST_CASE("the desks of all sites share their pool in proportion") {
  const std::vector<float> wanted{6, 2};
  std::vector<float> levers{12, 12};
  const PoolWeek enough = share_desk(wanted, levers, 8);
  CHECK(levers == std::vector<float>{12, 12});
  CHECK(enough.waiting == 0);
  const PoolWeek short_of_two = share_desk(wanted, levers, 4);
  CHECK(levers == std::vector<float>{3, 1});
  CHECK(short_of_two.waiting == 4);
  CHECK(short_of_two.served == 4);
}
