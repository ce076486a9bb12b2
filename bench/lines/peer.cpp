// The peer is a process of its own, which measures its own processor time.
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>

#include "bench/lines/measures.hpp"

namespace uptake {

namespace {

constexpr const char* peer = "/usr/bin/python3 bench/peer_numpy.py --plan s2 --speed";

// What it prints; complaints of its own go to stderr as they are.
std::string output_of(const std::string& command) {
  std::FILE* pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) return "";
  std::string text;
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) text += static_cast<char>(c);
  return ::pclose(pipe) == 0 ? text : "";
}

std::optional<double> speed_in(const std::string& text) {
  const std::string name = "person_weeks_per_second ";
  if (!text.starts_with(name)) return std::nullopt;
  const double speed = std::strtod(text.c_str() + name.size(), nullptr);
  return speed > 0 ? std::optional(speed) : std::nullopt;
}

}  // namespace

void measure_peer(const LineOptions& options, const Speeds& speeds) {
  const auto numpy =
      speed_in(output_of(peer + std::string(options.smoke ? " --replications 2" : "")));
  if (!numpy) {
    for (const char* name : {"kernel_over_numpy", "run_over_numpy", "numpy_over_reference"})
      print_unknown(name, "no speed came from: " + std::string(peer) +
                              " (run from the repository's root, with python3-numpy)");
    return;
  }
  print_line("kernel_over_numpy", speeds.kernel / *numpy, Wanted::at_least, 8);
  print_line("run_over_numpy", speeds.run / *numpy);
  print_line("numpy_over_reference", *numpy / speeds.reference, Wanted::at_least, .5);
}

}  // namespace uptake
