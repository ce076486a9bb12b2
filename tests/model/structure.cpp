// R11: other forms of the model do what they say, and the usual one is what is there without.
#include "sim/scenario/structure.hpp"

#include "sim/model/person.hpp"
#include "tests/catch.hpp"
#include "tests/model/rollouts.hpp"

using namespace uptake;

namespace {

// Somebody who meets a course of two hours with so much free time.
struct Learner {
  Constants c = constants_of(central_values(table_choices()));
  Traits traits;
  Surroundings here;
  Luck luck{0.99f, 0.99f, 0.5f, 0.0f};

  Learner(TimeForm time, float slack) {
    traits.tasks = 20;
    traits.slack = slack;
    traits.learning_rate = 1;
    traits.doing_ceiling = 0.75f;
    here.week = 4;
    here.structure.time = time;
  }
  PersonWeek week(float course, PersonState& state) {
    here.doing.course_hours = course;
    return step_person(c, traits, here, {}, luck, state);
  }
  float know_how(float course) {
    PersonState state;
    week(course, state);
    return state.know_how;
  }
};

float gain_of_course(TimeForm time, float slack) {
  Learner learner(time, slack);
  return learner.know_how(2) - learner.know_how(0);
}

}  // namespace

TEST_CASE("(10a) a course that time does not gate is attended however little time there is") {
  PersonState gated, free;
  const float hours = Learner(TimeForm::gate, 0).week(2, gated).course_hours;
  const float all = Learner(TimeForm::additive, 0).week(2, free).course_hours;
  CHECK(hours < 0.3f);
  CHECK(all == Approx(2 * Learner(TimeForm::gate, 0).c.att_min));  // of somebody without coherence
  CHECK(free.strain > gated.strain);                               // what has no time strains
}

TEST_CASE("(10a) a course and time add: neither changes what the other teaches") {
  CHECK(gain_of_course(TimeForm::additive, 0) ==
        Approx(gain_of_course(TimeForm::additive, 3)).margin(1e-6));
  CHECK(gain_of_course(TimeForm::gate, 0) < 0.5f * gain_of_course(TimeForm::gate, 3));
  Learner busy(TimeForm::additive, 0), free(TimeForm::additive, 3);
  CHECK(free.know_how(0) > busy.know_how(0));
}

TEST_CASE("(10a) time that a course fills is booked once") {
  PersonState state;
  const PersonWeek week = Learner(TimeForm::additive, 1).week(2, state);
  CHECK(week.practice_hours <= 1);
  PersonState gated;
  CHECK(week.practice_hours <= Learner(TimeForm::gate, 1).week(2, gated).practice_hours);
}

TEST_CASE("what is not usual about the model is said in words") {
  CHECK(in_words(Structure{}).empty());
  CHECK(in_words({.contagion = false, .time = TimeForm::additive}) ==
        "no contagion between colleagues, time adds to learning and is no gate");
}
