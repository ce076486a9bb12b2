// A block that is saved and restarted between any two weeks leaves the bits of one that never
// stopped.
#include "sim/base/failure.hpp"
#include "sim/engine/block_of_lanes.hpp"
#include "sim/engine/chosen_kernel.hpp"
#include "sim/engine/saved_state.hpp"
#include "sim/scenario/read_scenario.hpp"
#include "tests/catch.hpp"

using namespace uptake;

namespace {

// Something of everything that lasts: queues, levels, choices of people, courses, newcomers,
// faults, waves, clients who are won over, work that waits, surveys at report weeks.
const std::string text = R"(format = 1
[organisation]
sites = [{ name = "north", units = 2, people_per_unit = 6 },
         { name = "south", units = 1, people_per_unit = 9 }]
professions = [{ name = "registered_nurse", share = 0.7 }, { name = "physician", share = 0.3 }]
[[strategy]]
name = "much"
[strategy.rollout]
pattern = "waves"
go_live = { north = 0, south = 3 }
[strategy.practice.communication]
weeks = [-4, 10]
[strategy.practice.support]
help_desk = { problems_per_100_staff = 12.5 }
super_users = { per_10 = 2, relief = 0.5 }
[strategy.practice.competence_assessment]
week = -3
[strategy.practice.diverse_training]
courses = 4
gap_weeks = 3
methods = 2
targets = { lowest_know_how = 0.5 }
[strategy.practice.protected_time]
hours_per_week = 1
weeks = [-2, 8]
targets = { professions = ["physician"] }
[strategy.practice.usage_monitoring]
goal_and_plan = "good"
[strategy.practice.feedback]
fixes_per_week = 1
[strategy.practice.impact_evaluation]
rounds = [3, 8]
[strategy.practice.follow_up]
rounds = [4, 9]
[strategy.practice.onboarding]
[[strategy]]
name = "little"
[strategy.practice.communication]
weeks = [-4, 2]
[strategy.practice.diverse_training]
courses = 2
[[strategy.rule]]
name = "low_use"
when = { quantity = "use_share", below = 0.9 }
at = { every = 2, from = 1, to = 12 }
at_most = 3
[strategy.rule.then.protected_time]
hours_per_week = 1
weeks = [0, 2]
targets = { professions = ["physician"] }
[strategy.rule.then.know_how]
[[strategy.rule]]
name = "after_survey"
when = { quantity = "coherence", at_least = 1 }
at = { every = 1, from = 3, to = 12 }
scope = "organisation"
[strategy.rule.then.diverse_training]
first_week = 2
[service]
needs_client = 0.5
hand_over = [{ profession = "registered_nurse", waits_for = "physician", share = 0.5 }]
[clients]
groups = [{ name = "all", encourage = 0.05 }]
campaigns = [{ amount = 0.05, weeks = [0, 6] }]
[[pool]]
kind = "trainers"
capacity = 0.3
[[pool]]
kind = "help_desk"
capacity = 0.2
[costs]
currency = "EUR"
lump_sums = [{ name = "licence", amount = 1000, week = 2, strategies = ["much"] }]
[experiment]
weeks = [-4, 18]
objective = { quantity = "use_share", week = 12 }
draws = 2
replications = 1
[parameters]
hazard = 0.03
)";

struct Setting {
  explicit Setting(const std::string& scenario, std::uint32_t g = 0, std::size_t lanes_wanted = 3)
      : model(*parse_scenario(scenario, "a.toml").scenario),
        organisation(model.draw_organisation(g)) {
    for (std::size_t lane = 0; lane < lanes_wanted; ++lane)
      lanes.push_back(
          {lane % 2, constants_of(model.parameter_values(static_cast<std::uint32_t>(lane / 2)))});
  }
  template <int N = 8>
  Block<N> block() const {
    return Block<N>(model, organisation, lanes, luck);
  }

  CompiledModel model;
  DrawnOrganisation organisation;
  std::vector<LaneSpec> lanes;
  mutable UnitLuck luck{model, organisation};
};

template <int N>
std::string end_of(Block<N> block, int last_week) {
  while (block.next_week() <= last_week) block.step();
  return bytes_of(block.finish());
}

std::string refusal(const Setting& setting, const std::string& bytes) {
  try {
    Block<8> block = setting.block();
    block.restart(bytes);
  } catch (const Failure& failure) {
    CHECK(failure.code() == ExitCode::invalid_data);
    return failure.what();
  }
  return "accepted";
}

std::string half_way(const Setting& setting) {
  Block<8> block = setting.block();
  while (block.next_week() < 5) block.step();
  return block.save();
}

std::string with(std::string scenario, const std::string& from, const std::string& to) {
  return scenario.replace(scenario.find(from), from.size(), to);
}

template <int N>
void check_every_week_of(const Setting& setting) {
  const int last = setting.model.weeks().last;
  const std::string never_stopped = end_of(setting.block<N>(), last);
  Block<N> block = setting.block<N>();
  std::string before;
  for (; block.next_week() <= last; block.step()) {
    INFO("week " << block.next_week());
    const std::string bytes = block.save();
    CHECK(bytes != before);
    Block<N> restarted = setting.block<N>();
    restarted.restart(bytes);
    CHECK(restarted.next_week() == block.next_week());
    CHECK(restarted.save() == bytes);
    CHECK(end_of(std::move(restarted), last) == never_stopped);
    before = bytes;
  }
}

void check_every_week(const Setting& setting) {
  check_every_week_of<8>(setting);
  if (widest_kernel() == 16) check_every_week_of<16>(setting);
}

}  // namespace

TEST_CASE("saving at any week and restarting gives the bits of not stopping") {
  check_every_week(Setting(text));
}

TEST_CASE("... also where dates are decided on the way") {
  const std::string decided =
      "waves = [[\"north\"], [\"south\"]]\ngo_live = 0\nnext_wave = { when = { quantity = "
      "\"use_share\", at_least = 0.02 }, after = [5, 9] }";
  check_every_week(Setting(with(with(text, "go_live = { north = 0, south = 3 }", decided),
                                "week = 12 }", "week = 7 }")));
}

TEST_CASE("a state restarts in its own scenario, plans, draw, organisation and seed only") {
  const std::string bytes = half_way(Setting(text));
  CHECK(refusal(Setting(text), bytes) == "accepted");
  CHECK(refusal(Setting(with(text, "replications = 1", "replications = 1\nseed = 7")), bytes) ==
        "the saved state is of another seed");
  CHECK(refusal(Setting(with(text, "courses = 2", "courses = 3")), bytes) ==
        "the saved state is of another scenario");
  CHECK(refusal(Setting(text, 0, 2), bytes) == "the saved state is of another choice of plans");
  CHECK(refusal(Setting(text, 1), bytes) == "the saved state is of another drawn organisation");
  Setting other_draw(text);
  other_draw.lanes[0].constants.hazard *= 2;
  CHECK(refusal(other_draw, bytes) == "the saved state is of another draw of parameters");
}

TEST_CASE("a damaged state is refused") {
  const Setting setting(text);
  const std::string bytes = half_way(setting);
  CHECK(refusal(setting, "") == "the saved state is none: it does not begin as one does");
  CHECK(refusal(setting, bytes + " ") == "the saved state is longer than it says");
  for (std::size_t length = 0; length < bytes.size(); length += 97)
    CHECK(refusal(setting, bytes.substr(0, length)) != "accepted");
  for (std::size_t at = 0; at < bytes.size(); at += 101) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 16);
    CHECK(refusal(setting, damaged) != "accepted");
  }
}

TEST_CASE("numbers stand as little-endian bits") {
  CHECK(bytes_of(std::uint32_t{0x01020304}) == std::string("\4\3\2\1", 4));
  CHECK(bytes_of(1.0f) == std::string("\0\0\x80\x3f", 4));
  CHECK(bytes_of(std::vector<bool>{}.size()).size() == 8);
}
