// Docking: does the model of prototype.md give the tables of prototype.md?
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "tests/catch.hpp"
#include "tests/docking/measure.hpp"

using namespace docking;

namespace {

constexpr int replications = 96;         // as the prototype's tables
constexpr int table_replications = 960;  // for the README: the standard error is below .1
constexpr double points = 3;             // the page's margin, in every cell
constexpr double state_margin = .02;     // two decimals are published, and luck
constexpr double time_cost_margin = 2;   // points

Parameters recommended_centre() {
  Parameters p;
  p.slack0 = .22;
  p.tau_c = .2;
  return p;
}

void check_use(const Measured& ours, const Use& theirs) {
  for (std::size_t k = 0; k < theirs.size(); ++k) {
    INFO("use at week " << use_weeks[k] << ": ours " << ours.use[k] << " (se " << ours.use_se[k]
                        << "), published " << theirs[k]);
    CHECK(std::abs(ours.use[k] - theirs[k]) <= points);
  }
}

void check_routine_and_cost(const Measured& ours, const PublishedStrategy& theirs) {
  for (std::size_t k = 0; k < theirs.routine.size(); ++k) {
    INFO("routine users at week " << routine_weeks[k]);
    CHECK(ours.routine[k] == Approx(theirs.routine[k]).margin(points));
  }
  for (std::size_t k = 0; k < theirs.time_cost.size(); ++k) {
    INFO("time cost of the month from week " << cost_months[k].first);
    CHECK(ours.time_cost[k] == Approx(theirs.time_cost[k]).margin(time_cost_margin));
  }
}

void print_row(const char* label, int number, const Measured& ours, const Use& theirs) {
  std::printf("| %sS%d |", label, number);
  for (std::size_t k = 0; k < theirs.size(); ++k)
    std::printf(" %.1f (%g) |", ours.use[k], theirs[k]);
  std::printf(" %.2f |\n", *std::ranges::max_element(ours.use_se));
}

}  // namespace

TEST_CASE("S0 S1 S2 S7 dock") {
  for (int number : {0, 1, 2, 7}) {
    INFO("S" << number);
    check_use(measure(Parameters{}, number, replications), published[number].use);
  }
}

TEST_CASE("all ten strategies dock in use and routine users and time cost") {
  for (int number = 0; number < number_of_strategies; ++number) {
    INFO("S" << number);
    const Measured ours = measure(Parameters{}, number, replications);
    check_use(ours, published[number].use);
    check_routine_and_cost(ours, published[number]);
  }
}

TEST_CASE("S0 to S3 dock with the recommended slack0 and tau_c") {
  for (int number = 0; number < 4; ++number) {
    INFO("S" << number);
    check_use(measure(recommended_centre(), number, replications), published_at_centre[number]);
  }
}

TEST_CASE("the states behind the use dock") {
  for (int number : {0, 2, 3, 6, 7, 9}) {
    const Measured ours = measure(Parameters{}, number, replications);
    for (const PublishedState& theirs : published_states) {
      if (theirs.strategy != number) continue;
      INFO("S" << number << ", value " << &theirs - published_states.data() << " of the list");
      CHECK(mean_over(ours.curves, theirs.state, {theirs.week, theirs.week}) ==
            Approx(theirs.value).margin(state_margin));
    }
  }
}

// Prints the README's table: ours (published), and the largest standard error.
TEST_CASE("table", "[.table]") {
  for (int number = 0; number < number_of_strategies; ++number)
    print_row("", number, measure(Parameters{}, number, table_replications), published[number].use);
  for (int number = 0; number < 4; ++number)
    print_row("centre ", number, measure(recommended_centre(), number, table_replications),
              published_at_centre[number]);
}
