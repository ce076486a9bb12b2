// What the comparison with the prototype cannot show: the form of record's own choices.
#include "sim/model/person.hpp"

#include <cmath>

#include "tests/catch.hpp"
#include "tests/model/post.hpp"

using namespace uptake;

TEST_CASE("expected reach teaches a share of what full reach does") {
  Post full, half;
  for (Post* post : {&full, &half}) post->c.f_coh = 0;
  full.here.reach = 1;
  half.here.reach = 0.5f;
  full.week();
  half.week();
  const float start = full.c.start_coherence;
  CHECK(half.state.coherence - start == Approx((full.state.coherence - start) / 2));
}

TEST_CASE("(5) leaves only after week 0, and the newcomer gets what onboarding gives") {
  Post post;
  post.luck.turnover = 0;
  post.state.habit = 0.8f;
  post.here.week = 0;
  post.week();
  CHECK(post.state.habit > 0.5f);
  post.here.week = 1;
  post.here.doing.onboarding = 1;
  post.c.f_coh = post.c.eta_prac = 0;
  post.week();
  CHECK(post.state.habit == 0);
  CHECK(post.state.coherence == Approx(0.15 + 0.4));
  CHECK_FALSE(post.state.ever_started);
}

TEST_CASE("(20) use is whole tasks, rounded by luck, never above one") {
  Post post;
  post.state.started = true;
  for (const float rounding : {0.0f, 0.5f, 0.99f}) {
    post.luck.rounding = rounding;
    post.week();
    const float tasks = post.state.use * 20;
    CHECK(tasks == std::round(tasks));
  }
  post.c.b0 = 50;
  post.c.gate_min = 1;
  post.week();
  CHECK(post.state.use == 1);
}

TEST_CASE("(19) and (20) share one sigmoid: noise that raises use raises the chance to start") {
  Post low, high;
  low.luck.noise = 0.1f;
  high.luck.noise = 0.9f;
  for (Post* post : {&low, &high}) post->luck.start_or_quit = 0.01f;
  low.week();
  high.week();
  CHECK_FALSE(low.state.started);
  CHECK(high.state.started);
}

TEST_CASE("hours: a course inside protected time is counted once, unused time is not used") {
  Post post;
  post.traits.slack = 0;
  post.here.doing.protected_hours = 1.5f;
  post.here.doing.course_hours = 1;
  post.here.practice_load = 0.1f;
  const PersonWeek week = post.week();
  CHECK(week.course_hours > 0.4f);
  CHECK(week.protected_hours == 1.5f);
  CHECK(week.counted_twice == Approx(0.1f + week.course_hours));
  CHECK(week.protected_used <= 1.5f);
}

TEST_CASE("a part-timer has a share of protected time") {
  Post post;
  post.traits.hours = 0.5f;
  post.here.doing.protected_hours = 1;
  CHECK(post.week().protected_hours == 0.5f);
}

TEST_CASE("a regular week's states stay in their ranges") {
  Post post;
  for (int week = 0; week < 300; ++week) {
    post.here.week = week;
    post.luck.start_or_quit = static_cast<float>(week % 7) / 100;
    post.luck.rounding = static_cast<float>(week % 5) / 5;
    post.week();
    const PersonState& s = post.state;
    for (const float share :
         {s.coherence, s.belief, s.know_how, s.support, s.strain, s.habit, s.use})
      REQUIRE((share >= 0 && share <= 1));
    REQUIRE((s.attitude >= -1 && s.attitude <= 1));
  }
}
