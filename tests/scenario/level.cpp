#include "sim/scenario/level.hpp"

#include "tests/scenario/one_practice.hpp"

using namespace uptake;
using example::Lines;
using example::problems;
using example::with;

namespace {

std::optional<double> level_of(const std::string& line) {
  ProblemLog log("a.toml");
  const auto table = parse_document(line, log);
  TableReader reader(*table, "a table", log);
  return read_level(reader, "level");
}

struct Read {
  Dose dose;
  std::size_t problems = 0;
};

Read dose_of(const std::string& lines) {
  ProblemLog log("a.toml");
  const auto table = parse_document(lines, log);
  TableReader reader(*table, "a table", log);
  const Dose dose = read_dose(reader, "level", "hours", 40);
  return {dose, log.size()};
}

}  // namespace

TEST_CASE("four words anchor the levels; numbers from 0 to 1 are levels too") {
  CHECK(level_of("level = \"none\"\n") == 0);
  CHECK(level_of("level = \"basic\"\n") == 0.3);
  CHECK(level_of("level = \"good\"\n") == good_level);
  CHECK(good_level == 0.7);
  CHECK(level_of("level = \"thorough\"\n") == 1);
  CHECK(level_of("level = 0.45\n") == 0.45);
  CHECK(level_of("level = 1\n") == 1);
  CHECK_FALSE(level_of("other = 1\n"));
}

TEST_CASE("what is no level is a problem that names the words") {
  CHECK_FALSE(level_of("level = 1.5\n"));
  CHECK_FALSE(level_of("level = \"goood\"\n"));
  CHECK_FALSE(level_of("level = true\n"));
  const std::string text = with("justification", "quality = \"goood\"\n");
  CHECK(problems(text) == Lines{"7:11 quality is 'goood'"});
  CHECK(example::suggestion(text) == "Write quality = \"good\"");
}

TEST_CASE("a dose is a level or hours, good where nothing is said") {
  CHECK(dose_of("").dose.level == good_level);
  CHECK(dose_of("").dose.hours == 0);
  CHECK(dose_of("level = \"basic\"\n").dose.level == 0.3);
  CHECK(dose_of("hours = 12\n").dose.hours == 12);
  CHECK(dose_of("hours = 12\n").dose.level == 0);
  CHECK(dose_of("hours = 0\n").dose.level == 0);  // no hours are no work
  CHECK(dose_of("level = 0\n").dose.level == 0);
}

TEST_CASE("a dose cannot be both, and has limits") {
  CHECK(dose_of("level = 0.5\nhours = 12\n").problems == 1);
  CHECK(dose_of("hours = 41\n").problems == 1);
  CHECK(dose_of("hours = -1\n").problems == 1);
  CHECK(dose_of("hours = 40\n").problems == 0);
}
