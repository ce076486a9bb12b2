#include "sim/scenario/parameter_table.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "tests/catch.hpp"

using uptake::Distribution;
using uptake::Parameter;
using uptake::ParameterTable;

namespace {

const ParameterTable& table() {
  static const ParameterTable read_once = uptake::parameter_table();
  return read_once;
}

const Parameter& entry(const std::string& key) {
  return table().at(uptake::find_parameter(table(), key).value_or(table().size()));
}

bool is_fixed(const Parameter& p) { return p.prior.distribution == Distribution::fixed; }

std::string small_letters(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  return text;
}

std::string text_of_file() {
  std::ifstream file(UPTAKE_SOURCE_DIR "/sim/scenario/parameters.toml");
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("the table has the prototype's 91 parameters, later ones, and the fixed constants") {
  const auto doubtful = std::count_if(table().begin(), table().end(),
                                      [](const Parameter& p) { return !is_fixed(p); });
  CHECK(doubtful > 91);
  CHECK(table().size() > 200);
}

TEST_CASE("every entry says what it is and where it comes from") {
  for (const Parameter& p : table()) {
    INFO(p.key);
    CHECK_FALSE(p.symbol.empty());
    CHECK_FALSE(p.meaning.empty());
    CHECK_FALSE(p.unit.empty());
    CHECK_FALSE(p.source.empty());
    CHECK(std::set<std::string>{"V", "2", "M", "C", "?"}.count(p.tag) == 1);
    CHECK((p.grade == 'A' || p.grade == 'B' || p.grade == 'C'));
    CHECK((p.indirectness >= 0 && p.indirectness <= 3));
    for (const int equation : p.equations) CHECK((equation >= 1 && equation <= 39));
    CHECK(std::is_sorted(p.equations.begin(), p.equations.end()));
  }
}

TEST_CASE("what is measured has a source, what is assumed is graded C") {
  for (const Parameter& p : table()) {
    INFO(p.key);
    const bool assumed = p.source.rfind("assumption", 0) == 0;
    CHECK((p.grade == 'C' || !assumed));
    CHECK((p.grade == 'C' || p.tag != "?"));
    CHECK((p.tag == "?" || !assumed));
  }
}

TEST_CASE("values lie in their ranges, and ranges in their limits") {
  for (const Parameter& p : table()) {
    INFO(p.key);
    CHECK(p.minimum < p.maximum);
    CHECK(p.minimum <= p.prior.low);
    CHECK(p.prior.low <= p.value);
    CHECK(p.value <= p.prior.high);
    CHECK(p.prior.high <= p.maximum);
    CHECK(is_fixed(p) == (p.prior.low == p.prior.high));
  }
}

TEST_CASE("ranges fit their distributions") {
  for (const Parameter& p : table()) {
    INFO(p.key);
    if (p.prior.distribution == Distribution::lognormal) CHECK(p.prior.low > 0);
    if (p.prior.distribution != Distribution::beta) continue;
    CHECK(p.prior.low > 0);
    CHECK(p.prior.high < 1);
  }
}

TEST_CASE("a parameter without an equation says where it is used") {
  for (const Parameter& p : table()) {
    if (!p.equations.empty()) continue;
    INFO(p.key);
    const std::string place = p.meaning.substr(0, p.meaning.find(':'));
    CHECK(std::set<std::string>{"population", "outcome", "hours", "money", "survey"}.count(place) ==
          1);
  }
}

TEST_CASE("keys are identifiers, and apart even without capitals but for b0 and B0") {
  std::map<std::string, int> spellings;
  for (const Parameter& p : table()) {
    INFO(p.key);
    CHECK(std::isalpha(static_cast<unsigned char>(p.key.front())));
    ++spellings[small_letters(p.key)];
  }
  for (const auto& [key, count] : spellings) {
    INFO(key);
    CHECK(count == (key == "b0" ? 2 : 1));
  }
}

TEST_CASE("the order is that of the file, which is plain ASCII") {
  const std::string text = text_of_file();
  CHECK(std::all_of(text.begin(), text.end(),
                    [](char byte) { return static_cast<unsigned char>(byte) < 128; }));
  std::size_t before = 0;
  for (const Parameter& p : table()) {
    INFO(p.key);
    const std::size_t at = text.find("\n[" + p.key + "]\n");
    CHECK(at != std::string::npos);
    CHECK(at > before);
    before = at;
  }
}

TEST_CASE("values of the prototype's page and of the model's decisions") {
  CHECK(entry("hazard").value == 0.0038);
  CHECK(entry("hazard").grade == 'A');
  CHECK(entry("lambda").value == 0.0165);
  CHECK(entry("lambda").prior.high == 0.0246);
  CHECK(entry("w_A").value == 1.55);
  CHECK(entry("w_A").grade == 'C');
  CHECK(entry("w_ch").grade == 'B');
  CHECK(entry("b0").value == -1.52);
  CHECK(entry("B0").value == 0.5);
  CHECK(entry("slack0").value == 0.22);
  CHECK(entry("tau_c").value == 0.2);
  CHECK(entry("desk_base").value == 3.125);
  CHECK(entry("desk_base").value * 96 / 100 == Approx(3));
  CHECK(entry("M_lead").prior.distribution == Distribution::uniform);
  CHECK(entry("q_reach").prior.distribution == Distribution::beta);
  CHECK(entry("noise_scale").value == Approx(std::sqrt(12.0)).margin(5e-5));
  CHECK(entry("regular_weeks").value == 10);
  CHECK(entry("tasks_registered_nurse").value == 20);
  CHECK(entry("fit_social_worker").value == 0.55);
  CHECK(entry("w_mon").role == uptake::Role::input);
}

TEST_CASE("constants that must agree with each other do") {
  CHECK(entry("match_unassessed").value + entry("match_assessed").value == Approx(1));
  CHECK(entry("plan_learning_base").value + entry("plan_learning_gain").value == Approx(1));
  CHECK(entry("plan_reach_base").value + entry("plan_reach_gain").value == Approx(1));
  const double degree = entry("network_ties_in_unit").value + entry("network_ties_in_site").value +
                        entry("network_ties_elsewhere").value;
  CHECK((degree >= 5 && degree <= 8));  // advice networks
}

TEST_CASE("teaching in two and three ways gives the prototype's 1.10 and 1.16") {
  const double gain = entry("methods_gain").value;
  const double decay = entry("methods_decay").value;
  CHECK(1 + gain * (1 - decay) == Approx(1.10));
  CHECK(1 + gain * (1 - decay * decay) == Approx(1.16));
}

TEST_CASE("an unknown key is not found, and distributions have names") {
  CHECK_FALSE(uptake::find_parameter(table(), "no_such_key"));
  CHECK_FALSE(uptake::find_parameter(table(), ""));
  CHECK(uptake::to_text(Distribution::fixed) == "fixed");
  CHECK(uptake::to_text(Distribution::lognormal) == "lognormal");
}
