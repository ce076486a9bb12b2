#include "analysis/report/page_parts.hpp"
#include "sim/base/failure.hpp"

namespace uptake {

PageParts page_parts() {
  throw Failure(ExitCode::unavailable,
                "the HTML page is not available in this build: npm, or the packages that it "
                "fetches, were missing when it was built. Run `apt-get install npm` or "
                "./bootstrap while connected to the Internet, then build again");
}

}  // namespace uptake
