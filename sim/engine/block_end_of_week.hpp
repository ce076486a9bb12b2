// The end of a week: sums over units, what was seen, hours, the organisation (23).
#pragma once

#include <algorithm>

#include "sim/engine/block_of_lanes.hpp"
#include "sim/engine/lanes_of_model.hpp"

namespace uptake {

namespace {

// A struct of nothing but lanes is a row of numbers.
template <int N>
void add(kernel::UnitSums<N>& all, const kernel::UnitSums<N>& unit) {
  static_assert(sizeof(kernel::UnitSums<N>) % sizeof(kernel::Lanes<N>) == 0);
  auto* to = all.use.at;
  const auto* from = unit.use.at;
  for (std::size_t k = 0; k < sizeof(kernel::UnitSums<N>) / sizeof(float); ++k) to[k] += from[k];
}

}  // namespace

template <int N>
void Block<N>::end_week(LanePack<N>& pack, int calendar_week) {
  kernel::UnitSums<N> all;
  kernel::DoubleLanes<N> desk_load;
  for (const kernel::UnitSums<N>& unit : pack.week) {
    add(all, unit);
    for (std::size_t lane = 0; lane < lane_count; ++lane)
      desk_load.at[lane] += double{unit.desk_load.at[lane]};
  }
  bring_to_desks(pack);
  for (std::size_t lane = 0; lane < pack.count; ++lane)
    end_week(pack.first + lane, calendar_week, sums_of(all, lane), desk_load.at[lane]);
}

// Problems of a site's units, for the desk's next week.
template <int N>
void Block<N>::bring_to_desks(const LanePack<N>& pack) {
  const auto& site_of = organisation_.population.site;
  for (std::size_t lane = 0; lane < pack.count; ++lane) {
    for (std::size_t site = 0; site < state_.desks.rows(); ++site)
      state_.desk_load(site, pack.first + lane) = 0;
    for (std::size_t unit = 0; unit < units(); ++unit)
      state_.desk_load(static_cast<std::size_t>(site_of[unit]), pack.first + lane) +=
          pack.week[unit].desk_load.at[lane];
  }
}

template <int N>
void Block<N>::end_week(std::size_t lane, int calendar_week, const UnitWeek& all,
                        double desk_load) {
  const Lane& of = lanes_[lane];
  if (of.looks) see_units(lane, calendar_week);
  Channel channel;
  for (const Meeting& meeting : of.met) {
    if (meeting.units == 0) continue;
    const Exposure& doing = meeting.here.doing;
    channel.changed += doing.changes_now * meeting.people;
    channel.open = std::max(channel.open, doing.feedback_open);
    channel.fixes = std::max(channel.fixes, doing.fixes);
    channel.answer_weeks = std::max(channel.answer_weeks, doing.answer_weeks);
  }
  const auto people = static_cast<float>(organisation_.population.people());
  channel.changed /= people;
  state_.organisations[lane] =
      step_organisation(of.constants, state_.organisations[lane], all.unsolved, people, channel);
  observations_[lane].add_pools(calendar_week, of.pools);
  observations_[lane].end_week(calendar_week, all, desk_load, hours_of(lane, calendar_week),
                               lump_sums_of(of, calendar_week));
}

// What rules can look at next week.
template <int N>
void Block<N>::see_units(std::size_t lane, int calendar_week) {
  const LanePack<N>& pack = packs_[lane / lane_count];
  see_offers(lane);
  for (std::size_t unit = 0; unit < units(); ++unit) {
    if (!begun(lane, unit, calendar_week)) continue;
    const UnitWeek week = sums_of(pack.week[unit], lane % lane_count);
    Sight& seen = state_.sights[lane][unit];
    seen.attended = double{week.course_hours};
    if (own_week(lane, unit, calendar_week) < 0) continue;
    seen.people = double{week.people};
    seen.use = double{week.use};
    seen.users = double{week.users};
    seen.regular = double{week.regular};
    seen.tickets = double{week.desk_load};
  }
}

template <int N>
std::vector<double> Block<N>::people_of_parties(std::size_t lane) const {
  const Parties& parties = lanes_[lane].parties;
  std::vector<double> people(parties.count(), 0);
  const std::vector<int>& unit_of = organisation_.population.unit;
  for (std::size_t p = 0; p < unit_of.size(); ++p)
    people[parties.of(p, static_cast<std::size_t>(unit_of[p]))] += 1;
  return people;
}

// Hours of courses, those of a round of follow-up (4) too.
template <int N>
void Block<N>::see_offers(std::size_t lane) {
  const Lane& of = lanes_[lane];
  const std::vector<double> people = people_of_parties(lane);
  std::vector<Sight>& seen = state_.sights[lane];
  for (Sight& unit : seen) unit.offered = 0;
  for (std::size_t party = 0; party < people.size(); ++party) {
    if (of.met_of[party] == nothing) continue;
    const auto unit = static_cast<std::size_t>(of.parties[party].unit);
    const Exposure& doing = of.met[of.met_of[party]].here.doing;
    const float follow_up = packs_[lane / lane_count].units[unit].follow_up.at[lane % lane_count];
    const float in_round = of.constants.follow_up_training * doing.follow_up *
                           doing.follow_up_round * follow_up * doing.follow_up_courses;
    seen[unit].offered +=
        people[party] * double{doing.course_hours * doing.course_share + in_round};
  }
}

template <int N>
double Block<N>::lump_sums_of(const Lane& lane, int calendar_week) {
  double money = 0;
  for (const LumpSum& sum : lane.strategy.lump_sums)
    if (sum.week == calendar_week) money += sum.amount;
  return money;
}

template <int N>
WeekHours Block<N>::hours_of(std::size_t lane, int calendar_week) {
  const Lane& of = lanes_[lane];
  const LanePack<N>& pack = packs_[lane / lane_count];
  HoursOfWeek hours(of.constants);
  for (std::size_t site = 0; site < state_.desks.rows(); ++site)
    hours.add_desk(state_.desks(site, lane).handled, state_.desks(site, lane).lever);
  for (const Meeting& meeting : of.met) {
    if (meeting.units > 0) hours.add_units(meeting.here.doing, meeting.here.week, meeting.units);
    hours.add_party(meeting.here.doing, meeting.here.reach, meeting.here.week, meeting.took);
  }
  for (std::size_t unit = 0; unit < units(); ++unit) {
    if (of.met_of[unit] == nothing) continue;
    const Exposure& doing = of.met[of.met_of[unit]].here.doing;
    if (doing.evaluation_round > 0 || doing.redesign_hours > 0)
      hours.add_evaluation(doing, pack.units[unit].redesign_hours.at[lane % lane_count]);
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
