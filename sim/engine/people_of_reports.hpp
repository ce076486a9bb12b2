// People of a pack of lanes at report weeks: quantiles over them, and what is kept of each where a
// scenario asks so.
//
// Units come to a report week at different times. Once all are there in a lane its quantiles are
// taken, and once they are in every lane the people are forgotten.
#pragma once

#include <span>
#include <vector>

#include "sim/engine/record.hpp"
#include "sim/kernel/week.hpp"
#include "sim/model/compiled_model.hpp"

namespace uptake {

/// People in a row in a week that is the report week of lanes where `lanes` is not 0.
template <int N>
struct PeopleInReport {
  std::size_t report = 0;
  std::size_t first_person = 0;
  kernel::WholeLanes<N> lanes;
  std::span<const kernel::PersonLanes<N>> people;
  std::span<const kernel::Lanes<N>> feasible;  ///< phi
  std::span<const kernel::WeekLanes<N>> took;
};

template <int N>
class PeopleOfReports {
 public:
  PeopleOfReports(const CompiledModel& model, const Population& population, std::size_t lanes);

  /// `sort` is a kernel's.
  void keep(const PeopleInReport<N>& unit, decltype(kernel::Kernel<N>::sort_lanes) sort);
  /// [report week][people_column]; unknown unless everybody came to the report week.
  const Grid<float>& quantiles(std::size_t lane) const { return quantiles_[lane]; }
  /// [report week][person * Snapshots]; none unless asked for.
  const Grid<float>& snapshots(std::size_t lane) const { return snapshots_[lane]; }

  template <class Visit, class Self>
  static void visit_state(Visit& visit, Self& self) {
    auto& [population, by_profession, first_of_profession, values, come, quantiles, snapshots] =
        self;
    visit(values, come, quantiles, snapshots);
  }

 private:
  using Sort = decltype(kernel::Kernel<N>::sort_lanes);
  void keep_snapshots(const PeopleInReport<N>& unit);
  bool everybody_came(std::size_t report, std::size_t lane) const;
  void take_quantiles(std::size_t report, const kernel::WholeLanes<N>& lanes, Sort sort);
  void write_quantiles(std::size_t report, std::size_t column, const kernel::WholeLanes<N>& lanes,
                       std::span<const kernel::Lanes<N>> sorted);

  const Population& population_;
  std::vector<std::size_t> by_profession_;        // people, profession by profession
  std::vector<std::size_t> first_of_profession_;  // [profession + 1], into `by_profession_`
  // [report week][quantity * people + person]; infinite where not known
  std::vector<std::vector<kernel::Lanes<N>>> values_;
  Grid<std::size_t> come_;  // [report week][lane], people
  std::vector<Grid<float>> quantiles_, snapshots_;
};

}  // namespace uptake
