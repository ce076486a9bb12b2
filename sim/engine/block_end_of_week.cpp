// The end of a week: sums, hours, the survey, the organisation (23).
#include <algorithm>

#include "sim/engine/block_of_lanes.hpp"

namespace uptake {

namespace {

UnitMood mood_of(const std::vector<Respondent>& people) {
  UnitMood mood;
  for (const Respondent& person : people) {
    mood.coherence += person.coherence;
    mood.attitude01 += (person.attitude + 1) / 2;
    mood.belief += person.belief;
    mood.know_how += person.know_how;
  }
  const float share = 1.0f / static_cast<float>(people.size());
  return {mood.coherence * share, mood.attitude01 * share, mood.belief * share,
          mood.know_how * share};
}

}  // namespace

void Block::end_week(std::size_t lane, int calendar_week) {
  const Population& population = organisation_.population;
  for (std::size_t site = 0; site < state_.desks.rows(); ++site) state_.desk_load(site, lane) = 0;
  float unsolved = 0, open = 0, fixes = 0;
  for (std::size_t unit = 0; unit < week_.rows(); ++unit) {
    if (!begun(lanes_[lane], unit, calendar_week)) continue;
    const UnitWeek& week = week_(unit, lane);
    const Exposure& doing = lanes_[lane].around[unit].doing;
    UnitState& state = state_.units(unit, lane);
    state.use = week.use / std::max(1.0f, week.people - week.without);
    state.time_cost = week.tasks_done > 0 ? week.cost / week.tasks_done : 0;
    state.strain = week.strain / week.people;
    state_.attendance(unit, lane) = week.course_hours / week.people;
    state_.desk_load(static_cast<std::size_t>(population.site[unit]), lane) += week.desk_load;
    unsolved += week.unsolved;
    open = std::max(open, doing.feedback_open);
    fixes = std::max(fixes, doing.fixes);
    observations_[lane].add_unit(static_cast<int>(unit), week);
    if (observations_[lane].asks(lanes_[lane].around[unit].week)) ask_unit(lane, unit);
  }
  state_.organisations[lane] =
      step_organisation(lanes_[lane].constants, state_.organisations[lane], unsolved,
                        static_cast<float>(population.people()), open, fixes);
  observations_[lane].end_week(calendar_week, hours_of(lane, calendar_week),
                               lump_sums_of(lanes_[lane], calendar_week));
}

// Once for all lanes on one clock.
void Block::draw_survey_luck(std::size_t unit, int own_week) {
  const Population& population = organisation_.population;
  survey_luck_.resize(population.unit.size());
  for (int person = population.first_person[unit]; person < population.first_person[unit + 1];
       ++person) {
    const auto p = static_cast<std::size_t>(person);
    if (survey_luck_[p].week == own_week) continue;
    survey_luck_[p] = {own_week,
                       survey_luck(model_.seed(), population.key[p], own_week, organisation_.g)};
  }
}

// The survey of a unit: what its people would answer at the end of this week.
void Block::ask_unit(std::size_t lane, std::size_t unit) {
  const Population& population = organisation_.population;
  const Surroundings& here = lanes_[lane].around[unit];
  std::vector<Respondent> people;
  for (int p = population.first_person[unit]; p < population.first_person[unit + 1]; ++p) {
    const PersonState& s = state_.people(static_cast<std::size_t>(p), lane);
    const PersonWeek& week = person_week_(static_cast<std::size_t>(p), lane);
    people.push_back({s.coherence, s.attitude, s.belief, s.know_how, s.support, s.strain,
                      week.extra_time, week.free_hours});
  }
  const UnitMood mood = mood_of(people);
  draw_survey_luck(unit, here.week);
  std::vector<NomadAnswers> answers;
  for (std::size_t i = 0; i < people.size(); ++i) {
    const std::size_t p = static_cast<std::size_t>(population.first_person[unit]) + i;
    answers.push_back(nomad_answers(
        lanes_[lane].constants, nomad_items(people[i], mood, here.climate), survey_luck_[p].luck));
  }
  observations_[lane].add_answers(here.week, answers);
}

double Block::lump_sums_of(const Lane& lane, int calendar_week) {
  double money = 0;
  for (const LumpSum& sum : lane.strategy.lump_sums)
    if (sum.week == calendar_week) money += sum.amount;
  return money;
}

WeekHours Block::hours_of(std::size_t lane, int calendar_week) {
  const Lane& of = lanes_[lane];
  HoursOfWeek hours(of.constants);
  for (std::size_t site = 0; site < state_.desks.rows(); ++site)
    hours.add_desk(state_.desks(site, lane).handled, state_.desks(site, lane).lever);
  for (std::size_t party = 0; party < of.parties.count(); ++party) {
    const auto unit = static_cast<std::size_t>(of.parties[party].unit);
    if (!begun(of, unit, calendar_week)) continue;
    const Surroundings& here = of.around[party];
    if (party < week_.rows()) {
      hours.add_unit(here.doing, here.week);
      hours.add_evaluation(here.doing, state_.units(unit, lane).redesign_hours);
    }
    hours.add_party(here.doing, here.reach, here.week, of.took[party]);
  }
  for (const OneOffWork& work : of.work)
    if (work.calendar_week == calendar_week) hours.add_work(work);
  hours.add_fixes(state_.organisations[lane].fixed);
  return hours.finish(state_.methods_prepared[lane]);
}

}  // namespace uptake
