#include "analysis/report/page_parts.hpp"

namespace uptake {

PageParts page_parts() {
  return {
#include "analysis/report/page_html.inc"
      ,
#include "analysis/report/page_style.inc"
      ,
#include "analysis/report/page_script.inc"
  };
}

}  // namespace uptake
