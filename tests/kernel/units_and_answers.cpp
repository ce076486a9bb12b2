// Units, the survey and sorting: every kernel against sim/model, bit for bit.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>
#include <tuple>
#include <vector>

#include "sim/engine/lanes_of_model.hpp"
#include "sim/engine/reference_kernel.hpp"
#include "sim/kernel/kernels.hpp"
#include "tests/catch.hpp"
#include "tests/kernel/chance.hpp"
#include "tests/kernel/kernels_of.hpp"

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

template <int N>
std::vector<kernel::Kernel<N>> all_kernels() {
  std::vector<kernel::Kernel<N>> all{reference_kernel<N>()};
  for (const kernel::Kernel<N>* kernel = kernels_of<N>(); kernel->name != nullptr; ++kernel)
    all.push_back(*kernel);
  return all;
}

template <class T>
bool same_bits(const T& a, const T& b) {
  return std::memcmp(&a, &b, sizeof a) == 0;
}

template <int N>
struct Respondents {
  static constexpr int people = 9;
  kernel::Numbers<N> numbers;
  kernel::Place<N> place;
  kernel::PersonLanes<N> state[people];
  kernel::WeekLanes<N> took[people];
  kernel::AnswerLuck luck[people];

  explicit Respondents(std::uint32_t number) {
    Chance chance(number, 8);
    for (std::size_t lane = 0; lane < N; ++lane) {
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

  kernel::AnswerSums<N> asked_by(const kernel::Kernel<N>& kernel) const {
    kernel::AnswerSums<N> sums;
    kernel.ask_people({&numbers, &place, people, state, took, luck, &sums});
    return sums;
  }
};

}  // namespace

TEMPLATE_TEST_CASE_SIG("every kernel steps units as sim/model does, bit for bit", "", ((int N), N),
                       8, 16) {
  for (const kernel::Kernel<N>& kernel : all_kernels<N>())
    for (std::uint32_t number = 0; number < 1000; ++number) {
      Chance chance(number, 8);
      kernel::Numbers<N> numbers;
      kernel::Doing<N> doing;
      kernel::Lanes<N> week, base;
      kernel::WholeLanes<N> begun;
      kernel::UnitLanes<N> state;
      std::vector<UnitState> expected;
      for (std::size_t lane = 0; lane < N; ++lane) {
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
      for (std::size_t lane = 0; lane < N; ++lane) {
        INFO(kernel.name << ", case " << number << ", lane " << lane);
        REQUIRE(same_bits(unit_of(state, lane), expected[lane]));
      }
    }
}

TEMPLATE_TEST_CASE_SIG("every kernel asks as sim/model does, to the last answer", "", ((int N), N),
                       8, 16) {
  for (std::uint32_t number = 0; number < 300; ++number) {
    const Respondents<N> people(number);
    const kernel::AnswerSums<N> expected = people.asked_by(reference_kernel<N>());
    REQUIRE(expected.squares[0].at[0] >= Respondents<N>::people);
    for (const kernel::Kernel<N>& kernel : all_kernels<N>()) {
      INFO(kernel.name << ", case " << number);
      REQUIRE(same_bits(people.asked_by(kernel), expected));
    }
  }
}

TEMPLATE_TEST_CASE_SIG("every kernel sorts each lane by itself, however many there are", "",
                       ((int N), N), 8, 16) {
  for (const kernel::Kernel<N>& kernel : all_kernels<N>())
    for (const std::uint32_t count : {0u, 1u, 2u, 3u, 7u, 8u, 31u, 64u, 65u, 100u, 384u, 1000u}) {
      Chance chance(count, 9);
      std::vector<kernel::Lanes<N>> values(count);
      for (kernel::Lanes<N>& row : values)
        for (float& value : row.at) value = chance.coin(.3) ? 0 : chance.between(-1, 1);
      std::vector<kernel::Lanes<N>> sorted = values;
      kernel.sort_lanes(sorted.data(), static_cast<int>(count));
      for (std::size_t lane = 0; lane < N; ++lane) {
        std::vector<float> expected, found;
        for (const kernel::Lanes<N>& row : values) expected.push_back(row.at[lane]);
        for (const kernel::Lanes<N>& row : sorted) found.push_back(row.at[lane]);
        std::sort(expected.begin(), expected.end());
        INFO(kernel.name << ", " << count << " values, lane " << lane);
        REQUIRE(found == expected);
      }
    }
}

TEMPLATE_TEST_CASE_SIG("every kernel draws the luck of sim/random, neighbours or not", "",
                       ((int N), N), 8, 16) {
  Chance chance(5, 11);
  for (const std::size_t people : {0u, 1u, 2u, 12u, 15u, 16u, 17u, 33u, 100u}) {
    std::vector<std::uint32_t> in_a_row, anywhere;
    for (std::uint32_t person = 0; person < people; ++person) {
      in_a_row.push_back(4294967295u - 7 + person);  // past the largest, too
      anywhere.push_back(static_cast<std::uint32_t>(chance.between(0, 1) * 4294967040.0f));
    }
    for (const auto& keys : {in_a_row, anywhere})
      for (const kernel::Kernel<N>& kernel : all_kernels<N>()) {
        std::vector<kernel::OneLuck> luck(people);
        kernel.draw_luck(luck_draw(0x1234567890abcdefULL, keys, -3, 77, luck.data()));
        for (std::size_t person = 0; person < people; ++person) {
          INFO(kernel.name << ", " << people << " people, person " << person);
          const Luck wanted = luck_of(0x1234567890abcdefULL, keys[person], -3, 77);
          REQUIRE(same_bits(luck[person], one_luck_of(wanted)));
        }
      }
  }
}

TEMPLATE_TEST_CASE_SIG("every kernel takes columns as one number after the other would", "",
                       ((int N), N), 8, 16) {
  constexpr float unknown = std::numeric_limits<float>::quiet_NaN();
  Chance chance(7, 10);
  std::vector<std::array<float, 40>> table(77);
  std::vector<const float*> rows;
  for (auto& row : table) {
    for (float& value : row)
      value = chance.coin(.1) ? unknown : chance.coin(.1) ? -0.0f : chance.between(-1, 1);
    rows.push_back(row.data() + 3);
  }
  const auto taken_by = [&](const kernel::Kernel<N>& kernel, int count) {
    std::vector<kernel::Lanes<N>> values(rows.size());
    kernel::Columns<N> columns{.rows = rows.data(), .count = count, .values = values.data()};
    kernel.take_columns(columns);
    return std::tuple(values, columns.sums, columns.known);
  };
  for (const int count : {0, 1, 77})
    for (const kernel::Kernel<N>& kernel : all_kernels<N>()) {
      INFO(kernel.name << ", " << count << " rows");
      const auto [values, sums, known] = taken_by(kernel, count);
      for (std::size_t lane = 0; lane < N; ++lane) {
        double sum = 0;
        int there = 0;
        for (int row = 0; row < count; ++row) {
          const float value = rows[row][lane];
          const bool is_known = !std::isnan(value);
          if (is_known) sum += double{value}, ++there;
          const float expected = is_known ? value : std::numeric_limits<float>::infinity();
          REQUIRE(values[row].at[lane] == expected);
          REQUIRE_FALSE(std::signbit(values[row].at[lane]) != (expected < 0));
        }
        REQUIRE(sums.at[lane] == sum);
        REQUIRE(known.at[lane] == there);
      }
    }
}
