#include "sim/scenario/parameter_choices.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "sim/base/failure.hpp"
#include "tests/catch.hpp"
#include "tests/scenario/example.hpp"

using namespace uptake;
using example::choice;
using example::Lines;
using example::problems;

namespace {

/// The parameters begin in line 9.
std::string with(const std::string& parameters) {
  return example::organisation + example::strategy + "[parameters]\n" + parameters;
}

Overrides setting(const std::string& text) {
  Overrides overrides;
  overrides.set = {text};
  return overrides;
}

/// A file of --parameters, gone with the object.
class ParametersFile {
 public:
  explicit ParametersFile(const std::string& text)
      : path_(std::filesystem::temp_directory_path() /
              ("uptake-parameters-" + std::to_string(::getpid()) + ".toml")) {
    std::ofstream(path_) << text;
    overrides_.parameters_file = path_;
  }
  ~ParametersFile() { std::filesystem::remove(path_); }
  ParametersFile(const ParametersFile&) = delete;
  ParametersFile& operator=(const ParametersFile&) = delete;

  const Overrides& overrides() const { return overrides_; }
  std::string name() const { return path_.filename().string(); }

 private:
  std::filesystem::path path_;
  Overrides overrides_;
};

}  // namespace

TEST_CASE("a scenario has every parameter of the table, in its order") {
  const Scenario scenario = example::scenario(example::organisation + example::strategy);
  const ParameterTable table = parameter_table();
  REQUIRE(scenario.parameters.size() == table.size());
  for (std::size_t at = 0; at < table.size(); ++at) {
    CHECK(scenario.parameters[at].parameter.key == table[at].key);
    CHECK(scenario.parameters[at].parameter.value == table[at].value);
    CHECK(scenario.parameters[at].parameter.prior.low == table[at].prior.low);
    CHECK(scenario.parameters[at].origin == "table");
  }
}

TEST_CASE("a number fixes a parameter; a table says what is drawn") {
  const Scenario scenario = example::scenario(
      with("w_A = 2\nc0 = { value = 0.4, range = [0.2, 0.6], distribution = \"uniform\" }\n"
           "w_B = { range = [1, 1.5] }\nw_E = { value = 0.7 }\n"
           "pi0 = { value = 0.02, distribution = \"fixed\" }\n"));
  CHECK(choice(scenario, "w_A").parameter.value == 2);
  CHECK(choice(scenario, "w_A").parameter.prior.distribution == Distribution::fixed);
  CHECK(choice(scenario, "w_A").parameter.prior.low == 2);
  CHECK(choice(scenario, "w_A").origin == "[parameters]");
  const Parameter c0 = choice(scenario, "c0").parameter;
  CHECK(c0.value == 0.4);
  CHECK(c0.prior.distribution == Distribution::uniform);
  CHECK(c0.prior.low == 0.2);
  CHECK(c0.prior.high == 0.6);
  const Parameter w_B = choice(scenario, "w_B").parameter;
  CHECK(w_B.value == 1.2);
  CHECK(w_B.prior.distribution == Distribution::lognormal);
  CHECK(w_B.prior.high == 1.5);
  CHECK(choice(scenario, "w_E").parameter.value == 0.7);
  CHECK(choice(scenario, "w_E").parameter.prior.high == 1.2);
  CHECK(choice(scenario, "pi0").parameter.prior.high == 0.02);
}

TEST_CASE("parameters that do not hang together are problems") {
  CHECK(problems(with("w_a = 1\n")) == Lines{"9:1 unknown parameter 'w_a'"});
  CHECK(example::suggestion(with("w_a = 1\n")) == "Did you mean 'w_A'?");
  CHECK(problems(with("q_reach = 1.5\n")) == Lines{"9:11 q_reach = 1.5 is out of its limits"});
  CHECK(problems(with("q_reach = nan\n")) == Lines{"9:11 q_reach is the number nan"});
  CHECK(problems(with("q_reach = -inf\n")) == Lines{"9:11 q_reach is the number -inf"});
  CHECK(problems(with("q_reach = \"0,5\"\n")) == Lines{"9:11 q_reach is the text '0,5'"});
  CHECK(example::suggestion(with("q_reach = \"0,5\"\n")) == "Write q_reach = 0.5, without quotes");
  CHECK(problems(with("q_reach = { value = 0.9 }\n")) ==
        Lines{"9:11 q_reach = 0.9 lies outside its range [0.25, 0.65]"});
  CHECK(problems(with("q_reach = { range = [0.6, 0.5] }\n")) ==
        Lines{"9:21 range = [0.6, 0.5] is empty"});
  CHECK(problems(with("q_reach = { range = [0, 0.6] }\n")) ==
        Lines{"9:11 the range of q_reach is [0, 0.6], a beta one lies between 0 and 1"});
  CHECK(problems(with("w_A = { range = [0, 2] }\n")) ==
        Lines{"9:7 the range of w_A begins at 0, a lognormal one above 0"});
  CHECK(problems(with("q_reach = { range = [0.1, 2] }\n")) ==
        Lines{"9:27 the last of range = 2 is out of its limits"});
  CHECK(problems(with("fit_other = { range = [0.5, 0.7] }\n")) ==
        Lines{"9:23 fit_other is fixed and has a range"});
  CHECK(problems(with("q_reach = { distribution = \"gamma\" }\n")) ==
        Lines{"9:28 distribution is 'gamma'"});
  CHECK(problems(with("q_reach = { centre = 0.4 }\n")) == Lines{"9:13 unknown key 'centre'"});
}

TEST_CASE("a value has one place in a scenario") {
  const std::string text = with("ease = 0.5\nbenefit = 0.9\n") + "[service]\nease = 0.6\n";
  CHECK(problems(text) == Lines{"9:1 ease is set twice"});
  CHECK(problems("format = 1\n[organisation]\n"
                 "sites = [{ name = \"a\", units = 1, people_per_unit = 9 }]\n"
                 "network = { spread = 0.5 }\n" +
                 example::strategy + "[parameters]\nnetwork_spread = 0.4\n") ==
        Lines{"10:1 network_spread is set twice"});
}

TEST_CASE("tasks, fit and network of the organisation follow the parameters") {
  const Scenario scenario = example::scenario(
      with("tasks_other = 11\nfit_other = 0.2\nnetwork_spread = 0.5\n"), setting("fit_other=0.3"));
  const Profession& other = scenario.organisation.professions.back();
  CHECK(other.tasks_per_week == 11);
  CHECK(other.fit == 0.3);
  CHECK(scenario.organisation.network.spread == 0.5);
}

TEST_CASE("precedence: table, file, [parameters], --set") {
  const ParametersFile file("w_A = 1.1\nw_B = 1.1\nw_E = 1.1\n");
  Overrides overrides = file.overrides();
  overrides.set = {"w_E=0.9", "w_E=0.8"};
  const Scenario scenario = example::scenario(with("w_B = 1.3\nw_E = 1\n"), overrides);
  CHECK(choice(scenario, "w_A").parameter.value == 1.1);
  CHECK(choice(scenario, "w_A").origin == "file " + file.name());
  CHECK(choice(scenario, "w_B").parameter.value == 1.3);
  CHECK(choice(scenario, "w_B").origin == "[parameters]");
  CHECK(choice(scenario, "w_E").parameter.value == 0.8);
  CHECK(choice(scenario, "w_E").origin == "--set");
  CHECK(choice(scenario, "w_T").origin == "table");
}

TEST_CASE("a file of parameters may have a [parameters] table and nothing else") {
  const std::string scenario = example::organisation + example::strategy;
  const ParametersFile file("format = 1\n[parameters]\nw_A = 1.1\n");
  CHECK(choice(example::scenario(scenario, file.overrides()), "w_A").parameter.value == 1.1);
  const ParametersFile other("[parameters]\nw_A = 1.1\n[experiment]\nseed = 2\n");
  const auto found = parse_scenario(scenario, "a.toml", other.overrides()).problems;
  REQUIRE(found.size() == 1);
  CHECK(found[0].place.file == *other.overrides().parameters_file);
  CHECK(found[0].place.line == 3);
  Overrides missing;
  missing.parameters_file = "/nowhere/at-all.toml";
  CHECK_THROWS_AS(parse_scenario(scenario, "a.toml", missing), Failure);
}

TEST_CASE("what --set cannot read is a problem of the command line") {
  const auto said = [](const std::string& text) {
    return problems(example::organisation + example::strategy, setting(text));
  };
  CHECK(said("ease") == Lines{"--set ease 0:0 no number after the key"});
  CHECK(said("ease=0,5") == Lines{"--set ease=0,5 0:0 no number after the key"});
  CHECK(said("ease=nan") == Lines{"--set ease=nan 0:0 no number after the key"});
  CHECK(said("ese=0.5") == Lines{"--set ese=0.5 0:0 unknown parameter 'ese'"});
  CHECK(said("ease=5") == Lines{"--set ease=5 0:0 ease = 5 is out of its limits"});
}
