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

// The last survey of a unit: means of constructs, summed over its people.
void see_answers(const std::vector<SurveyAnswers>& answers, Sight& seen) {
  seen.answered = static_cast<double>(answers.size());
  seen.constructs = {};
  for (const SurveyAnswers& person : answers)
    for (std::size_t k = 0; k < nomad_construct_count; ++k) {
      const ItemRange items = nomad_constructs[k];
      int sum = 0;
      for (std::size_t item = items.first - 1; item < items.last; ++item) sum += person.items[item];
      seen.constructs[k] += static_cast<double>(sum) / static_cast<double>(items.count());
    }
}

// What a unit shows next week. One without a super-user of its own asks as if it had one.
void show_unit(const UnitWeek& week, UnitState& unit) {
  unit.use = week.use / std::max(1.0f, week.people - week.without);
  unit.time_cost = week.tasks_done > 0 ? week.cost / week.tasks_done : 0;
  unit.strain = week.strain / week.people;
  unit.enrolment = week.enrolment / week.people;
  unit.brought = week.brought / std::max(1.0f, week.super_users);
}

}  // namespace

void Block::end_week(std::size_t lane, int calendar_week) {
  const Population& population = organisation_.population;
  for (std::size_t site = 0; site < state_.desks.rows(); ++site) state_.desk_load(site, lane) = 0;
  see_offers(lane);
  float unsolved = 0, changed = 0;
  Channel channel;
  for (std::size_t unit = 0; unit < week_.rows(); ++unit) {
    if (!begun(lane, unit, calendar_week)) continue;
    const UnitWeek& week = week_(unit, lane);
    const Exposure& doing = lanes_[lane].around[unit].doing;
    show_unit(week, state_.units(unit, lane));
    see_unit(lane, unit);
    state_.desk_load(static_cast<std::size_t>(population.site[unit]), lane) += week.desk_load;
    unsolved += week.unsolved;
    changed += doing.changes_now * week.people;
    channel.open = std::max(channel.open, doing.feedback_open);
    channel.fixes = std::max(channel.fixes, doing.fixes);
    channel.answer_weeks = std::max(channel.answer_weeks, doing.answer_weeks);
    observations_[lane].add_unit(static_cast<int>(unit), week);
    if (observations_[lane].asks(lanes_[lane].around[unit].week)) ask_unit(lane, unit);
  }
  const auto people = static_cast<float>(population.people());
  channel.changed = changed / people;
  state_.organisations[lane] = step_organisation(lanes_[lane].constants, state_.organisations[lane],
                                                 unsolved, people, channel);
  observations_[lane].add_pools(calendar_week, lanes_[lane].pools);
  observations_[lane].end_week(calendar_week, hours_of(lane, calendar_week),
                               lump_sums_of(lanes_[lane], calendar_week));
}

// What rules can look at next week.
void Block::see_unit(std::size_t lane, std::size_t unit) {
  const UnitWeek& week = week_(unit, lane);
  Sight& seen = state_.sights[lane][unit];
  seen.attended = double{week.course_hours};
  if (lanes_[lane].around[unit].week < 0) return;
  seen.people = double{week.people};
  seen.use = double{week.use};
  seen.users = double{week.users};
  seen.regular = double{week.regular};
  seen.tickets = double{week.desk_load};
}

void Block::see_offers(std::size_t lane) {
  const Lane& of = lanes_[lane];
  std::vector<Sight>& seen = state_.sights[lane];
  for (Sight& unit : seen) unit.offered = 0;
  for (std::size_t party = 0; party < of.parties.count(); ++party)
    seen[static_cast<std::size_t>(of.parties[party].unit)].offered +=
        of.took[party].people.hours *
            double{of.around[party].doing.course_hours * of.around[party].doing.course_share} +
        of.took[party].follow_up_offer;
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
                      week.extra_time, week.free_hours, s.enrolment, s.habit, s.use});
  }
  const UnitMood mood = mood_of(people);
  draw_survey_luck(unit, here.week);
  const Constants& constants = lanes_[lane].constants;
  std::vector<SurveyAnswers> answers;
  for (std::size_t i = 0; i < people.size(); ++i) {
    const std::size_t p = static_cast<std::size_t>(population.first_person[unit]) + i;
    const SurveyLuck& luck = survey_luck_[p].luck;
    answers.push_back({nomad_answers(constants, nomad_items(people[i], mood, here.climate), luck),
                       general_answers(constants, general_items(people[i]), luck), people[i].use});
  }
  observations_[lane].add_answers(here.week, answers);
  see_answers(answers, state_.sights[lane][unit]);
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
    if (!begun(lane, unit, calendar_week)) continue;
    const Surroundings& here = of.around[party];
    if (party < week_.rows()) {
      hours.add_unit(here.doing, here.week);
      hours.add_evaluation(here.doing, state_.units(unit, lane).redesign_hours);
    }
    hours.add_party(here.doing, here.reach, here.week, of.took[party]);
  }
  for (const OneOffWork& work : of.work)
    if (work.calendar_week == calendar_week) hours.add_work(work);
  for (const OneOffWork& work :
       work_of_rules(of.strategy.plan.rules, of.constants, of.people_of_unit, state_.firings[lane],
                     calendar_week))
    hours.add_work(work);
  hours.add_fixes(state_.organisations[lane].fixed);
  return hours.finish(state_.methods_prepared[lane]);
}

}  // namespace uptake
