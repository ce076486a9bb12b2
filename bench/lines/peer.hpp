// The NumPy peer, bench/peer_numpy.py: a process of its own that measures its own processor time.
#pragma once

#include <string>

namespace uptake {

class Peer {
 public:
  /// `smoke`: few replications.
  explicit Peer(bool smoke) : command_(command + std::string(smoke ? " --replications 2" : "")) {}

  /// Runs it once more, unless it failed before.
  void run();
  /// Person-weeks a second, the most so far; 0 when it failed.
  double speed() const { return failed_ ? 0 : speed_; }

  static constexpr const char* command = "/usr/bin/python3 bench/peer_numpy.py --plan s2 --speed";

 private:
  std::string command_;
  bool failed_ = false;
  double speed_ = 0;
};

}  // namespace uptake
