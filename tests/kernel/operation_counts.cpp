// What a person's week takes, counted: sim/kernel's body, run with numbers that count. It gives the
// reference's bits operation for operation (step.cpp; ones are looked up, people counted once a
// unit), so this counts the reference. The light kernel of bench/ is to take as many, and is
// counted the same way.
#include "sim/kernel/eight.hpp"
// first: the body is of that many lanes
#include "sim/kernel/lanes.hpp"
// second: of numbers that count
#include <cstring>
#include <string>
#include <vector>

#include "bench/light/see.hpp"
#include "bench/light/step.hpp"
#include "sim/kernel/kernels.hpp"
#include "sim/kernel/step.hpp"
#include "tests/catch.hpp"
#include "tests/kernel/unit_of_twelve.hpp"

using namespace uptake;

namespace {

template <class Work>
OperationCounts counts_of(const Work& work) {
  kernel::counted = {};
  work();
  return kernel::counted;
}

struct Kind {
  const char* name;
  double OperationCounts::* count;
};
constexpr Kind kinds[] = {{"adds", &OperationCounts::adds},
                          {"multiplies", &OperationCounts::multiplies},
                          {"divisions", &OperationCounts::divisions},
                          {"compares", &OperationCounts::compares},
                          {"selections", &OperationCounts::selections},
                          {"limits", &OperationCounts::limits},
                          {"bits", &OperationCounts::bits},
                          {"conversions", &OperationCounts::conversions},
                          {"exponentials", &OperationCounts::exponentials},
                          {"loads", &OperationCounts::loads},
                          {"stores", &OperationCounts::stores}};

// Counts of `shares` together, each share near `wanted`.
void check_near(const OperationCounts& found, double shares, const OperationCounts& wanted,
                double within) {
  for (const Kind& kind : kinds) {
    INFO(kind.name << ": " << found.*kind.count / shares << ", not " << wanted.*kind.count);
    CHECK(std::abs(found.*kind.count / shares - wanted.*kind.count) <=
          within * wanted.*kind.count + 1e-9);
  }
}

OperationCounts sum_of(OperationCounts a, const OperationCounts& b, double times) {
  for (const Kind& kind : kinds) a.*kind.count += times * (b.*kind.count);
  return a;
}

// A few colleagues, all of them person 0.
OperationCounts counts_of_seeing(int ties) {
  const std::vector<std::uint32_t> colleagues(static_cast<std::size_t>(ties));
  const kernel::Offset first[] = {0, colleagues.size()};
  const kernel::Shown<8> shown;
  kernel::SeenOfColleagues<8> seen;
  return counts_of(
      [&] { kernel::see_colleagues({first, colleagues.data(), nullptr}, &shown, 0, 1, &seen); });
}

}  // namespace

TEST_CASE("the body that counts is the kernel's") {
  UnitOfTwelve counting = unit_of_twelve(), stepping = unit_of_twelve();
  kernel::step_people(counting.week());
  kernel::kernels()->step_people(stepping.week());
  CHECK(std::memcmp(&counting.state, &stepping.state, sizeof counting.state) == 0);
  CHECK(std::memcmp(&counting.took, &stepping.took, sizeof counting.took) == 0);
  CHECK(std::memcmp(&counting.sums, &stepping.sums, sizeof counting.sums) == 0);
}

TEST_CASE("a person's step takes what the light kernel says") {
  UnitOfTwelve unit = unit_of_twelve();
  const OperationCounts found = counts_of([&] { kernel::step_people(unit.week()); });
  check_near(found, UnitOfTwelve::people, step_counts, .05);
}

TEST_CASE("looks at colleagues take what the light kernel says") {
  for (const int ties : {0, 1, 6, 30})
    check_near(counts_of_seeing(ties), 1, sum_of(seen_counts, tie_counts, ties), 0);
}

// Four loads are of single numbers, the draws, and not counted.
TEST_CASE("the light kernel does what it says") {
  const LightTraits<8> traits;
  LightState<8> state;
  LightRoom<8> room;
  const float luck[4] = {};
  const OperationCounts found = counts_of([&] {
    light::step_light({traits, state, room.seen[0], room.feasible[0], luck, room.took[0], room});
  });
  check_near(found, 1, step_counts, .05);
}

TEST_CASE("looks of the light kernel are what it says") {
  constexpr int ties = 6 * group_size + 3;
  const std::vector<std::uint32_t> colleagues(ties);
  std::vector<kernel::Offset> first(group_size + 1, 0);
  first.back() = ties;
  kernel::Shown<8> shown;
  LightArrays<8> arrays;
  LightRoom<8> room;
  arrays.ties = {first.data(), colleagues.data(), nullptr};
  arrays.shown = &shown, arrays.room = &room;
  OperationCounts wanted = sum_of({}, seen_counts, group_size);
  check_near(counts_of([&] { light::see_light(arrays, 0); }), 1, sum_of(wanted, tie_counts, ties),
             0);
}
