// Units, the survey and sorting: every kernel against sim/model, bit for bit.
#include <algorithm>
#include <cstring>
#include <vector>

#include "sim/engine/lanes_of_model.hpp"
#include "sim/engine/reference_kernel.hpp"
#include "sim/kernel/kernels.hpp"
#include "tests/catch.hpp"
#include "tests/kernel/chance.hpp"

using namespace uptake;

namespace {

UnitState some_unit(Chance& chance) {
  UnitState unit;
  for (float* share :
       {&unit.climate, &unit.monitoring, &unit.follow_up, &unit.use, &unit.time_cost, &unit.strain,
        &unit.redesigned, &unit.enrolment, &unit.appraisal, &unit.tiredness})
    *share = chance.between(0, 1);
  unit.brought = chance.maybe(30);
  return unit;
}

Exposure some_exposure(Chance& chance) {
  Exposure e;
  for (float* level : {&e.consistency, &e.leadership, &e.punitive, &e.monitoring,
                       &e.shown_to_leader, &e.shown_to_unit, &e.loop_closed, &e.evaluation})
    *level = chance.maybe(1);
  e.follow_up_round = chance.flag();
  e.evaluation_round = chance.flag();
  e.redesign_hours = chance.maybe(40);
  e.super_users = chance.flag();
  e.super_user_hours = chance.maybe(3);
  e.follow_up_trigger = chance.flag() > 0 ? -1 : chance.between(0, 1);
  return e;
}

std::vector<kernel::Kernel> all_kernels() {
  std::vector<kernel::Kernel> all{reference_kernel()};
  for (const kernel::Kernel* kernel = kernel::kernels(); kernel->name != nullptr; ++kernel)
    all.push_back(*kernel);
  return all;
}

template <class T>
bool same_bits(const T& a, const T& b) {
  return std::memcmp(&a, &b, sizeof a) == 0;
}

struct Respondents {
  static constexpr int people = 9;
  kernel::Numbers numbers;
  kernel::Place place;
  kernel::PersonLanes state[people];
  kernel::WeekLanes took[people];
  kernel::AnswerLuck luck[people];

  explicit Respondents(std::uint32_t number) {
    Chance chance(number, 8);
    for (std::size_t lane = 0; lane < kernel::lane_count; ++lane) {
      put(numbers, lane, constants_number(number + static_cast<std::uint32_t>(lane)),
          TimeForm::gate);
      place.climate.at[lane] = chance.between(0, 1);
      for (int p = 0; p < people; ++p) answer(chance, lane, p);
    }
    for (kernel::AnswerLuck& person : luck) {
      person.style = chance.normal_score();
      for (float& noise : person.items) noise = chance.normal_score();
      for (float& noise : person.general) noise = chance.normal_score();
    }
  }

  void answer(Chance& chance, std::size_t lane, int p) {
    PersonState s;
    for (float* share : {&s.coherence, &s.belief, &s.know_how, &s.support, &s.strain, &s.habit,
                         &s.enrolment, &s.use})
      *share = chance.maybe(1.2f);
    s.use = std::min(s.use, 1.0f);
    s.attitude = chance.between(-1, 1);
    put(state[p], lane, s);
    took[p].extra_time.at[lane] = chance.between(-.1f, .8f);
    took[p].free_hours.at[lane] = chance.maybe(2);
  }

  kernel::AnswerSums asked_by(const kernel::Kernel& kernel) const {
    kernel::AnswerSums sums;
    kernel.ask_people({&numbers, &place, people, state, took, luck, &sums});
    return sums;
  }
};

}  // namespace

TEST_CASE("every kernel steps units as sim/model does, bit for bit") {
  for (const kernel::Kernel& kernel : all_kernels())
    for (std::uint32_t number = 0; number < 1000; ++number) {
      Chance chance(number, 8);
      kernel::Numbers numbers;
      kernel::Doing doing;
      kernel::Lanes week, base;
      kernel::WholeLanes begun;
      kernel::UnitLanes state;
      std::vector<UnitState> expected;
      for (std::size_t lane = 0; lane < kernel::lane_count; ++lane) {
        const Constants c = constants_number(number % 40 + static_cast<std::uint32_t>(lane));
        Surroundings here;
        here.week = static_cast<int>(chance.between(-12, 60));
        here.doing = some_exposure(chance);
        const UnitState before = some_unit(chance);
        put(numbers, lane, c, TimeForm::gate);
        put(doing, lane, here);
        put(state, lane, before);
        week.at[lane] = static_cast<float>(here.week);
        base.at[lane] = chance.between(-.2f, .2f);
        begun.at[lane] = chance.between(0, 1) < .8f ? -1 : 0;
        expected.push_back(begun.at[lane] == 0
                               ? before
                               : step_unit(c, before, here.doing, base.at[lane], here.week));
      }
      kernel.step_unit({&numbers, &doing, &week, &base, &begun, &state});
      for (std::size_t lane = 0; lane < kernel::lane_count; ++lane) {
        INFO(kernel.name << ", case " << number << ", lane " << lane);
        REQUIRE(same_bits(unit_of(state, lane), expected[lane]));
      }
    }
}

TEST_CASE("every kernel asks as sim/model does, to the last answer") {
  for (std::uint32_t number = 0; number < 300; ++number) {
    const Respondents people(number);
    const kernel::AnswerSums expected = people.asked_by(reference_kernel());
    REQUIRE(expected.squares[0].at[0] >= Respondents::people);
    for (const kernel::Kernel& kernel : all_kernels()) {
      INFO(kernel.name << ", case " << number);
      REQUIRE(same_bits(people.asked_by(kernel), expected));
    }
  }
}

TEST_CASE("every kernel sorts each lane by itself, however many there are") {
  for (const kernel::Kernel& kernel : all_kernels())
    for (const std::uint32_t count : {0u, 1u, 2u, 3u, 7u, 8u, 31u, 64u, 65u, 100u, 384u, 1000u}) {
      Chance chance(count, 9);
      std::vector<kernel::Lanes> values(count);
      for (kernel::Lanes& row : values)
        for (float& value : row.at) value = chance.coin(.3) ? 0 : chance.between(-1, 1);
      std::vector<kernel::Lanes> sorted = values;
      kernel.sort_lanes(sorted.data(), static_cast<int>(count));
      for (std::size_t lane = 0; lane < kernel::lane_count; ++lane) {
        std::vector<float> expected, found;
        for (const kernel::Lanes& row : values) expected.push_back(row.at[lane]);
        for (const kernel::Lanes& row : sorted) found.push_back(row.at[lane]);
        std::sort(expected.begin(), expected.end());
        INFO(kernel.name << ", " << count << " values, lane " << lane);
        REQUIRE(found == expected);
      }
    }
}
