#include "sim/scenario/read_clients.hpp"

#include "sim/scenario/service_kinds.hpp"
#include "tests/catch.hpp"
#include "tests/scenario/example.hpp"

using namespace uptake;
using example::choice;
using example::Lines;
using example::problems;

namespace {

const std::string start = example::organisation + example::strategy;
// The table of clients begins in line 10.
const std::string needed = start + "[service]\nneeds_client = 1\n";

}  // namespace

TEST_CASE("a scenario without clients has none, and its service needs none") {
  const Scenario scenario = example::scenario(start);
  CHECK(scenario.clients.groups.empty());
  CHECK(scenario.hand_over.empty());
  CHECK(choice(scenario, "needs_client").parameter.value == 0);
}

TEST_CASE("groups of clients, who serves them, and campaigns with their money") {
  const Scenario scenario = example::scenario(needed + R"([clients]
groups = [
  { name = "children", able = 0.2, professions = ["public_health_nurse"] },
  { name = "adults", able = 0.8, willing = 0.5, encourage = 0.01 },
]
campaigns = [{ amount = 0.05, weeks = [0, 8], money = 3000 }]
)");
  REQUIRE(scenario.clients.groups.size() == 2);
  const auto& [children, adults] = std::tie(scenario.clients.groups[0], scenario.clients.groups[1]);
  CHECK(children.able == 0.2);
  CHECK_FALSE(children.willing);
  CHECK(children.professions == std::vector<int>{1});
  CHECK(adults.encourage == 0.01);
  CHECK(adults.professions == std::vector<int>{0, 2, 3, 4, 5});
  REQUIRE(scenario.clients.campaigns.size() == 1);
  CHECK(scenario.clients.campaigns[0].weeks.last == 8);
  CHECK(scenario.clients.campaigns[0].strategies == std::vector<int>{0});
  REQUIRE(scenario.lump_sums.size() == 1);
  CHECK(scenario.lump_sums[0].name == "campaign");
  CHECK(scenario.lump_sums[0].amount == 3000);
  CHECK(scenario.lump_sums[0].week == 0);
}

TEST_CASE("mistakes in clients are said where they stand") {
  CHECK(problems(needed + "[clients]\ngroups = [{ able = 2 }]\n") ==
        Lines{"11:11 'name' is missing", "11:20 able = 2 is out of its limits"});
  CHECK(
      problems(needed + "[clients]\ngroups = [{ name = \"a\", professions = [\"fysician\"] }]\n") ==
      Lines{"11:10 registered_nurse serves no group of clients",
            "11:10 public_health_nurse serves no group of clients",
            "11:10 practical_nurse serves no group of clients",
            "11:10 physician serves no group of clients",
            "11:10 social_worker serves no group of clients",
            "11:10 other serves no group of clients", "11:40 unknown profession 'fysician'"});
  CHECK(problems(needed + "[clients]\ngroups = [{ name = \"a\" }, { name = \"b\" }]\n") ==
        Lines{"11:10 several groups name no professions"});
  CHECK(problems(needed + "[clients]\ngroups = [{ name = \"a\", professions = [\"physician\"] }, "
                          "{ name = \"b\", professions = [\"physician\"] }, { name = \"c\" }]\n") ==
        Lines{"11:10 physician stands in two groups"});
  CHECK(problems(needed + "[clients]\ncampaigns = [{ amount = 0.1, weeks = [0, 200] }]\n") ==
        Lines{"11:38 a campaign lasts from week 0 to 200"});
  CHECK(problems(needed + "[clients]\ncampaigns = [{ weeks = [0, 8] }]\n") ==
        Lines{"11:14 'amount' is missing"});
}

TEST_CASE("who describes clients needs them; clients of a service that needs none change nothing") {
  const std::string clients = "[clients]\ngroups = [{ name = \"a\", able = 0.5 }]\n";
  CHECK(choice(example::scenario(start + clients), "needs_client").parameter.value == 1);
  CHECK(problems(start + "[service]\nneeds_client = 0\n" + clients) ==
        Lines{"10:1 [clients] changes nothing"});
  CHECK(problems(start + "[service]\nkind = \"e_referral\"\n" + clients) ==
        Lines{"10:1 [clients] changes nothing"});
  CHECK(problems(start + "[service]\nkind = \"chat_clinic\"\n" + clients).empty());
  CHECK(problems(start + "[parameters]\nneeds_client = 0.5\n" + clients).empty());
}

TEST_CASE("every kind of service is a template that anything else replaces") {
  for (const std::string& kind : service_kind_names()) {
    INFO(kind);
    const std::string text = start + "[service]\nkind = \"" + kind + "\"\n";
    const ParameterChoice needs = choice(example::scenario(text), "needs_client");
    CHECK(needs.origin == "kind " + kind);
    CHECK(
        choice(example::scenario(text + "needs_client = 0.25\n"), "needs_client").parameter.value ==
        0.25);
    CHECK(choice(example::scenario(text + "[parameters]\nneeds_client = 0.5\n"), "needs_client")
              .parameter.value == 0.5);
  }
  const Scenario video = example::scenario(start + "[service]\nkind = \"video_visit\"\n");
  CHECK(choice(video, "clients_able").parameter.value == 0.64);
  CHECK(choice(video, "clients_able").parameter.prior.distribution == Distribution::beta);
  CHECK(problems(start + "[service]\nkind = \"video_visits\"\n") ==
        Lines{"9:8 kind is 'video_visits'"});
}

TEST_CASE("every value of a kind has its source") {
  for (const ServiceKind& kind : service_kinds()) {
    INFO(kind.name);
    const auto& values = std::get<Table>(kind.values.content);
    REQUIRE(values.size() == kind.sources.size());
    for (const auto& [key, source] : kind.sources) {
      CHECK(find_entry(values, key) != nullptr);
      CHECK(source.starts_with("grade "));
    }
  }
}

TEST_CASE("hand-over names two professions and a share; those of one add up to at most 1") {
  const auto over = [](const std::string& entries) {
    return start + "[service]\nhand_over = [" + entries + "]\n";
  };
  const std::string nurse = "{ profession = \"registered_nurse\", waits_for = ";
  const Scenario scenario = example::scenario(
      over(nurse + "\"physician\", share = 0.6 }, " + nurse + "\"other\", share = 0.4 }"));
  REQUIRE(scenario.hand_over.size() == 2);
  CHECK(scenario.hand_over[0].on == 3);
  CHECK(scenario.hand_over[1].share == 0.4);
  CHECK(problems(
            over(nurse + "\"physician\", share = 0.7 }, " + nurse + "\"other\", share = 0.4 }")) ==
        Lines{"9:153 1.1 of the tasks of registered_nurse wait"});
  CHECK(problems(over(nurse + "\"registered_nurse\", share = 0.5 }")) ==
        Lines{"9:61 registered_nurse waits for itself"});
  CHECK(problems(over(nurse + "\"physician\", share = 0.5 }, " + nurse +
                      "\"physician\", share = 0.1 }")) ==
        Lines{"9:136 registered_nurse waits for physician twice"});
  CHECK(problems(over(nurse + "\"porter\", share = 0.5 }")) ==
        Lines{"9:61 unknown profession 'porter'"});
  CHECK(problems(over("{ share = 0.5 }")) ==
        Lines{"9:14 'profession' is missing", "9:14 'waits_for' is missing"});
}

TEST_CASE("the threshold of a regular user is a key of the experiment") {
  const Scenario scenario = example::scenario(start + "[experiment]\nregular_use = 0.4\n");
  CHECK(choice(scenario, "regular_use").parameter.value == 0.4);
  CHECK(choice(scenario, "regular_use").origin == "[experiment]");
  CHECK(problems(start + "[experiment]\nregular_use = 0.4\n[parameters]\nregular_use = 0.5\n") ==
        Lines{"11:1 regular_use is set twice"});
  CHECK(problems(start + "[experiment]\nregular_use = 2\n") ==
        Lines{"9:15 regular_use = 2 is out of its limits"});
}
