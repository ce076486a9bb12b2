// What this program was built from, filled in by CMake.
#pragma once

#include <string>

namespace uptake {

struct BuildInfo {
  std::string version;
  std::string revision;  ///< of git, "unknown" outside a checkout
  std::string compiler;
  std::string flags;
};

BuildInfo build_info();

}  // namespace uptake
