#include "tests/docking/prototype_strategies.hpp"

namespace docking {
namespace {

Strategy live_and_hope() {
  Strategy s;
  s.channels = 1;
  s.messages = 1;
  s.communication = {-4, 2};
  return s;
}

Strategy thin_training() {
  Strategy s = live_and_hope();
  s.courses = {.hours = 2, .weeks = {-1}};
  return s;
}

Strategy training_time_and_support() {
  Strategy s = live_and_hope();
  s.courses = {.hours = 2, .weeks = {-2, 1, 4}};
  s.protected_hours = .75;
  s.protected_weeks = {-2, 26};
  s.desk = 12;
  s.desk_weeks = {0, 104};
  return s;
}

void add_champions(Strategy& s) {
  s.champions_per_10 = 1;
  s.relief = .6;
}

void add_monitoring(Strategy& s) {
  s.mon = 1;
  s.plan = .5;
}

// Time and desk are S2's; the two training practices are one programme (P7).
Strategy all_moderate() {
  Strategy s = training_time_and_support();
  s.channels = 2;
  s.communication = {-8, 104};
  s.cons = .7;
  s.just = .6;
  s.share = .15;
  s.heard = .8;
  s.demo = .7;
  add_champions(s);
  s.mat = .7;
  s.assess = 1;
  s.onb = 1;
  s.courses.methods = 3;
  s.courses.match = .8;
  s.ease = .7;
  s.vis = .7;
  add_monitoring(s);
  s.fixes = 3;
  s.follow_up = .7;
  s.task_fit = .7;
  return s;
}

Strategy thin_training_and_monitoring() {
  Strategy s = thin_training();
  add_monitoring(s);
  return s;
}

Strategy thin_training_and_champions() {
  Strategy s = thin_training();
  add_champions(s);
  return s;
}

Strategy all_moderate_until_26() {
  Strategy s = all_moderate();
  s.stop = 26;
  return s;
}

Strategy trained_early() {
  Strategy s = training_time_and_support();
  s.courses.weeks = {-12, -9, -6};
  return s;
}

Strategy involved(float heard) {
  Strategy s = thin_training();
  s.share = .15;
  s.heard = heard;
  return s;
}

}  // namespace

Strategy strategy(int number) {
  const std::array<Strategy, number_of_strategies> all{live_and_hope(),
                                                       thin_training(),
                                                       training_time_and_support(),
                                                       all_moderate(),
                                                       thin_training_and_monitoring(),
                                                       thin_training_and_champions(),
                                                       all_moderate_until_26(),
                                                       trained_early(),
                                                       involved(.9f),
                                                       involved(.1f)};
  return all.at(number);
}

}  // namespace docking
