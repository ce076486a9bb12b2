#include "sim/engine/observation.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "sim/engine/shown_groups.hpp"

namespace uptake {

namespace {

constexpr float not_known = std::numeric_limits<float>::quiet_NaN();
constexpr std::size_t quantities = group_quantity_names.size();

float ratio(double part, double whole) {
  return whole > 0 ? static_cast<float>(part / whole) : not_known;
}

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
  coherence += state.coherence;
  belief += state.belief;
  support += state.support;
  habit += state.habit;
}

Observation::Observation(const CompiledModel& model, const DrawnOrganisation& organisation)
    : model_(model),
      organisation_(organisation),
      report_weeks_(report_weeks(model.experiment())),
      window_(model.value_window()),
      shown_(shown_groups(model, organisation.population)) {
  const auto weeks = static_cast<std::size_t>(model.weeks().last - model.weeks().first + 1);
  const std::size_t cells = organisation.population.site.size() + model.professions().size();
  for (int week = model.weeks().first; week <= model.weeks().last + window_; ++week) {
    asks_.push_back(std::ranges::find(report_weeks_, week) != report_weeks_.end());
    observed_.push_back(std::ranges::any_of(
        report_weeks_, [&](int report) { return std::abs(week - report) <= window_; }));
  }
  record_.series = Grid<float>(series_names.size(), weeks);
  record_.hours = Grid<double>(practice_keys.size(), hour_kinds);
  record_.hours_of_week = Grid<float>(practice_keys.size(), weeks);
  record_.money = Grid<double>(practice_keys.size(), 1);
  record_.money_of_week = Grid<float>(practice_keys.size(), weeks);
  record_.dose = Grid<double>(practice_keys.size(), 2);
  if (!model.pools().empty())
    record_.pools = Grid<float>(weeks, pool_kinds * pool_quantity_names.size());
  sums_ = Grid<double>(report_weeks_.size() * cells, GroupSums{}.size());
  survey_.resize(report_weeks_.size());
  record_.survey = Grid<float>(report_weeks_.size(), survey_columns, not_known);
}

std::size_t Observation::report_of(int own_week) const {
  return static_cast<std::size_t>(std::ranges::find(report_weeks_, own_week) -
                                  report_weeks_.begin());
}

void Observation::add_unit(int own_week, std::size_t unit, const GroupSums& week) {
  add_to_cell(own_week, unit, week);
}

void Observation::add_profession(int own_week, std::size_t profession, const GroupSums& week) {
  add_to_cell(own_week, organisation_.population.site.size() + profession, week);
}

void Observation::add_to_cell(int own_week, std::size_t cell, const GroupSums& week) {
  const std::size_t cells = organisation_.population.site.size() + model_.professions().size();
  for (std::size_t report = 0; report < report_weeks_.size(); ++report) {
    if (std::abs(own_week - report_weeks_[report]) > window_) continue;
    double* const sums = sums_.row(report * cells + cell).data();
    for (std::size_t q = 0; q < week.size(); ++q) sums[q] += double{week[q]};
  }
}

void Observation::add_answers(int own_week, const AnswerTotals& answers) {
  survey_[report_of(own_week)].add_totals(answers);
}

void Observation::end_week(int calendar_week, const UnitWeek& all, double desk_load,
                           const WeekHours& hours, double lump_sums) {
  const auto at = static_cast<std::size_t>(calendar_week - model_.weeks().first);
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
    if (const double paid = hours.of(practice); paid != 0)
      record_.hours_of_week(practice, at) = static_cast<float>(paid);
    record_.money(practice, 0) += hours.money[practice];
    if (hours.money[practice] != 0)
      record_.money_of_week(practice, at) = static_cast<float>(hours.money[practice]);
    record_.dose(practice, 0) += hours.planned[practice];
    record_.dose(practice, 1) += hours.delivered[practice];
  }
  record_.counted_twice += hours.counted_twice.hours;
  record_.money_counted_twice += hours.counted_twice.money;
}

// Cells (units, then professions) of a group. Units stand in the order of sites.
std::vector<std::size_t> Observation::cells_of(const Groups& groups, std::size_t group) const {
  if (group >= groups.unit(0) && group < groups.sector(0)) return {group - groups.unit(0)};
  const std::vector<int>& site_of = organisation_.population.site;
  std::size_t first = 0, end = groups.units;
  if (group >= groups.site(0) && group < groups.unit(0)) {
    const int site = static_cast<int>(group - groups.site(0));
    const auto [begin, past] = std::equal_range(site_of.begin(), site_of.end(), site);
    first = static_cast<std::size_t>(begin - site_of.begin());
    end = static_cast<std::size_t>(past - site_of.begin());
  }
  std::vector<std::size_t> cells;
  for (std::size_t unit = first; unit < end; ++unit) {
    const auto& site = model_.organisation().sites[static_cast<std::size_t>(site_of[unit])];
    if (group < groups.sector(0) || groups.sector(static_cast<std::size_t>(site.sector)) == group)
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
  std::array<double, GroupSums{}.size()> sums{};
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

void Observation::finish_people(const Groups& groups, std::size_t report,
                                const Grid<float>& quantiles) {
  const std::size_t columns = people_quantity_names.size() * reported_quantiles.size();
  for (std::size_t group = 0; group <= groups.professions; ++group) {
    const std::size_t as_group = group == 0 ? groups.organisation() : groups.profession(group - 1);
    if (!shown_[as_group] || !reached(groups, as_group, report_weeks_[report])) continue;
    std::ranges::copy(quantiles.row(report).subspan(group * columns, columns),
                      &record_.people(report, group * columns));
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

RunRecord Observation::finish(const std::vector<int>& go_live, const Grid<float>& quantiles) {
  go_live_ = go_live;
  const Groups groups = groups_of(model_.organisation());
  record_.groups = Grid<float>(report_weeks_.size(), groups.count() * quantities);
  record_.people = Grid<float>(
      report_weeks_.size(),
      (groups.professions + 1) * people_quantity_names.size() * reported_quantiles.size(),
      not_known);
  for (std::size_t report = 0; report < report_weeks_.size(); ++report) {
    for (std::size_t group = 0; group < groups.count(); ++group)
      finish_group(groups, group, report);
    finish_survey(groups, report);
    finish_people(groups, report, quantiles);
  }
  record_.go_live = go_live_;
  return std::move(record_);
}

}  // namespace uptake
