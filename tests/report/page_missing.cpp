// In a build without npm; page_missing.cpp is compiled into this test instead of the page's parts.
#include "analysis/report/html_page.hpp"
#include "sim/base/failure.hpp"
#include "tests/catch.hpp"

using namespace uptake;

TEST_CASE("a build without the page's scripts says what is missing") {
  try {
    html_page("{}");
    FAIL("no failure");
  } catch (const Failure& failure) {
    CHECK(failure.code() == ExitCode::unavailable);
    const std::string text = failure.what();
    CHECK(text.find("not available in this build") != std::string::npos);
    CHECK(text.find("apt-get install npm") != std::string::npos);
    CHECK(text.find("./bootstrap") != std::string::npos);
  }
}
