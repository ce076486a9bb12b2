// An open file, closed with the object. Only this room opens files.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <utility>

#include "sim/base/disk.hpp"

namespace uptake {

/// What goes wrong when it is closed counts only where something was written: then `close` it.
class Descriptor {
 public:
  explicit Descriptor(const std::filesystem::path& path, int flags, unsigned mode = 0)
      : number_(disk::open(path, flags, mode)) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  bool opened() const { return number_ >= 0; }
  int number() const { return number_; }
  bool close() { return disk::close(std::exchange(number_, -1)) == 0; }

 private:
  int number_;
};

}  // namespace uptake
