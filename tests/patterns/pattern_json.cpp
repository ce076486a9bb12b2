#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/patterns/observations.hpp"
#include "tests/patterns/pages.hpp"

using namespace uptake;
using nlohmann::json;

namespace {

std::set<std::string> keys(const json& object) {
  std::set<std::string> found;
  for (const auto& [key, value] : object.items()) found.insert(key);
  return found;
}

json parsed(const PatternPage& page) { return json::parse(as_json(page)); }

}  // namespace

TEST_CASE("the JSON has its keys, and no others") {
  const json page = parsed(all_met());
  CHECK(keys(page) == std::set<std::string>{"patterns", "could_fail", "met_that_could_fail",
                                            "by_construction", "met_by_construction", "missed",
                                            "unknown", "bass", "replications", "what_this_shows"});
  REQUIRE(page["patterns"].size() == 13);
  for (const json& pattern : page["patterns"]) {
    CHECK(keys(pattern) == std::set<std::string>{"id", "name", "criterion", "value", "interval",
                                                 "pass", "role", "by_construction", "checks"});
    for (const json& check : pattern["checks"])
      CHECK(keys(check) == std::set<std::string>{"measure", "strategy", "criterion", "value",
                                                 "interval", "pass", "unit"});
  }
}

TEST_CASE("a pattern met shows its first check") {
  const json pattern = parsed(all_met())["patterns"][1];
  CHECK(pattern["id"] == 2);
  CHECK(pattern["name"] == "Tasks take longer at go-live, then return to baseline");
  CHECK(pattern["criterion"] == ".10 to .30");
  CHECK(pattern["value"].get<double>() == Approx(0.2));
  CHECK(pattern["interval"][0].get<double>() == Approx(0.14));
  CHECK(pattern["interval"][1].get<double>() == Approx(0.26));
  CHECK(pattern["pass"] == true);
  CHECK(pattern["role"] == "fit");
  CHECK(pattern["by_construction"].is_null());
  REQUIRE(pattern["checks"].size() == 3);
  CHECK(pattern["checks"][1]["measure"] == "time_cost_month_2_to_1");
  CHECK(pattern["checks"][1]["strategy"] == "mandated");
  CHECK(pattern["checks"][1]["criterion"] == ".45 to .75");
  CHECK(pattern["checks"][1]["value"].get<double>() == Approx(0.6));
  CHECK(pattern["checks"][1]["unit"] == "ratio");
}

TEST_CASE("a pattern missed shows the first check that was") {
  const json page = parsed(all_met_but("time_cost_later", around(0.04, 0.01)));
  CHECK(page["patterns"][1]["criterion"] == "-.03 to .03");
  CHECK(page["patterns"][1]["value"].get<double>() == Approx(0.04));
  CHECK(page["patterns"][1]["pass"] == false);
  CHECK(page["patterns"][1]["checks"][0]["pass"] == true);
  CHECK(page["patterns"][1]["checks"][2]["pass"] == false);
  CHECK(page["missed"] == 1);
}

TEST_CASE("counts keep those by construction apart") {
  const json page = parsed(all_met_but("turnover_cost", around(20, 1)));
  CHECK(page["could_fail"] == 9);
  CHECK(page["met_that_could_fail"] == 8);
  CHECK(page["by_construction"] == 4);
  CHECK(page["met_by_construction"] == 4);
  CHECK(page["missed"] == 1);
  CHECK(page["unknown"] == 0);
  CHECK(page["replications"] == 32);
  CHECK(page["patterns"][0]["by_construction"].get<std::string>().starts_with("any smooth"));
  CHECK(page["what_this_shows"].get<std::string>().find("does not validate") != std::string::npos);
}

TEST_CASE("what is not known or not defined is null") {
  const json unknown = parsed(all_met_but("turnover_cost", std::nullopt));
  CHECK(unknown["patterns"][11]["value"].is_null());
  CHECK(unknown["patterns"][11]["interval"].is_null());
  CHECK(unknown["patterns"][11]["pass"].is_null());
  CHECK(unknown["unknown"] == 1);
  const json undefined =
      parsed(all_met_but("turnover_cost", Measured{std::nan(""), std::nullopt, 32}));
  CHECK(undefined["patterns"][11]["value"].is_null());
  CHECK(undefined["patterns"][11]["pass"] == false);
}

TEST_CASE("Bass' p and q are reported") {
  PatternPage page = all_met();
  CHECK(parsed(page)["bass"]["p"]["value"] == 0.04);
  CHECK(parsed(page)["bass"]["p"]["interval"][1] == 0.049);
  page.bass_q = std::nullopt;
  CHECK(parsed(page)["bass"]["q"]["value"].is_null());
}

TEST_CASE("a page of observations has their judgement, Bass and replications") {
  ObservedPlans observed;
  observed.lambda = 0.0164;
  ObservedRun run = zero_run();
  run.started = weekly([](int week) { return week < 0 ? 0 : 0.6 * (1 - std::exp(-0.04 * week)); });
  observed.plans["s1"] = {run, run, run};
  const PatternPage page = pattern_page(observed);
  REQUIRE(page.patterns.size() == 13);
  CHECK(page.patterns[0].outcome == Outcome::pass);
  CHECK(page.patterns[3].outcome == Outcome::pass);
  CHECK(page.patterns[1].outcome == Outcome::unknown);
  CHECK(page.replications == 3);
  REQUIRE(page.bass_p);
  CHECK(page.bass_p->value == Approx(0.04).epsilon(1e-3));
  REQUIRE(page.bass_q);
  CHECK(page.bass_q->value == Approx(0).margin(1e-4));
}
