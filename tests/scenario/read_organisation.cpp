#include "tests/catch.hpp"
#include "tests/scenario/example.hpp"

using namespace uptake;
using example::Lines;
using example::problems;

namespace {

std::string with_organisation(const std::string& lines) {
  return "format = 1\n[organisation]\n" + lines + example::strategy;
}

std::string with_professions(const std::string& professions) {
  return with_organisation(
      "sites = [{ name = \"a\", units = 1, people_per_unit = 10 }]\nprofessions = [" + professions +
      "]\n");
}

}  // namespace

TEST_CASE("sites give people, units and their names") {
  const Organisation organisation =
      example::scenario(example::organisation + example::strategy).organisation;
  CHECK(organisation.people() == 30);
  CHECK(organisation.units() == 3);
  CHECK(unit_names(organisation) == Lines{"north_1", "north_2", "south_1"});
  CHECK(site_of_units(organisation) == std::vector<int>{0, 0, 1});
}

TEST_CASE("without professions there are the prototype's six, with the evidence table's values") {
  const Scenario scenario = example::scenario(example::organisation + example::strategy);
  const auto& professions = scenario.organisation.professions;
  REQUIRE(professions.size() == 6);
  double sum = 0;
  for (const Profession& profession : professions) {
    sum += profession.share;
    CHECK(profession.count == 0);
    CHECK(profession.hours_per_week == 37.5);
    CHECK(profession.tasks_per_week ==
          example::choice(scenario, "tasks_" + profession.name).parameter.value);
    CHECK(profession.fit == example::choice(scenario, "fit_" + profession.name).parameter.value);
  }
  CHECK(sum == Approx(1));
  CHECK(professions[3].name == "physician");
  CHECK(professions[3].share == 0.17);
  CHECK(scenario.organisation.network.ties_in_unit ==
        example::choice(scenario, "network_ties_in_unit").parameter.value);
}

TEST_CASE("what a profession and the network are given comes before the table, with its origin") {
  const Scenario scenario = example::scenario(
      with_organisation("sites = [{ name = \"a\", units = 1, people_per_unit = 10 }]\n"
                        "network = { ties_in_unit = 3, closure = 0.25 }\n"
                        "professions = [{ name = \"physician\", count = 4, tasks_per_week = 9, "
                        "hours_per_week = 30 }, { name = \"other\", count = 6 }]\n"));
  const Organisation& organisation = scenario.organisation;
  CHECK(organisation.professions[0].tasks_per_week == 9);
  CHECK(organisation.professions[0].hours_per_week == 30);
  CHECK(organisation.professions[0].count == 4);
  CHECK(organisation.professions[0].share == 0);
  CHECK(organisation.professions[1].tasks_per_week == 8);
  CHECK(organisation.network.ties_in_unit == 3);
  CHECK(organisation.network.closure == 0.25);
  CHECK(example::choice(scenario, "tasks_physician").origin == "[organisation]");
  CHECK(example::choice(scenario, "network_closure").origin == "[organisation]");
  CHECK(example::choice(scenario, "tasks_other").origin == "table");
}

TEST_CASE("a profession the evidence table does not know needs tasks and fit") {
  const std::string unknown = with_professions("{ name = \"porter\", share = 1 }");
  CHECK(problems(unknown) == Lines{"4:16 'tasks_per_week' is missing"});
  const std::string no_fit =
      with_professions("{ name = \"porter\", share = 1, tasks_per_week = 5 }");
  CHECK(problems(no_fit) == Lines{"4:16 no fit is known for profession 'porter'"});
  const Scenario scenario = example::scenario(no_fit + "[service]\nfit = { porter = 0.4 }\n");
  CHECK(scenario.organisation.professions[0].tasks_per_week == 5);
  CHECK(scenario.organisation.professions[0].fit == 0.4);
}

TEST_CASE("shares make one, counts make all people, and they are not mixed") {
  CHECK(problems(with_professions("{ name = \"other\", share = 0.9 }")) ==
        Lines{"4:15 the shares add up to 0.9"});
  CHECK(problems(with_professions("{ name = \"other\", share = 0.9999995 }")).empty());
  CHECK(problems(with_professions("{ name = \"other\", count = 9 }")) ==
        Lines{"4:15 the counts add up to 9"});
  CHECK(problems(with_professions(
            "{ name = \"other\", count = 9 }, { name = \"physician\", share = 0.1 }")) ==
        Lines{"4:47 a profession has a share where the first has a count"});
  CHECK(problems(with_professions("{ name = \"other\" }")) == Lines{"4:16 'share' is missing"});
  CHECK(problems(with_professions(
            "{ name = \"other\", share = 0.5 }, { name = \"other\", share = 0.5 }")) ==
        Lines{"4:49 profession 'other' stands twice"});
}

TEST_CASE("sites are named once, and never like a unit") {
  const std::string twice =
      "sites = [{ name = \"a\", units = 1, people_per_unit = 1 }, "
      "{ name = \"a\", units = 1, people_per_unit = 1 }]\n";
  CHECK(problems(with_organisation(twice)) == Lines{"3:58 site 'a' stands twice"});
  const std::string like_a_unit =
      "sites = [{ name = \"a\", units = 2, people_per_unit = 1 }, "
      "{ name = \"a_2\", units = 1, people_per_unit = 1 }]\n";
  CHECK(problems(with_organisation(like_a_unit)) ==
        Lines{"3:58 site 'a_2' is also the name of a unit"});
  CHECK(problems(with_organisation("sites = []\n")) == Lines{"3:9 sites is empty"});
}

TEST_CASE("a misspelt required key is one problem, with the nearest name") {
  const std::string text = with_organisation("site = []\n");
  CHECK(problems(text) == Lines{"3:1 unknown key 'site'"});
  CHECK(example::suggestion(text) == "Did you mean 'sites'?");
  CHECK(
      problems(with_organisation("sites = [{ name = \"a\", unts = 1, people_per_unit = 1 }]\n")) ==
      Lines{"3:24 unknown key 'unts'"});
}

TEST_CASE("sizes are limited before anything is made of them") {
  const auto sized = [](const std::string& units, const std::string& people) {
    return with_organisation("sites = [{ name = \"a\", units = " + units +
                             ", people_per_unit = " + people + " }]\n");
  };
  CHECK(problems(sized("1000000000000000000", "1")) ==
        Lines{"3:32 units = 1000000000000000000 is out of its limits"});
  CHECK(problems(sized("1", "4")) == Lines{"3:9 4 people are too few"});
  CHECK(problems(sized("1", "1001")) == Lines{"3:53 people_per_unit = 1001 is out of its limits"});
  CHECK(problems(sized("10000000", "11")) == Lines{"3:9 110000000 people are too many"});
  std::string sites;
  for (int site = 0; site < 2; ++site)
    sites += "{ name = \"s" + std::to_string(site) + "\", units = 9000000, people_per_unit = 1 },";
  CHECK(problems(with_organisation("sites = [" + sites + "]\n")) ==
        Lines{"3:9 18000000 units are too many"});
  sites.clear();
  for (int site = 0; site < 10'001; ++site) sites += "{ },";
  CHECK(problems(with_organisation("sites = [" + sites + "]\n")) ==
        Lines{"3:9 10001 sites are too many"});
}
