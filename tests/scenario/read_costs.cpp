#include "sim/scenario/read_costs.hpp"

#include "tests/catch.hpp"
#include "tests/scenario/example.hpp"

using namespace uptake;
using example::choice;
using example::Lines;
using example::problems;

namespace {

/// Two strategies, "announce" and "b"; the costs begin in line 11.
std::string with(const std::string& costs) {
  return example::organisation + example::strategy + "[[strategy]]\nname = \"b\"\n[costs]\n" +
         costs;
}

/// Professions of the user's own; the costs begin in line 10.
std::string with_own(const std::string& costs) {
  return "format = 1\n[organisation]\n"
         "sites = [{ name = \"a\", units = 1, people_per_unit = 9 }]\n"
         "professions = [{ name = \"physician\", share = 0.5 }, "
         "{ name = \"cook\", share = 0.5, tasks_per_week = 5 }]\n"
         "[service]\nfit = { cook = 0.5 }\n"
         "[[strategy]]\nname = \"a\"\n[costs]\n" +
         costs;
}

double rate_of(const Scenario& scenario, const std::string& name) {
  for (const Profession& profession : scenario.organisation.professions)
    if (profession.name == name) return profession.rate;
  throw std::runtime_error("no profession " + name);
}

}  // namespace

TEST_CASE("without costs, rates are those of the evidence table, in euros") {
  const Scenario scenario = example::scenario(example::organisation + example::strategy);
  CHECK(scenario.currency == "EUR");
  CHECK(scenario.lump_sums.empty());
  CHECK(rate_of(scenario, "registered_nurse") == 28);
  CHECK(rate_of(scenario, "physician") == 60);
  CHECK(choice(scenario, "rate_trainer").parameter.value == 45);
  CHECK(choice(scenario, "rate_trainer").origin == "table");
}

TEST_CASE("rates of professions, trainers and developers replace the table's") {
  const Scenario scenario = example::scenario(
      with("currency = \"SEK\"\nrates = { physician = 700, trainer = 450, developer = 900 }\n"));
  CHECK(scenario.currency == "SEK");
  CHECK(rate_of(scenario, "physician") == 700);
  CHECK(rate_of(scenario, "registered_nurse") == 28);
  CHECK(choice(scenario, "rate_physician").origin == "[costs]");
  CHECK(choice(scenario, "rate_trainer").parameter.value == 450);
  CHECK(choice(scenario, "rate_developer").parameter.value == 900);
}

TEST_CASE("a profession of one's own costs its rate, without one that of others") {
  CHECK(rate_of(example::scenario(with_own("rates = { cook = 22 }\n")), "cook") == 22);
  CHECK(rate_of(example::scenario(with_own("")), "cook") == 28);
  CHECK(rate_of(example::scenario(with_own("")), "physician") == 60);
}

TEST_CASE("a rate is of a profession the organisation has") {
  CHECK(problems(with("rates = { cook = 22 }\n")) == Lines{"11:11 unknown key 'cook'"});
  CHECK(problems(with_own("rates = { registered_nurse = 22 }\n")).size() == 1);
  CHECK(problems(with("rates = { physician = -1 }\n")).size() == 1);
  CHECK(problems(with_own("rates = { cook = -1 }\n")) ==
        Lines{"10:18 cook = -1 is out of its limits"});
}

TEST_CASE("a rate has one place in a scenario") {
  CHECK(problems(with("rates = { physician = 70 }\n[parameters]\nrate_physician = 80\n")) ==
        Lines{"13:1 rate_physician is set twice"});
  Overrides overrides;
  overrides.set = {"rate_physician=80"};
  const Scenario scenario = example::scenario(with("rates = { trainer = 50 }\n"), overrides);
  CHECK(rate_of(scenario, "physician") == 80);
}

TEST_CASE("lump sums are paid in their week, by all strategies unless some are named") {
  const Scenario scenario = example::scenario(
      with("[[costs.lump_sums]]\nname = \"licence\"\namount = 12000\nweek = -4\n"
           "[[costs.lump_sums]]\nname = \"tablets\"\namount = 500\nstrategies = [\"b\"]\n"));
  REQUIRE(scenario.lump_sums.size() == 2);
  CHECK(scenario.lump_sums[0].name == "licence");
  CHECK(scenario.lump_sums[0].amount == 12000);
  CHECK(scenario.lump_sums[0].week == -4);
  CHECK(scenario.lump_sums[0].strategies == std::vector<int>{0, 1});
  CHECK(scenario.lump_sums[1].week == 0);
  CHECK(scenario.lump_sums[1].strategies == std::vector<int>{1});
}

TEST_CASE("a lump sum has a name and an amount, and known payers") {
  CHECK(problems(with("lump_sums = [{ }]\n")) ==
        Lines{"11:14 'name' is missing", "11:14 'amount' is missing"});
  CHECK(problems(with("lump_sums = [{ name = \"x\", amount = -1 }]\n")) ==
        Lines{"11:37 amount = -1 is out of its limits"});
  const std::string misspelt =
      with("lump_sums = [{ name = \"x\", amount = 1, strategies = [\"anounce\"] }]\n");
  CHECK(problems(misspelt) == Lines{"11:54 a strategy is 'anounce'"});
  CHECK(problems(with("lump_sums = 3\n")) == Lines{"11:13 lump_sums is the whole number 3"});
  CHECK(problems(with("rate = 3\n")) == Lines{"11:1 unknown key 'rate'"});
}

TEST_CASE("a lump sum that would never be paid is a problem") {
  CHECK(problems(with("lump_sums = [{ name = \"a\", amount = 1, week = 105 }]\n")) ==
        Lines{"11:14 a lump sum is paid in week 105"});
  CHECK(problems(with("lump_sums = [{ name = \"a\", amount = 1, week = 104 }]\n")).empty());
}

TEST_CASE("a strategy named twice pays once, and somebody must pay") {
  const auto payers = [](const std::string& strategies) {
    return with("lump_sums = [{ name = \"a\", amount = 1, strategies = " + strategies + " }]\n");
  };
  CHECK(example::scenario(payers("[\"b\", \"b\"]")).lump_sums[0].strategies == std::vector<int>{1});
  CHECK(problems(payers("[]")).size() == 1);
}
