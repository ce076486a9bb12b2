// Closed forms of the finer settings of practices, (32) to (38), and what of them is neutral.
#include <cmath>

#include "sim/model/groups.hpp"
#include "sim/model/lasting_levers.hpp"
#include "sim/model/person.hpp"
#include "sim/model/traits.hpp"
#include "tests/catch.hpp"
#include "tests/model/post.hpp"

using namespace uptake;

namespace {

Constants centre() { return constants_of(central_values(table_choices())); }

// Somebody who uses it; what a setting changes is seen against another without it.
struct User : Post {
  Colleagues ties;

  User() {
    traits.fit = .6f;
    traits.learning_rate = 1;
    here.reach = .5f;
    state.use = state.done = .5f;
    state.know_how = .5f;
    state.belief = .6f;
  }
  PersonState next(const Exposure& doing) const {
    Surroundings now = here;
    now.doing = doing;
    PersonState after = state;
    step_person(c, traits, now, ties, luck, after);
    return after;
  }
  double truth() const {
    return double{traits.fit * c.benefit} *
           (double{c.bf} + double{c.expert_benefit - c.bf} * double{state.know_how});
  }
};

}  // namespace

TEST_CASE("(32) messages that leave things out end at a lower coherence") {
  User post;
  post.c.f_coh = post.c.c_use = post.c.c_norm = 0;
  const double start = double{post.state.coherence};
  Exposure all, half;
  half.content = .5f;
  const double speed = double{post.c.g_coh * post.c.plan_reach_base} * .5;
  CHECK(double{post.next(all).coherence} - start == Approx(speed * (double{post.c.cm0} - start)));
  CHECK(double{post.next(half).coherence} - start ==
        Approx(speed * (.5 * double{post.c.cm0} - start)));
}

TEST_CASE("(32) a message that can be answered moves belief towards the truth, up or down") {
  const User post;
  Exposure talk;
  talk.two_way = .8f;
  const double moved = double{post.next(talk).belief - post.next({}).belief};
  CHECK(moved == Approx(double{post.c.dialogue_belief} * .8 * .5 *
                        (post.truth() - double{post.state.belief}))
                     .epsilon(1e-3));
}

TEST_CASE("(33) two weeks of notice bring 63 % of people; every change loses some of them") {
  const Constants c = centre();
  Exposure e;
  CHECK(attendance_of(c, e) == 1);
  e.notice_weeks = 2;
  CHECK(attendance_of(c, e) == Approx(1 - std::exp(-1)));
  e.notice_weeks = 0;
  CHECK(attendance_of(c, e) == 0);
  e = {};
  e.changes = 2;
  CHECK(attendance_of(c, e) == Approx(.81));
}

TEST_CASE("(33) attendance scales a course, not own practice") {
  User post;
  post.traits.slack = 4;
  Exposure course;
  course.course_hours = 2;
  const auto hours = [&](float attendance) {
    Surroundings now = post.here;
    now.doing = course;
    now.attendance = attendance;
    PersonState after = post.state;
    return step_person(post.c, post.traits, now, {}, post.luck, after);
  };
  CHECK(hours(.5f).course_hours == Approx(hours(1).course_hours / 2));
  CHECK(hours(.5f).practice_hours > hours(1).practice_hours);
}

TEST_CASE("(33) a change of dates costs trust by the share of people it meets, down to a limit") {
  const Constants c = centre();
  const OrganisationState before{.5f, 0};
  Channel moved;
  moved.changed = .5f;
  CHECK(step_organisation(c, before, 0, 96, moved).trust == Approx(-.5 * .02));
  moved.changed = 50;
  CHECK(step_organisation(c, before, 0, 96, moved).trust == -c.trust_cut);
}

TEST_CASE("(34) who gives the reason, and what is promised") {
  const User post;
  Exposure plain;
  plain.justification = 1;
  const auto pulled = [&](const Exposure& e) {
    return double{post.next(e).belief - post.next({}).belief};
  };
  Exposure leader = plain, colleague = plain, promise = plain;
  leader.by_leader = 1;
  colleague.by_opinion_leader = 1;
  promise.promise = 1.4f;
  CHECK(pulled(leader) == Approx(1.2 * pulled(plain)).epsilon(1e-3));
  CHECK(pulled(colleague) == Approx(1.4 * pulled(plain)).epsilon(1e-3));
  CHECK(pulled(promise) == Approx(pulled(plain) * (1.4 - .6) / (.85 - .6)).epsilon(1e-3));
}

TEST_CASE("(34) a promise costs attitude as far as use shows that it exceeds the truth") {
  User post;
  Exposure high, honest;
  high.promise = 1.4f;
  honest.promise = .01f;
  const double lost = double{post.next(high).attitude - post.next({}).attitude};
  CHECK(lost == Approx(-double{post.c.r_A * post.c.disappointment} * .5 * (1.4 - post.truth()))
                    .epsilon(1e-3));
  CHECK(post.next(honest).attitude == post.next({}).attitude);
  post.state.done = 0;
  CHECK(post.next(high).attitude == post.next({}).attitude);
}

TEST_CASE("(35) what the involved gain depends on the stage, by their share") {
  const Constants c = centre();
  const Organisation here = four_centres();
  const auto ease = [&](const std::vector<Activity>& activities) {
    return double{ease_of(c, lasting_levers(strategy(here, "s", activities), 32, c)[0]) - c.ease};
  };
  const auto involve = [&](double share, Stage stage) {
    return activity(here, "influence", {-12, 104}, Influence{share, .8, stage});
  };
  const double usual = ease({involve(.2, Stage::configuration)});
  CHECK(ease({involve(.2, Stage::choice)}) == Approx(1.5 * usual).epsilon(1e-4));
  CHECK(ease({involve(.2, Stage::design)}) == Approx(1.2 * usual).epsilon(1e-4));
  CHECK(ease({involve(.2, Stage::after)}) == Approx(.5 * usual).epsilon(1e-4));
  CHECK(ease({involve(.05, Stage::choice), involve(.15, Stage::configuration)}) ==
        Approx(1.125 * usual).epsilon(1e-4));
}

TEST_CASE("(36) an answer after eight hours halves what the strategy's desk adds, no more") {
  const Constants c = centre();
  const float ordinary = step_desk(c, {}, 10, 0, 96).served;
  const float full = step_desk(c, {}, 10, 4, 96).served;
  const Desk late = step_desk(c, {}, 10, 4, 96, c.desk_answer_half);
  CHECK(late.served == Approx((ordinary + full) / 2));
  CHECK(late.handled == 4);
  CHECK(step_desk(c, {}, 10, 4, 96, 1e6f).served == Approx(ordinary).epsilon(1e-4));
}

TEST_CASE("(36) an answer after four weeks halves what a fix does for trust, not the fix") {
  const Constants c = centre();
  const OrganisationState before{.5f, 0};
  const auto at_once = step_organisation(c, before, 20, 384, {1, 100, 0});
  const auto late = step_organisation(c, before, 20, 384, {1, 100, c.feedback_answer_half});
  CHECK(late.trust == Approx(at_once.trust / 2));
  CHECK(late.defects == at_once.defects);
}

TEST_CASE("(37) releases bring ease in equal steps, and a later plan does not take it back") {
  const Constants c = centre();
  const LastingLevers none, done{.7f};
  CHECK(ease_of(c, none, 0) == ease_of(c, none));
  CHECK(ease_of(c, none, .7f) == ease_of(c, done));
  CHECK(ease_of(c, done, .3f) == ease_of(c, done));
}

TEST_CASE("(38) sources of support combine: each solves a share of what the others leave") {
  const Constants c = centre();
  Exposure e;
  CHECK(left_at_hand(c, e) == 1);
  e.floor_hours = c.floor_half;
  CHECK(left_at_hand(c, e) == .5f);
  e.manuals = .5f;
  CHECK(left_at_hand(c, e) == Approx(.5 * (1 - .5 * .15)));
  User post;
  post.here.served = .4f;
  post.ties.know_how = .6f;
  post.here.left_at_hand = .5f;
  Surroundings now = post.here;
  now.doing.vendor = 1;
  PersonState after = post.state;
  const PersonWeek week = step_person(post.c, post.traits, now, post.ties, post.luck, after);
  const double to_desk = (1 - double{post.c.peer_solve} * .6) * .5;
  CHECK(double{week.unsolved / week.desk_load} == Approx((1 - .4) * (1 - .3)));
  const double met = double{week.desk_load} / to_desk;
  const double start = double{post.state.support};
  CHECK(double{after.support} - start ==
        Approx(double{post.c.r_S} * std::min(1.0, met) * (1 - to_desk * .6 * .7 - start)));
}

TEST_CASE("(12) a safe copy to try raises what own practice teaches; refreshers slow forgetting") {
  User post;
  post.state.done = 0;
  post.c.eta_prac = 0;
  Exposure refreshed;
  refreshed.refreshers = 2;
  const double lost = double{post.state.know_how - post.next({}).know_how};
  CHECK(double{post.state.know_how - post.next(refreshed).know_how} ==
        Approx(lost / 2).epsilon(1e-3));
  User learner;
  learner.state.use = 0;
  learner.state.know_how = 0;
  learner.traits.slack = 2;
  Exposure sandbox;
  sandbox.sandbox = 1;
  CHECK(learner.next(sandbox).know_how == Approx(1.5 * learner.next({}).know_how).epsilon(1e-3));
}

TEST_CASE("(16) visits tell by the root of their share, early wins by what colleagues use") {
  User post;
  post.ties = {.4f, 0, true};
  Exposure visits, wins;
  visits.visitors = .25f;
  wins.early_wins = .5f;
  const double still = double{post.next({}).attitude};
  CHECK(double{post.next(visits).attitude} - still ==
        Approx(double{post.c.r_A} * .3 * .5).epsilon(1e-3));
  CHECK(double{post.next(wins).attitude} - still ==
        Approx(double{post.c.r_A} * .3 * .5 * .4).epsilon(1e-3));
}
