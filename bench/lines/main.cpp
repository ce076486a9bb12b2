// Prints how fast the program is, a "name value" line each; bench/README.md says what they are.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <array>
#include <exception>
#include <set>
#include <string>
#include <utility>

#include "bench/lines/measures.hpp"

namespace uptake {

namespace {

// Threads first: what follows would load the machine.
constexpr std::array<std::pair<const char*, void (*)(const LineOptions&)>, 5> measures{
    {{"threads", measure_threads},
     {"steps", measure_steps},
     {"sizes", measure_sizes},
     {"sharing", measure_sharing},
     {"writing", measure_writing}}};

std::set<std::string> names() {
  std::set<std::string> names;
  for (const auto& [name, measure] : measures) names.insert(name);
  return names;
}

void add_options(CLI::App& program, LineOptions& options) {
  program.add_flag("--smoke", options.smoke, "one round of small sizes, to see that it works");
  program.add_option("--only", options.only, "one part: threads, steps, sizes, sharing, writing")
      ->check(CLI::IsMember(names()));
  program.add_flag("--large", options.large, "three million people too: 10 GB, some minutes");
  program.add_option("--tries", options.tries, "looks at the load before threads are timed");
  program.add_option("--wait", options.wait, "seconds between them");
}

void measure(const LineOptions& options) {
  for (const auto& [name, measure] : measures)
    if (options.only.empty() || options.only == name) measure(options);
}

}  // namespace

}  // namespace uptake

int main(int argc, char** argv) {
  CLI::App program("Lines of how fast uptake is; from the repository's root", "lines");
  uptake::LineOptions options;
  uptake::add_options(program, options);
  CLI11_PARSE(program, argc, argv);
  if (options.smoke) {
    options.tries = 1;
    fmt::print(stderr, "smoke: small sizes, one round; the values mean nothing\n");
  }
  try {
    uptake::measure(options);
  } catch (const std::exception& problem) {
    fmt::print(stderr, "lines: {}\n", problem.what());
    return 1;
  }
}
