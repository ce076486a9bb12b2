#include "sim/model/rule_cost.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "sim/model/groups.hpp"
#include "sim/model/lasting_levers.hpp"
#include "sim/model/policy.hpp"

namespace uptake {

namespace {

struct Crew {
  std::vector<std::size_t> units;
  int people = 0;
};

// Of a mean professional.
struct Worker {
  double full_time = 0;  // share of a full-timer's hours
  double rate = 0;
};

Worker mean_worker(const Organisation& organisation, const Constants& c) {
  Worker mean;
  double all = 0;
  for (const Profession& p : organisation.professions) {
    const double share = p.count > 0 ? p.count : p.share;
    mean.full_time += share * p.hours_per_week / double{c.full_time_hours};
    mean.rate += share * p.rate;
    all += share;
  }
  return {mean.full_time / all, mean.rate / all};
}

std::vector<Crew> places_of(Rule::Scope scope, const Organisation& organisation) {
  const std::vector<int> site = site_of_units(organisation);
  std::map<std::size_t, Crew> places;
  for (std::size_t unit = 0; unit < site.size(); ++unit) {
    const auto s = static_cast<std::size_t>(site[unit]);
    const std::size_t at = scope == Rule::Scope::unit ? unit : scope == Rule::Scope::site ? s : 0;
    places[at].units.push_back(unit);
    places[at].people += organisation.sites[s].people_per_unit;
  }
  std::vector<Crew> all;
  for (auto& [at, place] : places) all.push_back(std::move(place));
  return all;
}

// A week in which everybody does all that is offered.
PartyWeek full_week(const Exposure& doing, const LastingLevers& levers, double people,
                    const Worker& worker, const Constants& c) {
  const auto paid = [&](double hours) { return Paid{hours, hours * worker.rate}; };
  PartyWeek week;
  week.people = paid(people);
  week.newcomers = paid(people * double{c.hazard});
  week.course = paid(people * double{doing.course_hours});
  week.follow_up = paid(people * double{c.follow_up_training * doing.follow_up *
                                        doing.follow_up_round * doing.follow_up_courses});
  week.helping =
      paid(people * double{hours_of_super_user(c, doing) * levers.super_users * doing.super_users});
  week.protection = paid(people * worker.full_time * double{doing.protected_hours});
  return week;
}

// Everything a rule begins, acting once in a place, over the weeks that are left.
Paid acting_once(const Rule& rule, const Crew& place, const Organisation& organisation,
                 int weeks_left, const Constants& c) {
  Strategy begun;
  begun.activities = rule.then;
  for (Activity& activity : begun.activities) {
    activity.clock = Clock::calendar;
    activity.professions.clear();  // at most everybody
  }
  begun.go_live.assign(static_cast<std::size_t>(organisation.units()), 0);
  const auto policy = fixed_plan(begun, c);
  const auto levers = lasting_levers(begun, organisation.units(), c);
  const std::vector<int> site = site_of_units(organisation);
  const Worker worker = mean_worker(organisation, c);
  Firings firings(static_cast<std::size_t>(organisation.units()));
  std::vector<int> people(firings.size(), 0);
  for (const std::size_t unit : place.units) {
    people[unit] = organisation.sites[static_cast<std::size_t>(site[unit])].people_per_unit;
    firings[unit] = {{0, 0}};
  }
  Paid all;
  int prepared = 0;
  for (int week = 0; week <= std::min(rule.lasts(), weeks_left); ++week) {
    HoursOfWeek hours(c);
    for (const std::size_t unit : place.units) {
      const Occasion occasion{static_cast<int>(unit), site[unit], week, week, -1, 0};
      const Exposure doing = policy->exposure(occasion, {});
      hours.add_units(doing, 0, 1);
      hours.add_party(doing, 1, 0, full_week(doing, levers[unit], people[unit], worker, c));
      const float desk =
          doing.desk_per_100_staff * static_cast<float>(people[unit]) / 100 + doing.desk_per_site;
      hours.add_desk(desk, desk);
    }
    for (const OneOffWork& work : work_of_rules({rule}, c, people, firings, week))
      hours.add_work(work);
    const WeekHours done = hours.finish(prepared);
    all += {done.paid(), done.money_paid()};
  }
  return all;
}

// As often as it looks with nothing of its own going on, at most `at_most`.
int times_at_most(const Rule& rule) {
  int times = 0, next = rule.at.front();
  for (const int week : rule.at) {
    if (week < next || times == rule.at_most) continue;
    ++times;
    next = week + rule.lasts() + 1;
  }
  return times;
}

int reached_in(const Crew& place, const Rule& rule) {
  int reached = 0;
  for (const Activity& activity : rule.then)
    for (const std::size_t unit : place.units)
      reached += std::ranges::binary_search(activity.units, static_cast<int>(unit)) ? 1 : 0;
  return reached;
}

std::string in_words(const Crew& place, Rule::Scope scope) {
  const char* what = scope == Rule::Scope::unit   ? "a unit"
                     : scope == Rule::Scope::site ? "a site"
                                                  : "all units";
  return std::string(what) + " of " + std::to_string(place.people) + " people";
}

}  // namespace

RuleCost cost_of(const Rule& rule, const Strategy& strategy, const Organisation& organisation,
                 Weeks experiment, const Constants& constants) {
  const auto places = places_of(rule.scope, organisation);
  const auto largest = std::ranges::max_element(places, {}, &Crew::people);
  const int first_live = *std::ranges::min_element(strategy.go_live);
  const int first = rule.at.front() + (rule.clock == Clock::go_live ? first_live : 0);
  const auto once = [&](const Crew& place) {
    return acting_once(rule, place, organisation, experiment.last - first, constants);
  };
  RuleCost cost;
  cost.once = once(*largest);
  cost.place = in_words(*largest, rule.scope);
  const int times = times_at_most(rule);
  cost.times = static_cast<double>(places.size()) * times;
  std::map<std::pair<int, int>, Paid> of_size;  // places alike take the same
  for (const Crew& place : places) {
    const auto [at, is_new] = of_size.try_emplace({place.people, reached_in(place, rule)});
    if (is_new) at->second = once(place);
    cost.all += {times * at->second.hours, times * at->second.money};
  }
  return cost;
}

}  // namespace uptake
