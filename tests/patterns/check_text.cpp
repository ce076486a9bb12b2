#include "analysis/patterns/check_text.hpp"

#include <cmath>
#include <limits>

#include "tests/catch.hpp"

using namespace uptake;

namespace {

Check of(const std::string& unit, std::optional<double> low, std::optional<double> high) {
  return {"m", "s1", unit, low, high, std::nullopt, std::nullopt};
}

Check strict(std::optional<double> above, std::optional<double> below) {
  return {"m", "s1", "points", std::nullopt, std::nullopt, above, below};
}

constexpr auto none = std::nullopt;

}  // namespace

TEST_CASE("numbers below one have no 0 before the point") {
  CHECK(number_text(0.1, 2) == ".10");
  CHECK(number_text(-0.03, 2) == "-.03");
  CHECK(number_text(10.04, 1) == "10.0");
  CHECK(number_text(0, 0) == "0");
  CHECK(number_text(-0.001, 2) == ".00");
  CHECK(number_text(-0.04, 0) == "0");
  CHECK(number_text(std::nan(""), 2) == "undefined");
  CHECK(number_text(123456, 2) == "1.2e+05");
  CHECK(number_text(-std::numeric_limits<double>::infinity(), 2) == "-inf");
}

TEST_CASE("a criterion is said in words") {
  CHECK(criterion_text(of("share", 0.1, 0.3)) == ".10 to .30");
  CHECK(criterion_text(of("share", -0.03, 0.03)) == "-.03 to .03");
  CHECK(criterion_text(of("R2", 0.98, none)) == "at least .98");
  CHECK(criterion_text(of("share", none, 0.5)) == "at most .50");
  CHECK(criterion_text(of("months", 6.5, 13.0)) == "6.5 to 13.0");
  CHECK(criterion_text(of("points", 8.0, 15.0)) == "8 to 15");
  CHECK(criterion_text(of("of 5", 0.5, none)) == "at least .5");
  CHECK(criterion_text(strict(none, 0)) == "below 0");
  CHECK(criterion_text(strict(0, none)) == "above 0");
  CHECK(criterion_text(strict(0, 2)) == "above 0, below 2");
}

TEST_CASE("a value has decimals by its unit, more where rounding would hide a miss") {
  CHECK(value_text(of("share", 0.1, 0.3), 0.2134) == ".21");
  CHECK(value_text(of("points", 8, 15), 10.34) == "10.3");
  CHECK(value_text(of("R2", 0.98, none), 0.9951) == ".995");
  CHECK(value_text(of("share", 0.1, 0.3), 0.0996) == ".0996");
  CHECK(value_text(of("share", 0.1, 0.3), 0.3001) == ".3001");
  CHECK(value_text(of("share", 0.1, 0.3), 0.096) == ".096");
  CHECK(value_text(strict(none, 0), -0.02) == "-.02");
  CHECK(value_text(strict(0, none), 0) == ".0");
  CHECK(value_text(of("share", 0.1, none), std::nan("")) == "undefined");
  CHECK(value_text(of("share", 0.1, 0.3), std::numeric_limits<double>::infinity()) == "inf");
}

TEST_CASE("an interval stands in brackets") {
  CHECK(interval_text(of("share", 0.1, 0.3), {0.123, 0.189}) == "(.12 to .19)");
  CHECK(interval_text(of("points", 2, 9), {-1.26, 3}) == "(-1.3 to 3.0)");
}
