// write_sample FILE: writes the sample, prints its content hash.
#include <iostream>

#include "sim/results/content_hash.hpp"
#include "tests/results/sample.hpp"

int main(int argc, char** argv) {
  using namespace uptake;
  if (argc != 2) return static_cast<int>(ExitCode::usage);
  try {
    sample::write(argv[1]);
    std::cout << content_hash(argv[1]) << "\n";
    return static_cast<int>(ExitCode::complete);
  } catch (const Failure& failure) {
    std::cerr << failure.what() << "\n";
    return static_cast<int>(failure.code());
  }
}
