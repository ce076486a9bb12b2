#include "sim/model/person.hpp"

#include <algorithm>

#include "sim/model/groups.hpp"
#include "sim/model/person_week.hpp"
#include "sim/model/shape.hpp"

namespace uptake {

namespace {

// (5) A newcomer takes the post. Traits and ties stay with it.
void replace(const Week& w, PersonState& s) {
  const Constants& c = w.c;
  const float onboarding = w.here.doing.onboarding;
  s = PersonState{};
  s.coherence = c.newcomer_coherence + c.onb_C * onboarding;
  s.attitude = w.i.attitude;
  s.belief = c.B0;
  s.know_how = w.i.know_how + c.onb_K * onboarding;
  s.support = c.newcomer_support;
  s.strain = c.newcomer_strain;
  s.enrolment = c.newcomer_enrolment;
}

PersonWeek account(const Week& w, float done_before, const Time& time, const Learning& learning,
                   const Problems& problems) {
  PersonWeek week;
  week.feasible = w.feasible;
  week.desk_load = problems.met * problems.to_desk;
  week.unsolved = problems.unsolved;
  week.extra_time = time.extra;
  week.extra_hours = w.i.tasks * w.c.min_task / 60 * done_before * time.extra;
  const float offered = w.here.doing.course_hours + learning.offered;
  const float by_round = offered > 0 ? learning.offered / offered : 0.0f;
  week.follow_up_hours = by_round * learning.taught + (learning.course - learning.taught);
  week.course_hours = learning.course - week.follow_up_hours;
  week.follow_up_offer = learning.offered;
  week.free_hours = learning.left;
  week.practice_hours = learning.practised;
  week.involved_hours = w.c.participant_hours * w.i.participates *
                        indicator(w.here.week < w.c.participant_hours_until);
  week.brought = problems.brought;
  week.helping_hours = helping_hours(w.c, w.i, w.here.doing, w.here.week);
  week.protected_hours = w.here.doing.protected_hours * w.i.hours;
  week.protected_used =
      clip(time.load + learning.course + learning.practised, 0, week.protected_hours);
  const float own_helping = week.helping_hours * (1 - w.here.doing.super_user_relief);
  week.counted_twice = std::min(week.protected_hours, w.here.practice_load + learning.course +
                                                          week.involved_hours + own_helping);
  return week;
}

}  // namespace

float helping_hours(const Constants& constants, const Traits& traits, const Exposure& doing,
                    int week) {
  return hours_of_super_user(constants, doing) * traits.super_user * doing.super_users *
         indicator(static_cast<float>(week) >= constants.champion_hours_from);
}

PersonState initial_state(const Constants& constants, const Traits& traits) {
  PersonState s;
  s.coherence = constants.start_coherence;
  s.attitude = traits.attitude;
  s.belief = traits.belief;
  s.know_how = traits.know_how;
  s.support = constants.start_support;
  s.strain = constants.start_strain;
  s.enrolment = constants.start_enrolment;
  return s;
}

PersonWeek step_person(const Constants& constants, const Traits& traits, const Surroundings& here,
                       const Colleagues& colleagues, const Luck& luck, PersonState& state,
                       float feasible) {
  const Week w{constants, traits, here, colleagues, luck, feasible};
  PersonState& s = state;
  const bool arrived = here.week > 0 && luck.turnover < constants.hazard;
  if (arrived) replace(w, s);
  const float done_before = s.done;

  Time time = time_of(w, s);
  const Learning learning = learning_of(w, s, time);
  const Problems problems = problems_of(w, s);

  const float know_how = know_how_next(w, s, learning);
  const float coherence = coherence_next(w, s, learning);
  const float enrolment = enrolment_next(w, s);
  s.support = support_next(w, s, problems);
  s.belief = belief_next(w, s, learning);
  s.attitude = attitude_next(w, s, learning);
  s.strain = strain_next(w, s, time, problems);

  const float eta = decision(w, s, time);
  const float noise = constants.noise_scale * (luck.noise - 0.5f);
  const float chance = sigmoid(eta + constants.eps_sd * noise);
  start_or_quit(w, s, learning, problems, chance);
  s.use = use_next(w, s, learning, chance);
  s.done = feasible * s.use;
  s.habit = habit_next(w, s);
  s.know_how = know_how;
  s.coherence = coherence;
  s.enrolment = enrolment;
  s.routine_weeks = routine_next(constants, s);
  if (w.live() && feasible > 0) note_week(constants, s);
  PersonWeek week = account(w, done_before, time, learning, problems);
  week.arrived = indicator(arrived);
  return week;
}

}  // namespace uptake
