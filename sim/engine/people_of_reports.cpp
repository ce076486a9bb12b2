#include "sim/engine/people_of_reports.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/base/quantile.hpp"
#include "sim/engine/reference_kernel.hpp"

namespace uptake {

namespace {

constexpr float not_known = std::numeric_limits<float>::quiet_NaN();
constexpr float no_value = std::numeric_limits<float>::infinity();
constexpr std::size_t quantities = people_quantity_names.size();

// Past this a comparison of far-off places costs more than a comparison more.
constexpr std::size_t most_to_sort_in_lanes = 1u << 16;

// Where `lanes` says so; a zero below 0 becomes 0.
template <int N>
void take_over(kernel::Lanes<N>& to, const kernel::Lanes<N>& from,
               const kernel::WholeLanes<N>& lanes) {
  for (std::size_t lane = 0; lane < N; ++lane)
    to.at[lane] = lanes.at[lane] != 0 ? from.at[lane] + 0.0f : to.at[lane];
}

template <int N>
kernel::Lanes<N> known_use(const kernel::Lanes<N>& use, const kernel::Lanes<N>& feasible) {
  kernel::Lanes<N> known;
  for (std::size_t lane = 0; lane < N; ++lane)
    known.at[lane] = feasible.at[lane] > 0 ? use.at[lane] : no_value;
  return known;
}

template <int N>
std::size_t known_of(std::span<const kernel::Lanes<N>> sorted, std::size_t lane) {
  return static_cast<std::size_t>(
      std::ranges::partition_point(
          sorted, [&](const kernel::Lanes<N>& value) { return value.at[lane] != no_value; }) -
      sorted.begin());
}

}  // namespace

template <int N>
PeopleOfReports<N>::PeopleOfReports(const CompiledModel& model, const Population& population,
                                    std::size_t lanes)
    : population_(population) {
  const std::size_t reports = report_weeks(model.experiment()).size();
  const std::size_t professions = model.professions().size(), people = population.unit.size();
  for (std::size_t profession = 0; profession < professions; ++profession) {
    first_of_profession_.push_back(by_profession_.size());
    for (std::size_t p = 0; p < people; ++p)
      if (static_cast<std::size_t>(population.profession[p]) == profession)
        by_profession_.push_back(p);
  }
  first_of_profession_.push_back(people);
  values_.resize(reports);
  come_ = Grid<std::size_t>(reports, lanes);
  const std::size_t columns = (professions + 1) * quantities * reported_quantiles.size();
  quantiles_.assign(lanes, Grid<float>(reports, columns, not_known));
  snapshots_.resize(lanes);
  if (!model.experiment().keeps_people) return;
  for (Grid<float>& of_lane : snapshots_)
    of_lane = Grid<float>(reports, people * snapshot_values, not_known);
}

template <int N>
void PeopleOfReports<N>::keep(const PeopleInReport<N>& unit, Sort sort) {
  std::vector<kernel::Lanes<N>>& values = values_[unit.report];
  const std::size_t people = population_.unit.size();
  values.resize(quantities * people);
  for (std::size_t k = 0; k < unit.people.size(); ++k) {
    const kernel::PersonLanes<N>& person = unit.people[k];
    const kernel::Lanes<N> use = known_use(person.use, unit.feasible[k]);
    const kernel::Lanes<N>* shown[] = {&use, &person.attitude, &person.know_how, &person.strain};
    for (std::size_t q = 0; q < quantities; ++q)
      take_over(values[q * people + unit.first_person + k], *shown[q], unit.lanes);
  }
  keep_snapshots(unit);
  kernel::WholeLanes<N> complete;
  bool any = false, all = true;
  for (std::size_t lane = 0; lane < come_.columns(); ++lane) {
    if (unit.lanes.at[lane] != 0) come_(unit.report, lane) += unit.people.size();
    const bool came = everybody_came(unit.report, lane);
    complete.at[lane] = came ? unit.lanes.at[lane] : 0;
    any = any || complete.at[lane] != 0;
    all = all && came;
  }
  if (any) take_quantiles(unit.report, complete, sort);
  if (all) values = {};
}

template <int N>
bool PeopleOfReports<N>::everybody_came(std::size_t report, std::size_t lane) const {
  return come_(report, lane) == population_.unit.size();
}

template <int N>
void PeopleOfReports<N>::keep_snapshots(const PeopleInReport<N>& unit) {
  for (std::size_t lane = 0; lane < snapshots_.size(); ++lane) {
    if (snapshots_[lane].rows() == 0 || unit.lanes.at[lane] == 0) continue;
    for (std::size_t k = 0; k < unit.people.size(); ++k) {
      const float kept[] = {unit.people[k].use.at[lane], unit.people[k].attitude.at[lane],
                            unit.took[k].extra_time.at[lane]};
      std::ranges::copy(kept,
                        &snapshots_[lane](unit.report, (unit.first_person + k) * snapshot_values));
    }
  }
}

template <int N>
void PeopleOfReports<N>::take_quantiles(std::size_t report, const kernel::WholeLanes<N>& lanes,
                                        Sort sort) {
  const std::size_t people = population_.unit.size();
  if (people > most_to_sort_in_lanes) sort = reference_kernel<N>().sort_lanes;
  const std::size_t professions = first_of_profession_.size() - 1;
  std::vector<kernel::Lanes<N>> sorted;
  for (std::size_t q = 0; q < quantities; ++q) {
    const auto quantity = static_cast<PeopleQuantity>(q);
    const auto values = std::span(values_[report]).subspan(q * people, people);
    const auto sort_group = [&](std::size_t group) {
      sort(sorted.data(), static_cast<int>(sorted.size()));
      write_quantiles(report, people_column(group, quantity, 0), lanes, sorted);
    };
    sorted.assign(values.begin(), values.end());
    sort_group(0);
    for (std::size_t profession = 0; profession < professions; ++profession) {
      if (professions > 1) {
        sorted.clear();
        for (std::size_t k = first_of_profession_[profession];
             k < first_of_profession_[profession + 1]; ++k)
          sorted.push_back(values[by_profession_[k]]);
      }
      sort_group(1 + profession);
    }
  }
}

template <int N>
void PeopleOfReports<N>::write_quantiles(std::size_t report, std::size_t column,
                                         const kernel::WholeLanes<N>& lanes,
                                         std::span<const kernel::Lanes<N>> sorted) {
  for (std::size_t lane = 0; lane < quantiles_.size(); ++lane) {
    if (lanes.at[lane] == 0) continue;
    const std::size_t known = known_of(sorted, lane);
    if (known < static_cast<std::size_t>(smallest_group)) continue;
    const auto value = [&](std::size_t k) { return sorted[k].at[lane]; };
    for (std::size_t k = 0; k < reported_quantiles.size(); ++k)
      quantiles_[lane](report, column + k) =
          quantile_of_ascending<float>(known, value, reported_quantiles[k]);
  }
}

template class PeopleOfReports<8>;
template class PeopleOfReports<16>;

}  // namespace uptake
