// Enrolment (28), appraisal (29), and what they change: (9), (15), (16), (19).
#include <cmath>

#include "sim/model/groups.hpp"
#include "sim/model/person.hpp"
#include "tests/catch.hpp"
#include "tests/model/post.hpp"

using namespace uptake;

namespace {

struct Enrolling : Post {
  Enrolling() { here.climate = c.climate_centre; }
  double enrolment_after(int weeks) {
    for (int w = 0; w < weeks; ++w) week();
    return double{state.enrolment};
  }
  // .5 + by (1 - (1 - r_E)^n)
  double course(double by, int weeks) const {
    return .5 + by * (1 - std::pow(1 - double{c.r_E}, weeks));
  }
};

}  // namespace

TEST_CASE("(28) where nothing speaks for or against it, enrolment stays neutral to the bit") {
  CHECK(Enrolling().enrolment_after(50) == .5);
}

TEST_CASE("(28) influence that is heard raises a participant's enrolment, unheard lowers it") {
  Enrolling heard, unheard;
  heard.traits.voice = .8f;
  unheard.traits.voice = -.8f;
  const double by = .8 * double{heard.c.e_inf};
  CHECK(heard.enrolment_after(20) == Approx(heard.course(by, 20)).epsilon(1e-5));
  CHECK(unheard.enrolment_after(20) == Approx(unheard.course(-by, 20)).epsilon(1e-5));
}

TEST_CASE("(28) opinion leaders raise the enrolment of those tied to them, bad ones lower it") {
  const auto after = [](float tied, float quality) {
    Enrolling post;
    post.here.doing.opinion_leaders = 1;
    post.traits.tied_opinion_leader = tied;
    post.traits.leader_quality = quality;
    return post.enrolment_after(20);
  };
  const Enrolling post;
  CHECK(after(1, .6f) == Approx(post.course(.6 * double{post.c.e_ol}, 20)).epsilon(1e-5));
  CHECK(after(1, -.6f) == Approx(post.course(-.6 * double{post.c.e_ol}, 20)).epsilon(1e-5));
  CHECK(after(0, .6f) == .5);
}

TEST_CASE("(28) enrolment follows climate and the unit's others, within 0 and 1") {
  Enrolling post;
  post.here.climate = post.c.climate_centre + .2f;
  post.here.unit_enrolment = .7f;
  const double by = .2 * double{post.c.e_M} + .2 * double{post.c.e_u};
  CHECK(post.enrolment_after(10) == Approx(post.course(by, 10)).epsilon(1e-5));
  post.c.e_M = 20;
  CHECK(post.enrolment_after(400) == Approx(1));
  post.here.climate = 0;
  CHECK(post.enrolment_after(400) == Approx(0).margin(1e-6));
}

TEST_CASE("(28) a unit does not enrol by itself: what it reads of itself dies out") {
  Enrolling post;
  post.state.enrolment = .9f;
  for (int week = 0; week < 400; ++week) {
    post.here.unit_enrolment = post.state.enrolment;
    post.week();
  }
  CHECK(post.state.enrolment == Approx(.5).margin(1e-3));
}

TEST_CASE("(5) a newcomer's enrolment is the key's") {
  Enrolling post;
  post.luck.turnover = 0;
  post.state.enrolment = 1;
  post.c.newcomer_enrolment = .3f;
  post.c.r_E = 0;
  post.week();
  CHECK(post.state.enrolment == .3f);
}

TEST_CASE("(9) enrolment lengthens attendance, never beyond what is offered") {
  const auto attended = [](float enrolment, float coherence) {
    Enrolling post;
    post.state.enrolment = enrolment;
    post.state.coherence = coherence;
    post.here.doing.course_hours = 1;
    post.traits.slack = 3;
    return double{post.week().course_hours};
  };
  CHECK(attended(.7f, .1f) == Approx(1.2 * attended(.5f, .1f)));
  CHECK(attended(.3f, .1f) == Approx(.8 * attended(.5f, .1f)));
  CHECK(attended(1, 1) == 1);
}

TEST_CASE("(19) enrolment scales the chance to start") {
  const auto starts = [](float enrolment, float uniform) {
    Enrolling post;
    post.state.enrolment = enrolment;
    post.state.coherence = 1;
    post.luck.start_or_quit = uniform;
    post.week();
    return post.state.started;
  };
  float between = 0;  // the greatest uniform at which a neutral person starts
  while (starts(.5f, between + 1 / 65536.0f)) between += 1 / 65536.0f;
  REQUIRE(between > 0);
  CHECK(starts(.7f, 1.15f * between));
  CHECK_FALSE(starts(.7f, 1.25f * between));
  CHECK_FALSE(starts(.3f, .85f * between));
}

TEST_CASE("(29) closing the loop, evaluation and monitoring that a unit sees raise its appraisal") {
  const Constants c = constants_of(central_values(table_choices()));
  const auto after = [&](const Exposure& doing, int weeks) {
    UnitState unit = initial_unit(c, 0);
    for (int week = 0; week < weeks; ++week) unit = step_unit(c, unit, doing, 0, week);
    return double{unit.appraisal};
  };
  const double share = 1 - std::pow(1 - double{c.r_Ap}, 30);
  CHECK(after({}, 30) == 0);
  CHECK(after({.loop_closed = .7f}, 30) == Approx(.7 * double{c.v_fb} * share).epsilon(1e-5));
  CHECK(after({.evaluation = 1}, 30) == Approx(double{c.v_eval} * share).epsilon(1e-5));
  CHECK(after({.monitoring = 1}, 30) == 0);
  const double shown = after({.monitoring = 1, .shown_to_unit = 1}, 30);
  CHECK((shown > 0 && shown < double{c.v_mon} * share));  // F takes its time
}

TEST_CASE("(15) in a unit that appraises, belief comes nearer to the truth, from above and below") {
  const auto distance = [](float appraisal, float belief) {
    Enrolling post;
    post.traits.fit = .8f;
    post.state.use = post.state.done = .5f;
    post.state.belief = belief;
    post.here.appraisal = appraisal;
    const Constants& c = post.c;
    const float truth = .8f * c.benefit * (c.bf + (c.expert_benefit - c.bf) * post.state.know_how);
    post.week();
    return std::abs(double{post.state.belief - truth});
  };
  for (const float belief : {.1f, .95f}) CHECK(distance(.5f, belief) < distance(0, belief));
}

TEST_CASE("(15) belief never passes the truth, however fast it is updated") {
  Enrolling post;
  post.c.alpha_B = .5f;
  post.traits.fit = .8f;
  post.state.use = post.state.done = 1;
  post.state.belief = 0;
  post.here.doing.usefulness_shown = 1;
  post.here.appraisal = 1;
  post.c.shown_belief = 0;
  const float truth = .8f * post.c.benefit *
                      (post.c.bf + (post.c.expert_benefit - post.c.bf) * post.state.know_how);
  post.week();
  CHECK(post.state.belief == Approx(truth));
}

TEST_CASE("(16) appraisal strengthens trust that fixes earned, not distrust") {
  const auto attitude = [](float trust, float appraisal) {
    Enrolling post;
    post.here.trust = trust;
    post.here.appraisal = appraisal;
    post.week();
    return double{post.state.attitude};
  };
  CHECK(attitude(.06f, 1) - attitude(0, 1) ==
        Approx(2 * (attitude(.06f, 0) - attitude(0, 0))).epsilon(1e-3));
  CHECK(attitude(-.06f, 1) == attitude(-.06f, 0));
}
