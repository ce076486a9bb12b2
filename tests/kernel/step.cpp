// Every kernel against the reference, bit for bit: random people in random weeks under random
// plans, runs side by side that differ in everything.
#include <cstring>
#include <vector>

#include "sim/engine/lanes_of_model.hpp"
#include "sim/kernel/kernels.hpp"
#include "sim/model/groups.hpp"
#include "tests/catch.hpp"
#include "tests/kernel/chance.hpp"
#include "tests/kernel/kernels_of.hpp"

using namespace uptake;

namespace {

// One run's view of one person.
struct Run {
  Constants c;
  Traits traits;
  Surroundings here;
  Colleagues ties;
  Luck luck;
  PersonState state;
  float feasible = 1;
};

Traits some_traits(Chance& chance) {
  Traits i;
  for (float* share : {&i.know_how, &i.doing_ceiling, &i.fit, &i.habit_rate})
    *share = chance.between(0, 1);
  for (float* flag : {&i.participates, &i.super_user, &i.tied_super_user, &i.tied_opinion_leader})
    *flag = chance.flag();
  for (float* score :
       {&i.attitude, &i.intercept, &i.helper_quality, &i.leader_quality, &i.ownership, &i.voice})
    *score = chance.between(-1, 1);
  i.pressure = chance.between(.5f, 1.5f);
  i.slack = chance.between(0, 2);
  i.learning_rate = chance.between(.3f, 2);
  i.tasks = chance.coin(.1) ? .4f : chance.between(1, 25);
  i.monitored = chance.between(.5f, 1);
  i.hours = chance.between(.3f, 1);
  i.rate = chance.between(20, 60);
  return i;
}

// Each symbol is its neutral value half of the time, so that what is left out is met too.
Exposure some_exposure(Chance& chance) {
  Exposure e;
  const auto maybe = [&](float& symbol, float low, float high) {
    if (chance.coin()) symbol = chance.between(low, high);
  };
  for (float* level : {&e.consistency,
                       &e.consistency_of_plan,
                       &e.justification,
                       &e.demonstration,
                       &e.visitors,
                       &e.early_wins,
                       &e.match,
                       &e.assessment,
                       &e.materials,
                       &e.sandbox,
                       &e.onboarding,
                       &e.vendor,
                       &e.super_user_relief,
                       &e.usefulness_shown,
                       &e.monitoring,
                       &e.monitoring_plan,
                       &e.punitive,
                       &e.follow_up,
                       &e.two_way,
                       &e.content,
                       &e.manuals})
    maybe(*level, 0, 1);
  for (float* flag :
       {&e.by_leader, &e.by_opinion_leader, &e.super_users, &e.opinion_leaders,
        &e.monitoring_unseen, &e.follow_up_round, &e.follow_up_courses, &e.follow_up_hours})
    *flag = chance.flag();
  maybe(e.promise, .3f, 1.5f);
  maybe(e.course_hours, .2f, 4);
  if (e.course_hours > 0) maybe(e.course_share, 0, 1);
  maybe(e.protected_hours, .1f, 1);
  maybe(e.super_user_hours, .1f, 2);
  maybe(e.floor_hours, 0, 10);
  maybe(e.notice_weeks, 0, 8);
  e.refreshers = static_cast<float>(chance.whole(0, 2));
  e.methods = static_cast<float>(chance.whole(1, 3));
  e.channels = e.messages = chance.flag();
  return e;
}

Surroundings some_place(Chance& chance, const Constants& c, TimeForm time) {
  Surroundings here;
  here.week = chance.whole(-12, 60);
  here.doing = some_exposure(chance);
  for (float* share :
       {&here.climate, &here.monitoring, &here.follow_up, &here.unit_use, &here.unit_enrolment,
        &here.appraisal, &here.tiredness, &here.served, &here.ease, &here.redesigned})
    *share = chance.between(0, 1);
  here.defects = chance.between(0, 2);
  here.trust = chance.between(-.1f, .1f);
  here.duplicate_entry = chance.between(0, .2f);
  here.structure.time = time;
  here.reach = reach_of(c, here.doing);
  here.practice_load = practice_load(c, here.doing, here.week);
  here.attendance = attendance_of(c, here.doing);
  here.left_at_hand = left_at_hand(c, here.doing);
  return here;
}

PersonState some_state(Chance& chance) {
  PersonState s;
  for (float* share :
       {&s.coherence, &s.belief, &s.know_how, &s.support, &s.strain, &s.habit, &s.enrolment})
    *share = chance.between(0, 1);
  s.attitude = chance.between(-1, 1);
  s.started = chance.coin();
  s.ever_started = s.started || chance.coin();
  s.use = s.started ? chance.between(0, 1) : 0;
  s.done = s.use * chance.between(.5f, 1);
  s.routine_weeks = static_cast<std::uint8_t>(chance.coin(.1) ? 255 : chance.whole(0, 20));
  for (std::uint16_t* history : {&s.history, &s.lenient_history, &s.strict_history})
    *history = static_cast<std::uint16_t>(1u << chance.whole(0, 13) | 1u);
  return s;
}

// What people share: whether anybody is tied, and the form of the model.
Run some_run(Chance& chance, std::uint32_t draw, TimeForm time, bool tied) {
  Run run;
  run.c = constants_number(draw);
  run.traits = some_traits(chance);
  run.here = some_place(chance, run.c, time);
  if (tied) run.ties = {chance.between(0, 1), chance.between(0, 1), true};
  run.luck = {chance.coin(.2) ? 0 : chance.uniform16(), chance.uniform16(), chance.uniform16(),
              chance.uniform16()};
  run.state = some_state(chance);
  run.feasible = chance.coin(.1) ? 0 : chance.coin() ? 1 : chance.between(0, 1);
  return run;
}

template <int N>
struct RunsInLanes {
  kernel::Numbers<N> numbers;
  kernel::Doing<N> doing;
  kernel::Place<N> place;
  kernel::PersonTraits<N> traits;
  kernel::SeenOfColleagues<N> seen;
  kernel::LuckLanes<N> luck;
  kernel::OneLuck one_luck;
  bool on_one_clock = false;
  kernel::Lanes<N> feasible;
  kernel::PersonLanes<N> state;
  kernel::WeekLanes<N> took;
  kernel::UnitSums<N> sums;
  kernel::PartySums<N> party;
  kernel::UnitSums<N> of_profession[2];

  void put_run(std::size_t lane, const Run& run) {
    put(numbers, lane, run.c, run.here.structure.time);
    put(doing, lane, run.here);
    put(place, lane, run.here);
    put(traits, lane, run.traits);
    put(luck, lane, run.luck);
    put(state, lane, run.state);
    seen.use.at[lane] = run.ties.use;
    seen.know_how.at[lane] = run.ties.know_how;
    seen.any = run.ties.any ? 1 : 0;
    one_luck = one_luck_of(run.luck);
    feasible.at[lane] = run.feasible;
  }
  void step(const kernel::Kernel<N>& kernel) {
    const std::int32_t profession = 1;
    kernel.step_people({&numbers, &doing, &place, 1, &traits, &seen, &luck, &feasible, &state,
                        &took, &sums, &party, of_profession, &profession,
                        on_one_clock ? &one_luck : nullptr});
  }
};

template <class T>
std::string differing(const T& found, const T& wanted, std::size_t bytes) {
  std::string words;
  for (std::size_t at = 0; at < bytes; at += sizeof(float)) {
    const auto* f = reinterpret_cast<const unsigned char*>(&found) + at;
    const auto* w = reinterpret_cast<const unsigned char*>(&wanted) + at;
    if (std::memcmp(f, w, sizeof(float)) != 0) words += " " + std::to_string(at / sizeof(float));
  }
  return words;
}

bool same_state(const PersonState& a, const PersonState& b) {
  return differing(a, b, offsetof(PersonState, started)).empty() && a.started == b.started &&
         a.ever_started == b.ever_started && a.routine_weeks == b.routine_weeks &&
         a.history == b.history && a.lenient_history == b.lenient_history &&
         a.strict_history == b.strict_history;
}

}  // namespace

TEMPLATE_TEST_CASE_SIG("every kernel gives the bits of the reference, in each of its lanes", "",
                       ((int N), N), 8, 16) {
  for (const kernel::Kernel<N>* kernel = kernels_of<N>(); kernel->name != nullptr; ++kernel)
    for (std::uint32_t number = 0; number < 2000; ++number) {
      Chance chance(number);
      const TimeForm time = chance.coin(.8) ? TimeForm::gate : TimeForm::additive;
      const bool tied = chance.coin(.9);
      std::vector<Run> runs;
      RunsInLanes<N> lanes;
      lanes.on_one_clock = number % 2 != 0;
      for (std::size_t lane = 0; lane < N; ++lane) {
        runs.push_back(
            some_run(chance, number % 50 + static_cast<std::uint32_t>(lane), time, tied));
        if (lanes.on_one_clock) runs.back().luck = runs.front().luck;
        lanes.put_run(lane, runs.back());
      }
      lanes.step(*kernel);
      for (std::size_t lane = 0; lane < runs.size(); ++lane) {
        Run& run = runs[lane];
        PersonWeek week =
            step_person(run.c, run.traits, run.here, run.ties, run.luck, run.state, run.feasible);
        const PersonState state = state_of(lanes.state, lane);
        const PersonWeek took = week_of(lanes.took, lane);
        UnitWeek sums;
        sums.add(run.c, run.traits, run.state, week);
        const UnitWeek added = sums_of(lanes.sums, lane);
        INFO(kernel->name << ", case " << number << ", lane " << lane << ": state"
                          << differing(state, run.state, offsetof(PersonState, started)));
        REQUIRE(same_state(state, run.state));
        REQUIRE(took.extra_time == week.extra_time);
        REQUIRE(took.free_hours == week.free_hours);
        REQUIRE(differing(added, sums, sizeof sums) == "");
        const UnitWeek alike = sums_of(lanes.of_profession[1], lane);
        REQUIRE(alike.use == sums.use);
        REQUIRE(alike.habit == sums.habit);
        REQUIRE(alike.regular_strict == sums.regular_strict);
        REQUIRE(alike.tasks_done == sums.tasks_done);
        REQUIRE(lanes.of_profession[0].people.at[lane] == 0);
        PartyWeek party;
        party.add(run.traits, week);
        REQUIRE(differing(party_of(lanes.party, lane), party, sizeof party) == "");
      }
    }
}
