#include "analysis/report/page_parts.hpp"

namespace uptake {

PageParts page_parts() {
// Compilers must only support literals of 65,536 characters; ours support more.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Woverlength-strings"
  return {
#include "analysis/report/page_html.inc"
      ,
#include "analysis/report/page_comparison.inc"
      ,
#include "analysis/report/page_sweep.inc"
      ,
#include "analysis/report/page_style.inc"
      ,
#include "analysis/report/page_script.inc"
  };
#pragma GCC diagnostic pop
}

}  // namespace uptake
