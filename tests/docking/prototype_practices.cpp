#include "tests/docking/prototype_practices.hpp"

namespace docking {
namespace {

void add_communication(Strategy& s) {
  s.channels = 2;
  s.messages = 1;
  s.communication = {-8, 104};
}

void leave_the_announcement(Strategy& s) {
  s.channels = 1;
  s.messages = 1;
  s.communication = {-4, 2};
}

void involve(Strategy& s, float heard) {
  s.share = .15f;
  s.heard = heard;
}

void add_influence(Strategy& s) { involve(s, .8f); }
void drop_influence(Strategy& s) { s.share = s.heard = 0; }

void drop_support(Strategy& s) {
  s.desk = 0;
  s.desk_weeks = {};
  s.champions_per_10 = s.relief = 0;
}

void drop_time(Strategy& s) {
  s.protected_hours = 0;
  s.protected_weeks = {};
}

void add_know_how(Strategy& s) {
  s.mat = .7f;
  s.assess = 1;
}

void drop_know_how(Strategy& s) { s.mat = s.assess = 0; }

void drop_match(Strategy& s) { s.courses.match = 0; }

void leave_one_course(Strategy& s) {
  s.courses.weeks = {-1};
  s.courses.methods = 1;
}

void add_monitoring(Strategy& s) {
  s.mon = 1;
  s.plan = .5f;
}

void drop_monitoring(Strategy& s) { s.mon = s.plan = 0; }

template <float Strategy::* lever>
void to_7(Strategy& s) {
  s.*lever = .7f;
}

template <float Strategy::* lever>
void to_0(Strategy& s) {
  s.*lever = 0;
}

}  // namespace

const std::array<Practice, 16> practices{{
    {"1 communication", add_communication, leave_the_announcement},
    {"2 consistent process", to_7<&Strategy::cons>, to_0<&Strategy::cons>},
    {"3 justification", [](Strategy& s) { s.just = .6f; }, to_0<&Strategy::just>},
    {"4 influence, heard", add_influence, drop_influence},
    {"5 positive attitude", to_7<&Strategy::demo>, to_0<&Strategy::demo>},
    {"6 support", add_support, drop_support},
    {"7 time", add_time, drop_time},
    {"8 know-how", add_know_how, drop_know_how},
    {"9 targeted training", add_targeted_training, drop_match},
    {"10 diverse training", add_diverse_training, leave_one_course},
    {"11 ease of use", to_7<&Strategy::ease>, to_0<&Strategy::ease>},
    {"12 usefulness", to_7<&Strategy::vis>, to_0<&Strategy::vis>},
    {"13 usage monitoring", add_monitoring, drop_monitoring},
    {"14 feedback", add_feedback, to_0<&Strategy::fixes>},
    {"15 impact evaluation", add_impact_evaluation, to_0<&Strategy::follow_up>},
    {"16 task fit", to_7<&Strategy::task_fit>, to_0<&Strategy::task_fit>},
}};

Strategy alone(Change add) {
  Strategy s = strategy(0);
  add(s);
  return s;
}

Strategy dropped(Change drop) {
  Strategy s = strategy(3);
  drop(s);
  return s;
}

void add_support(Strategy& s) {
  add_desk(s);
  add_champions(s);
}

void add_desk(Strategy& s) {
  s.desk = 12;
  s.desk_weeks = {0, 104};
}

void add_champions(Strategy& s) {
  s.champions_per_10 = 1;
  s.relief = .6f;
}

void add_time(Strategy& s) {
  s.protected_hours = .75f;
  s.protected_weeks = {-2, 26};
}

void add_time_to_the_end(Strategy& s) {
  s.protected_hours = .75f;
  s.protected_weeks = {-2, 104};
}

void add_know_how_and_time(Strategy& s) {
  add_know_how(s);
  add_time(s);
}

void add_targeted_training(Strategy& s) {
  s.courses.hours = 2;
  s.courses.weeks = {-1};
  s.courses.match = .8f;
  s.assess = 1;
}

void add_diverse_training(Strategy& s) {
  s.courses.hours = 2;
  s.courses.weeks = {-2, 1, 4};
  s.courses.methods = 3;
}

void add_diverse_training_and_time(Strategy& s) {
  add_diverse_training(s);
  add_time(s);
}

void add_task_fit_and_usefulness(Strategy& s) { s.task_fit = s.vis = .7f; }

void add_feedback(Strategy& s) { s.fixes = 3; }

void add_impact_evaluation(Strategy& s) { s.follow_up = .7f; }

void add_involvement_not_heard(Strategy& s) { involve(s, .1f); }

void add_punitive_monitoring(Strategy& s) {
  s.mon = 1;
  s.punitive = 1;
}

void add_leadership(Strategy& s) { s.lead = 1; }

void drop_all_courses(Strategy& s) { s.courses.weeks = {}; }

}  // namespace docking
