// Prints how fast the program is, a "name value" line each; bench/README.md says what they are.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <exception>

#include "bench/lines/measures.hpp"

namespace uptake {

namespace {

void add_options(CLI::App& program, LineOptions& options) {
  program.add_flag("--smoke", options.smoke, "one round of small sizes, to see that it works");
  program.add_flag("--large", options.large, "three million people too: 10 GB, some minutes");
  program.add_option("--tries", options.tries, "looks at the load before threads are timed");
  program.add_option("--wait", options.wait, "seconds between them");
}

// Threads first: what follows would load the machine.
void measure(const LineOptions& options) {
  measure_threads(options);
  measure_steps(options);
  measure_sizes(options);
  measure_sharing(options);
  measure_writing(options);
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
