#include "sim/engine/people_of_reports.hpp"

#include <algorithm>
#include <bit>
#include <boost/sort/pdqsort/pdqsort.hpp>
#include <cmath>
#include <cstdint>

#include "sim/base/quantile.hpp"

namespace uptake {

namespace {

constexpr float not_known = std::numeric_limits<float>::quiet_NaN();
constexpr std::size_t quantities = people_quantity_names.size();

// A value and a profession in one whole number, in the order of the values.
std::uint64_t key_of(float value, int profession) {
  const auto bits = std::bit_cast<std::uint32_t>(value);
  const std::uint32_t ordered = (bits >> 31) != 0 ? ~bits : bits | 0x8000'0000u;
  return std::uint64_t{ordered} << 32 | static_cast<std::uint32_t>(profession);
}

float value_of(std::uint64_t key) {
  const auto ordered = static_cast<std::uint32_t>(key >> 32);
  return std::bit_cast<float>((ordered >> 31) != 0 ? ordered & 0x7fff'ffffu : ~ordered);
}

void write_quantiles(const std::vector<float>& ascending, std::span<float> to) {
  if (ascending.size() < static_cast<std::size_t>(smallest_group)) return;
  for (std::size_t k = 0; k < reported_quantiles.size(); ++k)
    to[k] = quantile_of_sorted<float>(ascending, reported_quantiles[k]);
}

}  // namespace

PeopleOfReports::PeopleOfReports(std::size_t reports, const Population& population,
                                 std::size_t professions, bool keeps_people)
    : population_(population),
      professions_(professions),
      values_(reports),
      come_(reports, 0),
      quantiles_(reports, (professions + 1) * quantities * reported_quantiles.size(), not_known) {
  if (keeps_people)
    snapshots_ = Grid<float>(reports, population.unit.size() * snapshot_values, not_known);
}

void PeopleOfReports::keep(std::size_t report, std::size_t person, const KeptPerson& kept) {
  std::vector<float>& values = values_[report];
  const std::size_t people = population_.unit.size();
  if (values.empty()) values.assign(quantities * people, not_known);
  const float shown[] = {kept.with_tasks ? kept.use : not_known, kept.attitude, kept.know_how,
                         kept.strain};
  for (std::size_t q = 0; q < quantities; ++q) values[q * people + person] = shown[q];
  if (snapshots_.rows() > 0) {
    const float snapshot[] = {kept.use, kept.attitude, kept.extra_time};
    std::ranges::copy(snapshot, &snapshots_(report, person * snapshot_values));
  }
  if (++come_[report] == people) take_quantiles(report);
}

void PeopleOfReports::take_quantiles(std::size_t report) {
  for (std::size_t q = 0; q < quantities; ++q) take_quantiles(report, q);
  values_[report] = {};
}

void PeopleOfReports::take_quantiles(std::size_t report, std::size_t quantity) {
  const std::size_t people = population_.unit.size();
  const auto values = std::span(values_[report]).subspan(quantity * people, people);
  std::vector<std::uint64_t> keys;
  keys.reserve(people);
  for (std::size_t p = 0; p < people; ++p)
    if (!std::isnan(values[p])) keys.push_back(key_of(values[p], population_.profession[p]));
  boost::sort::pdqsort_branchless(keys.begin(), keys.end());
  std::vector<std::vector<float>> of_group(1 + professions_);
  for (std::vector<float>& group : of_group) group.reserve(keys.size());
  for (const std::uint64_t key : keys) {
    of_group[0].push_back(value_of(key));
    of_group[1 + static_cast<std::uint32_t>(key)].push_back(value_of(key));
  }
  for (std::size_t group = 0; group <= professions_; ++group)
    write_quantiles(of_group[group],
                    quantiles_.row(report).subspan(
                        people_column(group, static_cast<PeopleQuantity>(quantity), 0),
                        reported_quantiles.size()));
}

}  // namespace uptake
