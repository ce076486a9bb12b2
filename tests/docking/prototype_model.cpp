#include "tests/docking/prototype_model.hpp"

#include <algorithm>
#include <utility>

namespace docking {
namespace {

constexpr const Constants& c = fixed;

float cut_0_1(float x) { return std::clamp(x, 0.f, 1.f); }

// (3): monitoring is felt within weeks and fades over months.
float feedback_level(float F, const Parameters& p, const Week& week) {
  return F + (week.mon > F ? c.monitoring_rise : p.r_mon) * (week.mon - F);
}

// (4)
float follow_up_level(const UnitLevels& unit, const Week& week) {
  if (!week.follow_up_round) return c.follow_up_fade * unit.V;
  return cut_0_1(c.follow_up_slope * (c.follow_up_threshold - unit.Ubar));
}

}  // namespace

Replication::Replication(const Parameters& p, const Strategy& strategy,
                         const SocialNetwork& network, unsigned number)
    : p_(p),
      strategy_(strategy),
      network_(network),
      luck_(Stream::weeks, number),
      plan_(plan_of(strategy, p)),
      sites_(c.sites, SiteLevels{.L = 0, .s = 1, .load = 0}),
      organisation_{.D = p.defects, .T = 0} {
  Luck traits(Stream::traits, number);
  population_ = draw_population(network, strategy, p, traits);
  for (const Traits& i : population_.persons) persons_.push_back({.state = state_at_start(i)});
  for (const UnitTraits& unit : population_.units)
    units_.push_back({.M = cut_0_1(c.climate_base + unit.base), .F = 0, .V = 0, .Ubar = 0});
}

void Replication::step(int t) {
  const Week week = week_of(strategy_, p_, t);
  serve_desks(week);
  move_units(week);
  move_persons(week);
}

// (1)
void Replication::serve_desks(const Week& week) {
  const float cap = p_.desk_base + week.desk;
  for (SiteLevels& site : sites_) {
    const float Q = c.backlog_carried * site.L + site.load;
    site.s = std::min(1.f, cap / std::max(Q, c.least_desk_load));
    work_.desk_after_help += std::min(Q, cap) - std::min(Q, p_.desk_base);
    work_.desk_before_help += std::min(Q, week.desk);
    site.L = std::max(0.f, Q - cap);
  }
}

// (2) (3) (4)
void Replication::move_units(const Week& week) {
  for (int u = 0; u < c.units(); ++u) {
    UnitLevels& unit = units_[u];
    const float climate = c.climate_base + population_.units[u].base + p_.M_cons * week.cons +
                          p_.M_lead * week.lead + p_.M_use * (unit.Ubar - c.climate_use_reference) -
                          c.climate_punitive * week.climate_mon;
    unit.M += p_.r_M * (cut_0_1(climate) - unit.M);
    unit.F = feedback_level(unit.F, p_, week);
    unit.V = follow_up_level(unit, week);
  }
}

// (6)
Neighbours Replication::neighbours_of(int person) const {
  const std::vector<int>& ties = network_.ties[person];
  if (ties.empty()) return {.norm = 0, .Kbar = 0, .any = false};
  float U = 0;
  float K = 0;
  for (int j : ties) {
    U += persons_[j].state.U;
    K += persons_[j].state.K;
  }
  const float degree = static_cast<float>(ties.size());
  return {.norm = U / degree, .Kbar = K / degree, .any = true};
}

void Replication::move_persons(const Week& week) {
  std::vector<PersonWeek> moved;
  moved.reserve(persons_.size());
  for (int i = 0; i < c.persons(); ++i) {
    const int u = unit_of(i);
    const Surroundings around{
        p_, plan_, week, population_.units[u], units_[u], sites_[site_of(i)], organisation_};
    moved.push_back(person_week(around, population_.persons[i], neighbours_of(i), persons_[i].state,
                                luck_.week()));
  }
  persons_ = std::move(moved);
  sum_up(week);
}

void Replication::sum_up(const Week& week) {
  float unsolved = 0;
  for (SiteLevels& site : sites_) site.load = 0;
  for (UnitLevels& unit : units_) unit.Ubar = 0;
  for (int i = 0; i < c.persons(); ++i) {
    units_[unit_of(i)].Ubar += persons_[i].state.U / static_cast<float>(c.persons_per_unit);
    sites_[site_of(i)].load += persons_[i].desk_load;
    unsolved += persons_[i].Q;
    work_.attended += persons_[i].attended;
  }
  fix_defects(unsolved, week);
}

// (23)
void Replication::fix_defects(float unsolved, const Week& week) {
  float target = 0;
  if (week.feedback) {
    const float reports = c.report_share * unsolved;
    const float fixes = std::min(reports, week.fixes);
    const float answered =
        (fixes - c.trust_unanswered * (reports - fixes)) / std::max(c.trust_least_reports, reports);
    organisation_.D = std::max(0.f, organisation_.D - c.fix * fixes);
    work_.fixes += fixes;
    target = std::clamp(c.trust_scale * answered, -c.trust_scale, c.trust_scale);
  }
  organisation_.T += c.trust_rate * (target - organisation_.T);
}

double Replication::time_cost() const {
  double tasks = 0;
  double extra = 0;
  for (int i = 0; i < c.persons(); ++i) {
    const double done = population_.persons[i].n * persons_[i].state.U;
    tasks += done;
    extra += done * persons_[i].x;
  }
  return tasks > 0 ? extra / tasks : 0;
}

Means Replication::means() const {
  const double one = 1.0 / c.persons();
  Means means;
  means.time_cost = time_cost();
  for (const PersonWeek& person : persons_) {
    const State& state = person.state;
    means.use += one * state.U;
    means.routine += state.routine() ? one : 0;
    means.A += one * state.A;
    means.K += one * state.K;
    means.S += one * state.S;
    means.X += one * state.X;
  }
  return means;
}

Outcome run(const Parameters& p, const Strategy& strategy, const SocialNetwork& network,
            unsigned number) {
  Replication replication(p, strategy, network, number);
  Curves curves;
  for (int t = c.first_week; t <= c.last_week; ++t) {
    replication.step(t);
    curves.push_back(replication.means());
  }
  return {curves, replication.work()};
}

}  // namespace docking
