#include "analysis/design/sweep.hpp"

#include <chrono>
#include <filesystem>

#include "sim/base/failure.hpp"
#include "sim/base/file.hpp"
#include "tests/catch.hpp"

using namespace uptake;

namespace {

namespace fs = std::filesystem;

const std::string scenario_text = R"(format = 1
[organisation]
sites = [{ name = "north", units = 2, people_per_unit = 10 }]

[[strategy]]
name = "train"

[strategy.practice.protected_time]
hours_per_week = 0.5
weeks = [-2, 9]
)";

/// A folder with a scenario, for one test.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("uptake-sweep-" + unique())) {
    fs::create_directory(path_);
    write_text(path_ / "small.toml", scenario_text);
  }
  ~Folder() { fs::remove_all(path_); }

  SweepReading read(const std::string& text) const {
    write_text(path_ / "small-sweep.toml", text);
    return read_sweep(path_ / "small-sweep.toml");
  }
  SweepReading read_list(const std::string& points) const {
    write_text(path_ / "points.csv", points);
    return read(
        "format = 1\nscenario = \"small.toml\"\n[sweep]\ndesign = \"list\"\n"
        "file = \"points.csv\"\n");
  }
  /// Without the folder.
  std::string problems(const std::string& text) const {
    return without_folder(to_text(read(text).problems));
  }
  std::string without_folder(std::string text) const {
    const std::string folder = path_.string() + "/";
    for (std::size_t at = 0; (at = text.find(folder)) != text.npos;) text.erase(at, folder.size());
    return text;
  }

 private:
  static std::string unique() {
    return std::to_string(std::chrono::steady_clock::now().time_since_epoch().count());
  }
  fs::path path_;
};

const std::string head = "format = 1\nscenario = \"small.toml\"\n[sweep]\n";
const std::string hours = "strategy.train.practice.protected_time.hours_per_week";

std::string over(const std::string& key, const std::string& values) {
  return "[[sweep.over]]\nkey = \"" + key + "\"\n" + values + "\n";
}

double hours_at(const Sweep& sweep, std::uint64_t i) {
  const Scenario scenario = scenario_at(sweep, i);
  return std::get<ProtectedTime>(scenario.strategies[0].activities[0].settings).hours_per_week;
}

double parameter(const Scenario& scenario, const std::string& key) {
  for (const ParameterChoice& choice : scenario.parameters)
    if (choice.parameter.key == key) return choice.parameter.value;
  throw Failure(ExitCode::internal, key);
}

}  // namespace

TEST_CASE("a sweep file gives the scenario at each point of its design") {
  const Folder folder;
  const auto reading =
      folder.read(head + "design = \"factorial\"\n" + over("w_A", "levels = [1, 1.4, 2]") +
                  over(hours, "levels = [0.25, 1]"));
  INFO(to_text(reading.problems));
  REQUIRE(reading.sweep);
  REQUIRE(reading.sweep->design.size() == 6);
  CHECK(hours_at(*reading.sweep, 4) == 0.25);
  CHECK(hours_at(*reading.sweep, 5) == 1);
  CHECK(parameter(scenario_at(*reading.sweep, 3), "w_A") == 1.4);
}

TEST_CASE("a range, or the prior a parameter has") {
  const Folder folder;
  const auto reading =
      folder.read(head + "design = \"saltelli\"\npoints = 16\nscrambles = 2\nseed = 5\n" +
                  over("w_A", "") + over(hours, "range = [0.25, 1]") +
                  over("ease", "range = [0.2, 0.8]\ndistribution = \"beta\""));
  INFO(to_text(reading.problems));
  REQUIRE(reading.sweep);
  const Design& design = reading.sweep->design;
  CHECK(design.size() == 2 * 16 * 5);
  CHECK(design.dimensions()[0].prior.distribution != Distribution::fixed);
  CHECK(design.dimensions()[1].prior.distribution == Distribution::uniform);
  CHECK(design.dimensions()[2].prior.distribution == Distribution::beta);
  CHECK(design.plan().seed == 5);
  const double value = hours_at(*reading.sweep, 17);
  CHECK(value == design.point(17)[1]);
  CHECK(value > 0.25);
  CHECK(value < 1);
}

TEST_CASE("a list is its columns") {
  const Folder folder;
  const auto reading = folder.read_list("w_A;" + hours + "\n1.5;0.5\n1.25;2\n");
  INFO(to_text(reading.problems));
  REQUIRE(reading.sweep);
  REQUIRE(reading.sweep->design.size() == 2);
  CHECK(hours_at(*reading.sweep, 1) == 2);
  CHECK(reading.sweep->design.point(0) == std::vector<double>{1.5, 0.5});
  CHECK(
      folder.without_folder(to_text(folder.read_list("w_A,w_A\n1,x\n1\n").problems)) ==
      "points.csv:1:5: key 'w_A' stands twice (a key has one column). Remove one of the two\n"
      "points.csv:2:3: 'x' is no number (a number with a decimal point is wanted). Write a number "
      "such "
      "as 0.5\n"
      "points.csv:3:1: 1 numbers for 2 keys (a point has a number for each key). Write the missing "
      "numbers\n");
  CHECK(folder.without_folder(to_text(folder.read_list("w_B_\n1\n").problems))
            .starts_with("points.csv:1:1: unknown parameter 'w_B_'"));
  CHECK_FALSE(folder.read_list("").sweep);
  CHECK_FALSE(folder.read_list("w_A\n").sweep);
  CHECK_FALSE(folder.read_list("w_A\n1e99\n").sweep);
  CHECK_FALSE(folder.read_list("\xff\n").sweep);
}

TEST_CASE("every mistake of a sweep at once, with its place") {
  const Folder folder;
  const std::string found = folder.problems(
      head + "design = \"sobol\"\npoint = 3\ngrid = 4\n" + over("w_AA", "levels = [1]") +
      over("strategy.trian.x", "levels = [1]") + over("w_A", "range = [2, 1]") +
      over(hours, "range = [1, 100]") + over("ease", "levels = [0.5, 0.5]"));
  INFO(found);
  const std::vector<std::string> expected{
      "small-sweep.toml:4:10: points is missing",
      "small-sweep.toml:5:1: unknown key 'point'",
      "small-sweep.toml:6:8: grid changes nothing",
      "small-sweep.toml:9:10: unknown parameter 'w_AA'",
      "small-sweep.toml:12:10: unknown key 'strategy.trian.x' ([strategy",
      "small-sweep.toml:15:9: range = [2, 1] is empty",
      "small-sweep.toml:18:9: " + hours + " = 100",
      "small-sweep.toml:21:10: level 0.5 stands twice"};
  std::size_t at = 0;
  for (const std::string& line : expected) {
    const std::size_t open = line.find(" ([");
    at = found.find(line.substr(0, open), at);
    INFO(line);
    CHECK(at != found.npos);
    if (at == found.npos) break;
  }
}

TEST_CASE("what a design does not fit is said of it") {
  const Folder folder;
  const auto says = [&](const std::string& text, const std::string& words) {
    const std::string found = folder.problems(text);
    INFO(found);
    CHECK(found.find(words) != found.npos);
  };
  says(head + "design = \"factorial\"\n" + over("w_A", "range = [1, 2]"), "Write levels = [...]");
  says(head + "design = \"sobol\"\npoints = 100\n" + over("w_A", "range = [1, 2]"),
       "Write points = 128");
  says(head + "design = \"factorial\"\n", "over is missing");
  says(head + "design = \"sobel\"\n", "Write design = \"sobol\"");
  says(head + "design = \"list\"\nfile = \"../points.csv\"\n", "in the sweep's folder");
  says(head + "design = \"list\"\nfile = \"none.csv\"\n", "cannot be read");
  says("format = 1\nscenario = \"/dev/zero\"\n[sweep]\ndesign = \"list\"\n",
       "in the sweep's folder");
  says("format = 1\nscenario = \"none.toml\"\n[sweep]\ndesign = \"list\"\n", "cannot be read");
  says("format = 2\n", "out of its limits");
  says("]", "not valid TOML");
  says(head + "design = \"factorial\"\n" + over("w_A", "levels = [nan]"), "finite number");
  says(head + "design = \"factorial\"\n" + over("w_A", "levels = []"), "an array of 0");
  says(head + "design = \"latin_hypercube\"\npoints = 1000000000000000000\n" + over("w_A", ""),
       "out of its limits");
  says(head + "design = \"morris\"\ntrajectories = 5\ngrid = 5\n" + over("w_A", ""),
       "Write grid = 4");
  says(head + "design = \"morris\"\ntrajectories = 5\n" + over(hours, ""), "neither levels nor");
  says(head + "design = \"morris\"\ntrajectories = 5\n" +
           over(hours, "range = [0.1, 1]\ndistribution = \"normal\""),
       "takes no distribution");
  says(head + "design = \"morris\"\ntrajectories = 5\n" + over("w_A", "") +
           over("parameters.w_A", ""),
       "stands twice");
  says(head + "design = \"morris\"\ntrajectories = 5\n" +
           over("organisation.sites.north.units", "range = [2, 8]"),
       "a whole number is wanted");
}

TEST_CASE("values that are sound alone may not be so together") {
  const Folder folder;
  const std::string weeks = "strategy.train.practice.protected_time.weeks.";
  const auto reading =
      folder.read(head + "design = \"factorial\"\n" + over(weeks + "1", "levels = [-2, 8]") +
                  over(weeks + "2", "levels = [4, 26]"));
  INFO(to_text(reading.problems));
  REQUIRE(reading.sweep);
  CHECK(scenario_at(*reading.sweep, 3).strategies.size() == 1);
  CHECK_THROWS_AS(scenario_at(*reading.sweep, 2), Failure);
}
