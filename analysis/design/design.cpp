#include "analysis/design/design.hpp"

#include <fmt/format.h>

#include <bit>
#include <utility>

#include "analysis/design/points.hpp"
#include "sim/base/failure.hpp"

namespace uptake {

namespace {

[[noreturn]] void refuse(const std::string& message) {
  throw Failure(ExitCode::invalid_data, message);
}

std::uint64_t times(std::uint64_t a, std::uint64_t b) {
  if (b != 0 && a > most_points / b)
    refuse(
        fmt::format("the design has too many points (at most {}). Vary fewer things", most_points));
  return a * b;
}

std::uint64_t factorial_size(const DesignPlan& plan) {
  std::uint64_t size = 1;
  for (const Dimension& dimension : plan.dimensions) {
    if (dimension.levels.empty())
      refuse(
          fmt::format("{} has a range (a factorial takes each level with each). "
                      "Write levels = [...], or take another design",
                      dimension.key));
    size = times(size, dimension.levels.size());
  }
  return size;
}

void check_power_of_two(const DesignPlan& plan) {
  if (plan.points > most_of_a_scramble)
    refuse(fmt::format("points = {} is too many (at most {} a scramble)", plan.points,
                       most_of_a_scramble));
  if (std::has_single_bit(plan.points)) return;
  refuse(
      fmt::format("points = {} is no power of two (a Sobol' sequence is even only over such). "
                  "Write points = {}",
                  plan.points, std::bit_ceil(plan.points)));
}

void check_within(const std::string& name, std::uint64_t value, std::uint64_t low,
                  std::uint64_t high) {
  if (value >= low && value <= high) return;
  refuse(fmt::format("{} = {} is out of its limits (from {} to {})", name, value, low, high));
}

std::uint64_t repeated(const DesignPlan& plan, std::uint64_t blocks) {
  check_within("points", plan.points, 1, most_of_a_scramble);
  check_within("scrambles", plan.scrambles, 1, 64);
  check_power_of_two(plan);
  return times(times(plan.scrambles, plan.points), blocks);
}

void check_dimensions(const DesignPlan& plan) {
  if (plan.dimensions.empty()) refuse("the design varies nothing. Say what it is over");
  if (plan.dimensions.size() > most_dimensions)
    refuse(fmt::format("the design has {} dimensions (at most {})", plan.dimensions.size(),
                       most_dimensions));
}

std::uint64_t listed_size(const DesignPlan& plan) {
  if (plan.listed.columns() != plan.dimensions.size())
    throw Failure(ExitCode::internal, "a list has other dimensions than its design");
  return plan.listed.rows();
}

}  // namespace

std::string to_text(DesignMethod method) {
  switch (method) {
    case DesignMethod::factorial:
      return "factorial";
    case DesignMethod::list:
      return "list";
    case DesignMethod::latin_hypercube:
      return "latin_hypercube";
    case DesignMethod::sobol:
      return "sobol";
    case DesignMethod::morris:
      return "morris";
    case DesignMethod::saltelli:
      break;
  }
  return "saltelli";
}

std::uint64_t size_of(const DesignPlan& plan) {
  check_dimensions(plan);
  switch (plan.method) {
    case DesignMethod::factorial:
      return factorial_size(plan);
    case DesignMethod::list:
      return listed_size(plan);
    case DesignMethod::latin_hypercube:
      check_within("points", plan.points, 1, most_points);
      return plan.points;
    case DesignMethod::sobol:
      return repeated(plan, 1);
    case DesignMethod::morris:
      check_within("trajectories", plan.points, 1, most_of_a_scramble - 1);
      check_within("grid", plan.grid, 2, 64);
      if (plan.grid % 2 != 0)
        refuse("grid is odd (steps of Morris go half the grid). Write grid = 4");
      return times(plan.points, plan.dimensions.size() + 1);
    case DesignMethod::saltelli:
      break;
  }
  return repeated(plan, plan.dimensions.size() + 2);
}

Design::Design(DesignPlan plan)
    : plan_(std::move(plan)), size_(size_of(plan_)), point_(points_of(plan_)) {}

std::vector<double> Design::point(std::uint64_t i) const {
  if (i >= size_)
    throw Failure(ExitCode::internal, fmt::format("a design of {} has no point {}", size_, i));
  return point_(i);
}

}  // namespace uptake
