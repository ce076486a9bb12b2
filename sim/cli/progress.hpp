// Progress of long work on stderr: a bar on a terminal, else a line now and then (sim/cli/log.hpp).
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace uptake {

class Progress {
 public:
  /// `what` is counted, e.g. "runs".
  explicit Progress(std::string what);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void show(std::size_t done, std::size_t all);

 private:
  using Clock = std::chrono::steady_clock;
  bool due(std::size_t done, std::size_t all) const;

  std::string what_;
  bool terminal_;
  Clock::time_point start_;
  Clock::time_point last_;
  bool shown_ = false;
};

}  // namespace uptake
