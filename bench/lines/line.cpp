#include "bench/lines/line.hpp"

#include <fmt/format.h>

#include <cstdio>

namespace uptake {

namespace {

std::string short_form(double value) {
  return value < 1000 ? fmt::format("{:.3g}", value) : fmt::format("{:.0f}", value);
}

}  // namespace

void print_line(const std::string& name, double value, Wanted wanted, double target) {
  const bool missed = (wanted == Wanted::at_least && !(value >= target)) ||
                      (wanted == Wanted::at_most && !(value <= target));
  fmt::print("{} {}", name, short_form(value));
  if (missed) fmt::print("   # wanted {} {}", wanted == Wanted::at_least ? ">=" : "<=", target);
  fmt::print("\n");
  std::fflush(stdout);
}

void print_unknown(const std::string& name, const std::string& why) {
  fmt::print("{} unknown\n", name);
  std::fflush(stdout);
  fmt::print(stderr, "{}: {}\n", name, why);
}

}  // namespace uptake
