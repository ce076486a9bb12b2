// What the page is made of besides its data. CMake chooses the file that has it: page_parts.cpp
// where the scripts could be bundled, else page_missing.cpp.
#pragma once

#include <string>

namespace uptake {

struct PageParts {
  std::string html;        ///< frame of every page, with {{names}}, as the next two
  std::string comparison;  ///< article of a comparison
  std::string sweep;       ///< article of a sweep
  std::string style;       ///< CSS
  std::string script;      ///< all modules in one, never with "</script"
};

/// Throws Failure(69) in a build without the bundle, saying what was missing.
PageParts page_parts();

}  // namespace uptake
