// Prints every bit of what a scenario's first runs come from and leave behind, so that two
// machines' can be compared line by line: record_bits SCENARIO.toml
//
// Lanes are every strategy under the first four parameter draws, in organisation 0.
#include <fmt/format.h>

#include <bit>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <string>

#include "sim/base/failure.hpp"
#include "sim/engine/block.hpp"
#include "sim/engine/chosen_kernel.hpp"
#include "sim/scenario/read_scenario.hpp"

using namespace uptake;

namespace {

constexpr std::uint32_t draws = 4;

std::string bits(float value) { return fmt::format("{:08x}", std::bit_cast<std::uint32_t>(value)); }
std::string bits(double value) {
  return fmt::format("{:016x}", std::bit_cast<std::uint64_t>(value));
}

// The decimal number beside the bits is for who reads a difference.
template <class Number>
void print(const std::string& name, std::size_t index, Number value) {
  fmt::print("{} {} {} {:.17g}\n", name, index, bits(value), value);
}

template <class Number>
void print(const std::string& name, const Grid<Number>& grid) {
  for (std::size_t row = 0; row < grid.rows(); ++row)
    for (std::size_t column = 0; column < grid.columns(); ++column)
      print(fmt::format("{}[{}]", name, row), column, grid(row, column));
}

void print(const DrawnOrganisation& organisation) {
  print("person's scores", organisation.population.scores);
  print("unit's scores", organisation.population.unit_score);
  for (int person = 0; person < organisation.population.people(); ++person)
    for (const std::uint32_t colleague : organisation.network.colleagues(person))
      fmt::print("tie {} {}\n", person, colleague);
}

void print_series(const std::string& lane, const Grid<float>& series) {
  for (std::size_t row = 0; row < series.rows(); ++row)
    for (std::size_t week = 0; week < series.columns(); ++week)
      print(fmt::format("{} {}", lane, series_names[row]), week, series(row, week));
}

void print(const std::string& lane, const RunRecord& record) {
  print_series(lane, record.series);
  print(lane + " groups", record.groups);
  print(lane + " hours", record.hours);
  print(lane + " hours of week", record.hours_of_week);
  print(lane + " money", record.money);
  print(lane + " money of week", record.money_of_week);
  print(lane + " dose", record.dose);
  print(lane + " pools", record.pools);
  print(lane + " people", record.people);
  print(lane + " survey", record.survey);
  print(lane + " lump sums", 0, record.lump_sums);
  print(lane + " own practice", 0, record.own_practice);
}

void run(const CompiledModel& model) {
  std::vector<LaneSpec> lanes;
  for (std::uint32_t draw = 0; draw < draws; ++draw) {
    const std::vector<double> values = model.parameter_values(draw);
    for (std::size_t key = 0; key < values.size(); ++key)
      print(fmt::format("parameters of draw {}", draw), key, values[key]);
    for (std::size_t plan = 0; plan < model.strategies().size(); ++plan)
      lanes.push_back({plan, constants_of(values)});
  }
  const DrawnOrganisation organisation = model.draw_organisation(0);
  print(organisation);
  const std::vector<RunRecord> records = run_block(model, organisation, lanes);
  for (std::size_t lane = 0; lane < records.size(); ++lane)
    print(fmt::format("lane {}", lane), records[lane]);
}

}  // namespace

int main(int count, char** words) {
  try {
    if (count != 2) throw Failure(ExitCode::usage, "record_bits SCENARIO.toml");
    fmt::print(stderr, "kernel {}, words of {} bits\n", kernel_name(), 8 * sizeof(void*));
    run(CompiledModel(scenario_or_throw(words[1])));
  } catch (const std::exception& problem) {
    fmt::print(stderr, "{}\n", problem.what());
    return 1;
  }
}
