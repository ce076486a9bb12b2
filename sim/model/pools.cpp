#include "sim/model/pools.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace uptake {

namespace {

// What one claim comes to this week, hours a person.
struct Turn {
  float length = 0;  // of the course that is held
  float old = 0;     // has waited
  float fresh = 0;   // offered this week
  float held = 0;
  double price = 0;  // trainer hours for an hour of everybody in the claim

  float asked() const { return old + fresh; }
};

// Nobody attends more than one course's hours in a week.
Turn turn_of(const CourseClaim& claim) {
  Turn turn;
  const float offered = claim.doing->course_hours;
  turn.length = offered > 0 ? std::max(offered, claim.waiting.length) : claim.waiting.length;
  const float asked = std::min(claim.waiting.hours + offered, turn.length);
  turn.old = std::min(claim.waiting.hours, asked);
  turn.fresh = asked - turn.old;
  return turn;
}

bool is_targeted(const CourseClaim& claim) {
  return (claim.doing->course_hours > 0 ? claim.doing->targeted : claim.waiting.targeted) > 0;
}

// Classes are filled over the whole organisation, each programme's apart, as they are booked.
void set_prices(const Constants& c, std::span<const CourseClaim> claims, std::vector<Turn>& turns) {
  double people[2] = {0, 0};
  for (std::size_t i = 0; i < claims.size(); ++i)
    if (turns[i].asked() > 0) people[is_targeted(claims[i])] += claims[i].people;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const double all = people[is_targeted(claims[i])];
    if (all > 0) turns[i].price = claims[i].people * std::ceil(all / double{c.class_size}) / all;
  }
}

// Holds a share of what some turns ask for; gives the trainer hours that are left.
double hold(std::vector<Turn>& turns, const std::vector<std::size_t>& whose, float Turn::* hours,
            double left) {
  double demand = 0;
  for (const std::size_t i : whose) demand += turns[i].price * double{turns[i].*hours};
  const float share = share_served(demand, left);
  for (const std::size_t i : whose) turns[i].held += share * turns[i].*hours;
  return std::max(0.0, left - demand);
}

// What has waited goes first, units that went live earlier before others; then what is new.
void hold_all(std::span<const CourseClaim> claims, std::vector<Turn>& turns, double capacity) {
  std::map<int, std::vector<std::size_t>> by_date;
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    by_date[claims[i].go_live].push_back(i);
    all.push_back(i);
  }
  double left = capacity;
  for (const auto& [date, whose] : by_date) left = hold(turns, whose, &Turn::old, left);
  hold(turns, all, &Turn::fresh, left);
}

// What single precision leaves of a course that was held.
constexpr float dust = 1e-5f;

// Writes the turn into the week's exposure and into what waits.
void take_turn(const Turn& turn, CourseClaim& claim) {
  Exposure& doing = *claim.doing;
  const float offered = doing.course_hours;
  WaitingCourses after{
      claim.waiting.hours + offered - turn.held, turn.length,
      offered > 0 ? std::max(doing.methods, claim.waiting.methods) : claim.waiting.methods,
      is_targeted(claim) ? 1.0f : 0.0f};
  if (turn.length > 0) {
    doing.course_hours = turn.length;
    doing.course_share = turn.held / turn.length;
    doing.course_postponed = offered - turn.held;
    doing.methods = after.methods;
    doing.targeted = after.targeted;
  }
  claim.waiting = after.hours > dust * turn.length ? after : WaitingCourses{};
}

}  // namespace

Capacities capacities_of(const std::vector<Pool>& pools, int calendar_week) {
  Capacities all;
  for (const Pool& pool : pools) {
    auto& capacity = all[static_cast<std::size_t>(pool.kind)];
    capacity = capacity.value_or(0) + (pool.weeks.contains(calendar_week) ? pool.capacity : 0.0);
  }
  return all;
}

float share_served(double demand, std::optional<double> capacity) {
  if (!capacity || demand <= *capacity) return 1;
  return static_cast<float>(*capacity / demand);
}

PoolWeek teach(const Constants& c, std::span<CourseClaim> claims, double capacity) {
  std::vector<Turn> turns;
  for (const CourseClaim& claim : claims) turns.push_back(turn_of(claim));
  set_prices(c, claims, turns);
  hold_all(claims, turns, capacity);
  PoolWeek week;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    take_turn(turns[i], claims[i]);
    week.served += turns[i].price * double{turns[i].held};
    week.waiting += claims[i].people * double{claims[i].waiting.hours} / double{c.class_size};
  }
  week.demand = week.served + week.waiting;
  return week;
}

PoolWeek share_desk(std::span<const float> wanted, std::span<float> levers, double capacity) {
  PoolWeek week;
  for (const float problems : wanted) week.demand += double{problems};
  const float share = share_served(week.demand, capacity);
  if (share < 1)
    for (std::size_t site = 0; site < levers.size(); ++site) levers[site] = share * wanted[site];
  week.served = std::min(week.demand, capacity);
  week.waiting = week.demand - week.served;
  return week;
}

}  // namespace uptake
