#include "analysis/report/words.hpp"

#include "tests/catch.hpp"

using namespace uptake;

TEST_CASE("shares are whole points, and nothing is not negative") {
  CHECK(points(0.13) == "13");
  CHECK(points(1) == "100");
  CHECK(points(0.126) == "13");
  CHECK(points(-0.02) == "-2");
  CHECK(points(0.004) == "0");
  CHECK(points(-0.004) == "0");
  CHECK(points(-0.0) == "0");
}

TEST_CASE("one point, several points") {
  CHECK(points_in_words(0.01) == "1 point");
  CHECK(points_in_words(-0.01) == "-1 point");
  CHECK(points_in_words(0.13) == "13 points");
  CHECK(points_in_words(0) == "0 points");
  CHECK(points_in_words(-0.004) == "0 points");
}

TEST_CASE("a difference has its sign, and its interval where there is one") {
  CHECK(difference_in_words({0.14, Interval{0.11, 0.17}, 25}) == "+14 points (11 to 17)");
  CHECK(difference_in_words({-0.01, Interval{-0.03, 0.01}, 25}) == "-1 point (-3 to 1)");
  CHECK(difference_in_words({0.01, std::nullopt, 1}) == "+1 point");
  CHECK(difference_in_words({-0.004, Interval{-0.004, 0.004}, 25}) == "+0 points (0 to 0)");
}

TEST_CASE("no interval of a difference passes 100 points") {
  CHECK(interval_in_words({-0.02, 0.03}) == "-2 to 3");
  CHECK(interval_in_words({-3.4, 12.7}) == "-100 to 100");
}

TEST_CASE("hours have a decimal under ten") {
  CHECK(hours_in_words(0) == "0.0");
  CHECK(hours_in_words(0.64) == "0.6");
  CHECK(hours_in_words(9.94) == "9.9");
  CHECK(hours_in_words(9.96) == "10");
  CHECK(hours_in_words(27.6) == "28");
  CHECK(hours_in_words(-0.01) == "0.0");
  CHECK(hours_in_words(-1.25) != hours_in_words(1.25));
}

TEST_CASE("lines break at spaces before column 81") {
  const std::string forty(40, 'a'), thirty_nine(39, 'b');
  CHECK(wrapped(forty + " " + thirty_nine) == forty + " " + thirty_nine + "\n");
  CHECK(wrapped(forty + " " + forty) == forty + "\n" + forty + "\n");
  CHECK(wrapped("one  two\nthree") == "one two three\n");
}

TEST_CASE("lines after the first hang, and count their indentation") {
  const std::string long_word(78, 'a');
  CHECK(wrapped("bb " + long_word + " c", 2) == "bb\n  " + long_word + "\n  c\n");
  const std::string forty(40, 'a'), fits(37, 'b');
  CHECK(wrapped(long_word + " " + forty + " " + fits, 2) ==
        long_word + "\n  " + forty + " " + fits + "\n");
  CHECK(wrapped(long_word + " " + forty + " " + fits + "b", 2) ==
        long_word + "\n  " + forty + "\n  " + fits + "b\n");
  CHECK(item(long_word + " c") == "- " + long_word + "\n  c\n");
}

TEST_CASE("a word longer than the page stands whole on its line") {
  const std::string longest(90, 'a');
  CHECK(wrapped("b " + longest + " c", 2) == "b\n  " + longest + "\n  c\n");
}
