// write_sample FILE: writes the sample, prints its content hash.
#include <iostream>

#include "sim/results/content_hash.hpp"
#include "tests/results/sample.hpp"

int main(int argc, char** argv) {
  if (argc != 2) return 64;
  uptake::sample::write(argv[1]);
  std::cout << uptake::content_hash(argv[1]) << "\n";
}
