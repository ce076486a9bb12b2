#include "sim/engine/observation.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "sim/base/quantile.hpp"
#include "sim/engine/shown_groups.hpp"

namespace uptake {

namespace {

constexpr float not_known = std::numeric_limits<float>::quiet_NaN();
constexpr std::size_t quantities = group_quantity_names.size();

float ratio(double part, double whole) {
  return whole > 0 ? static_cast<float>(part / whole) : not_known;
}

std::array<float, quantities> values_of(const Constants& constants, const PersonState& s) {
  return {s.use,
          is_regular_user(constants, s) ? 1.0f : 0.0f,
          s.coherence,
          s.attitude,
          s.belief,
          s.know_how,
          s.support,
          s.strain,
          s.habit,
          is_regular_user_leniently(constants, s) ? 1.0f : 0.0f,
          is_regular_user_strictly(constants, s) ? 1.0f : 0.0f,
          s.done};
}

// What the people of a mean count with.
enum class Weight : std::size_t { person, with_tasks, tasks };
constexpr std::size_t weights = 3;

Weight weight_of(std::size_t quantity) {
  switch (static_cast<GroupQuantity>(quantity)) {
    case GroupQuantity::use_share:
    case GroupQuantity::regular_users:
    case GroupQuantity::regular_users_lenient:
    case GroupQuantity::regular_users_strict:
      return Weight::with_tasks;  // without a feasible task nobody could use the service
    case GroupQuantity::coverage:
      return Weight::tasks;
    default:
      return Weight::person;
  }
}

UnitWeek sum_of(const std::vector<UnitWeek>& units) {
  UnitWeek all;
  for (const UnitWeek& unit : units) {
    all.use += unit.use, all.tasks_done += unit.tasks_done, all.tasks += unit.tasks;
    all.cost += unit.cost, all.users += unit.users, all.started += unit.started;
    all.ever_started += unit.ever_started, all.given_up += unit.given_up;
    all.regular += unit.regular, all.routine += unit.routine;
    all.regular_lenient += unit.regular_lenient, all.regular_strict += unit.regular_strict;
    all.without += unit.without;
    all.dip_hours += unit.dip_hours, all.own_practice += unit.own_practice;
    all.people += unit.people, all.attitude += unit.attitude;
    all.know_how += unit.know_how, all.strain += unit.strain;
  }
  return all;
}

}  // namespace

void UnitWeek::add(const Constants& constants, const Traits& traits, const PersonState& state,
                   const PersonWeek& week) {
  const auto one_if = [](bool condition) { return condition ? 1.0f : 0.0f; };
  use += state.use;
  tasks += traits.tasks;
  tasks_done += traits.tasks * state.done;
  cost += traits.tasks * state.done * week.extra_time;
  users += one_if(state.use > 0);
  started += one_if(week.feasible > 0 && state.started);
  ever_started += one_if(state.ever_started);
  given_up += one_if(state.ever_started && !state.started);
  const bool with_tasks = week.feasible > 0;
  without += one_if(!with_tasks);
  regular += one_if(with_tasks && is_regular_user(constants, state));
  regular_lenient += one_if(with_tasks && is_regular_user_leniently(constants, state));
  regular_strict += one_if(with_tasks && is_regular_user_strictly(constants, state));
  routine += one_if(with_tasks && is_routine_user(constants, state));
  desk_load += week.desk_load;
  unsolved += week.unsolved;
  dip_hours += week.extra_hours;
  own_practice += week.practice_hours;
  people += 1;
  course_hours += week.course_hours + week.follow_up_hours;
  attitude += state.attitude;
  know_how += state.know_how;
  strain += state.strain;
  enrolment += state.enrolment;
  brought += week.brought;
  super_users += traits.super_user;
}

Observation::Observation(const CompiledModel& model, const DrawnOrganisation& organisation)
    : model_(model),
      organisation_(organisation),
      report_weeks_(report_weeks(model.experiment())),
      window_(model.value_window()),
      shown_(shown_groups(model, organisation.population)),
      week_(organisation.population.site.size()) {
  const Population& population = organisation.population;
  const auto weeks = static_cast<std::size_t>(model.weeks().last - model.weeks().first + 1);
  const std::size_t cells = week_.size() + model.professions().size();
  record_.series = Grid<float>(series_names.size(), weeks);
  record_.hours = Grid<double>(practice_keys.size(), hour_kinds);
  record_.hours_of_week = Grid<float>(weeks, practice_keys.size());
  record_.money = Grid<double>(practice_keys.size(), 1);
  record_.money_of_week = Grid<float>(weeks, practice_keys.size());
  record_.dose = Grid<double>(practice_keys.size(), 2);
  if (!model.pools().empty())
    record_.pools = Grid<float>(weeks, pool_kinds * pool_quantity_names.size());
  sums_ = Grid<double>(report_weeks_.size() * cells, quantities + weights);
  people_ = Grid<float>(report_weeks_.size(), population.unit.size() * people_quantity_names.size(),
                        not_known);
  survey_.resize(report_weeks_.size());
  record_.survey = Grid<float>(report_weeks_.size(), survey_columns, not_known);
  if (model.experiment().keeps_people)
    record_.snapshots =
        Grid<float>(report_weeks_.size(), population.unit.size() * snapshot_values, not_known);
}

bool Observation::observed(int own_week) const {
  return std::any_of(report_weeks_.begin(), report_weeks_.end(),
                     [&](int week) { return std::abs(own_week - week) <= window_; });
}

void Observation::add_person(int person, int own_week, const Constants& constants,
                             const Traits& traits, const PersonState& state,
                             const PersonWeek& week) {
  if (!observed(own_week)) return;
  const auto p = static_cast<std::size_t>(person);
  const Population& population = organisation_.population;
  const auto values = values_of(constants, state);
  const bool with_tasks = week.feasible > 0;
  const std::array<double, weights> weight{1.0, with_tasks ? 1.0 : 0.0, double{traits.tasks}};
  const std::size_t cells = week_.size() + model_.professions().size();
  const auto unit = static_cast<std::size_t>(population.unit[p]);
  const std::size_t profession = week_.size() + static_cast<std::size_t>(population.profession[p]);
  for (std::size_t report = 0; report < report_weeks_.size(); ++report) {
    if (std::abs(own_week - report_weeks_[report]) > window_) continue;
    for (const std::size_t cell : {unit, profession}) {
      const auto sums = sums_.row(report * cells + cell);
      for (std::size_t q = 0; q < quantities; ++q)
        sums[q] += weight[static_cast<std::size_t>(weight_of(q))] * double{values[q]};
      for (std::size_t w = 0; w < weights; ++w) sums[quantities + w] += weight[w];
    }
    if (own_week != report_weeks_[report]) continue;
    const float shown[] = {with_tasks ? state.use : not_known, state.attitude, state.know_how,
                           state.strain};
    std::copy(std::begin(shown), std::end(shown),
              people_.row(report).begin() + static_cast<std::ptrdiff_t>(p * std::size(shown)));
    if (record_.snapshots.rows() == 0) continue;
    const float kept[] = {state.use, state.attitude, week.extra_time};
    std::copy(
        std::begin(kept), std::end(kept),
        record_.snapshots.row(report).begin() + static_cast<std::ptrdiff_t>(p * std::size(kept)));
  }
}

bool Observation::asks(int own_week) const {
  return std::find(report_weeks_.begin(), report_weeks_.end(), own_week) != report_weeks_.end();
}

void Observation::add_answers(int own_week, const std::vector<SurveyAnswers>& answers) {
  const auto at = std::find(report_weeks_.begin(), report_weeks_.end(), own_week);
  for (const SurveyAnswers& person : answers)
    survey_[static_cast<std::size_t>(at - report_weeks_.begin())].add(person);
}

void Observation::add_unit(int unit, const UnitWeek& week) {
  week_[static_cast<std::size_t>(unit)] = week;
}

void Observation::end_week(int calendar_week, const WeekHours& hours, double lump_sums) {
  const auto at = static_cast<std::size_t>(calendar_week - model_.weeks().first);
  const UnitWeek all = sum_of(week_);
  double desk_load = 0;
  for (const UnitWeek& unit : week_) desk_load += double{unit.desk_load};
  const double people = organisation_.population.people() - double{all.without};
  const auto set = [&](Series series, float value) {
    record_.series(static_cast<std::size_t>(series), at) = value;
  };
  set(Series::use_share, ratio(all.use, people));
  set(Series::coverage, ratio(all.tasks_done, all.tasks));
  set(Series::users, ratio(all.users, people));
  set(Series::started, ratio(all.started, people));
  set(Series::regular_users, ratio(all.regular, people));
  set(Series::routine_users, ratio(all.routine, people));
  set(Series::given_up, ratio(all.given_up, all.ever_started));
  set(Series::time_cost, ratio(all.cost, all.tasks_done));
  set(Series::desk_load, static_cast<float>(desk_load));
  set(Series::paid_hours, static_cast<float>(hours.paid()));
  set(Series::dip_hours, all.dip_hours);
  set(Series::paid_money, static_cast<float>(hours.money_paid() + lump_sums));
  set(Series::attitude, ratio(all.attitude, all.people));
  set(Series::know_how, ratio(all.know_how, all.people));
  set(Series::strain, ratio(all.strain, all.people));
  set(Series::regular_users_lenient, ratio(all.regular_lenient, people));
  set(Series::regular_users_strict, ratio(all.regular_strict, people));
  record_.lump_sums += lump_sums;
  record_.own_practice += double{all.own_practice};
  add_hours(at, hours);
}

void Observation::add_pools(int calendar_week, const PoolWeeks& pools) {
  if (record_.pools.rows() == 0) return;
  const auto at = static_cast<std::size_t>(calendar_week - model_.weeks().first);
  for (std::size_t kind = 0; kind < pool_kinds; ++kind) {
    const auto set = [&](PoolQuantity quantity, double value) {
      record_.pools(at, pool_column(static_cast<PoolKind>(kind), quantity)) =
          static_cast<float>(value);
    };
    set(PoolQuantity::demand, pools[kind].demand);
    set(PoolQuantity::served, pools[kind].served);
    set(PoolQuantity::waiting, pools[kind].waiting);
  }
}

void Observation::add_hours(std::size_t at, const WeekHours& hours) {
  for (std::size_t practice = 0; practice < practice_keys.size(); ++practice) {
    for (std::size_t kind = 0; kind < hour_kinds; ++kind)
      record_.hours(practice, kind) += hours.by_practice[practice][kind];
    record_.hours_of_week(at, practice) = static_cast<float>(hours.of(practice));
    record_.money(practice, 0) += hours.money[practice];
    record_.money_of_week(at, practice) = static_cast<float>(hours.money[practice]);
    record_.dose(practice, 0) += hours.planned[practice];
    record_.dose(practice, 1) += hours.delivered[practice];
  }
  record_.counted_twice += hours.counted_twice.hours;
  record_.money_counted_twice += hours.counted_twice.money;
}

// Cells (units, then professions) of a group.
std::vector<std::size_t> Observation::cells_of(const Groups& groups, std::size_t group) const {
  if (group >= groups.unit(0) && group < groups.sector(0)) return {group - groups.unit(0)};
  std::vector<std::size_t> cells;
  for (std::size_t unit = 0; unit < groups.units; ++unit) {
    const auto site = static_cast<std::size_t>(organisation_.population.site[unit]);
    const int sector = model_.organisation().sites[site].sector;
    if (group == groups.organisation() || group == groups.site(site) ||
        (sector >= 0 && group == groups.sector(static_cast<std::size_t>(sector))))
      cells.push_back(unit);
  }
  return cells;
}

// A profession is spread over units, so it is reported once all of them have come so far.
bool Observation::reached(const Groups& groups, std::size_t group, int week) const {
  const bool everywhere =
      group == groups.organisation() || (group >= groups.profession(0) && group < groups.sector(0));
  const auto cells = everywhere ? cells_of(groups, groups.organisation()) : cells_of(groups, group);
  return std::all_of(cells.begin(), cells.end(), [&](std::size_t unit) {
    const int first = std::max(model_.weeks().first, model_.weeks().first - go_live_[unit]);
    // Every week that is averaged, but for those past the experiment's own end.
    const int last = std::min(week + window_, model_.weeks().last);
    return week >= first && last + go_live_[unit] <= model_.weeks().last;
  });
}

void Observation::finish_group(const Groups& groups, std::size_t group, std::size_t report) {
  std::array<double, quantities + weights> sums{};
  const std::size_t all_cells = groups.units + groups.professions;
  for (const std::size_t cell : cells_of(groups, group)) {
    const auto row = sums_.row(report * all_cells + cell);
    for (std::size_t q = 0; q < sums.size(); ++q) sums[q] += row[q];
  }
  const auto weight = [&](Weight which) {
    return sums[quantities + static_cast<std::size_t>(which)];
  };
  const bool known = shown_[group] && reached(groups, group, report_weeks_[report]);
  // Those with feasible tasks may be few, over the weeks of a value.
  const double with_tasks = weight(Weight::with_tasks);
  const bool enough =
      with_tasks == weight(Weight::person) || with_tasks >= smallest_group * (2 * window_ + 1);
  for (std::size_t q = 0; q < quantities; ++q) {
    const Weight of = weight_of(q);
    record_.groups(report, group_column(group, static_cast<GroupQuantity>(q))) =
        known && (enough || of == Weight::person) ? ratio(sums[q], weight(of)) : not_known;
  }
}

// Values of a quantity that are known, ascending, each with its profession.
std::vector<std::pair<float, int>> Observation::sorted_people(std::size_t report,
                                                              std::size_t quantity) const {
  const Population& population = organisation_.population;
  std::vector<std::pair<float, int>> values;
  for (std::size_t p = 0; p < population.unit.size(); ++p) {
    const float value = people_(report, p * people_quantity_names.size() + quantity);
    if (!std::isnan(value)) values.emplace_back(value, population.profession[p]);
  }
  std::sort(values.begin(), values.end());
  return values;
}

void Observation::finish_people(const Groups& groups, std::size_t report) {
  for (std::size_t q = 0; q < people_quantity_names.size(); ++q) {
    const auto sorted = sorted_people(report, q);
    for (std::size_t group = 0; group <= groups.professions; ++group) {
      const std::size_t as_group =
          group == 0 ? groups.organisation() : groups.profession(group - 1);
      const bool known = shown_[as_group] && reached(groups, as_group, report_weeks_[report]);
      std::vector<float> values;
      for (const auto& [value, profession] : sorted)
        if (known && (group == 0 || static_cast<std::size_t>(profession) + 1 == group))
          values.push_back(value);
      if (values.size() < static_cast<std::size_t>(smallest_group)) values.clear();
      for (std::size_t k = 0; k < reported_quantiles.size(); ++k)  // NaN where not known
        record_.people(report, people_column(group, static_cast<PeopleQuantity>(q), k)) =
            quantile_of_sorted<float>(values, reported_quantiles[k]);
    }
  }
}

void Observation::finish_survey(const Groups& groups, std::size_t report) {
  const SurveySums& sums = survey_[report];
  if (!reached(groups, groups.organisation(), report_weeks_[report])) return;
  const auto set = [&](std::size_t column, double value) {
    record_.survey(report, column) = static_cast<float>(value);
  };
  for (std::size_t item = 0; item < nomad_item_count; ++item) set(item, sums.item_mean(item));
  for (std::size_t c = 0; c < nomad_construct_count; ++c) {
    set(survey_constructs + c, sums.construct_mean(c));
    set(survey_alphas + c, sums.alpha(c));
  }
  for (std::size_t pair = 0; pair < construct_pair_count; ++pair)
    set(survey_correlations + pair, sums.correlation(pair));
  for (std::size_t item = 0; item < nomad_general_count; ++item)
    set(survey_general + item, sums.general_mean(item));
  set(survey_normal_with_use, sums.normal_with_use());
}

RunRecord Observation::finish(const std::vector<int>& go_live) {
  go_live_ = go_live;
  const Groups groups = groups_of(model_.organisation());
  record_.groups = Grid<float>(report_weeks_.size(), groups.count() * quantities);
  record_.people =
      Grid<float>(report_weeks_.size(), (groups.professions + 1) * people_quantity_names.size() *
                                            reported_quantiles.size());
  for (std::size_t report = 0; report < report_weeks_.size(); ++report) {
    for (std::size_t group = 0; group < groups.count(); ++group)
      finish_group(groups, group, report);
    finish_survey(groups, report);
    finish_people(groups, report);
  }
  record_.go_live = go_live_;
  return std::move(record_);
}

}  // namespace uptake
