// People at report weeks: quantiles over them, and what is kept of each where a scenario asks so.
//
// Units come to a report week at different times. Once all are there the quantiles are taken and
// the people forgotten.
#pragma once

#include <span>
#include <vector>

#include "sim/engine/record.hpp"
#include "sim/model/compiled_model.hpp"

namespace uptake {

/// One person in a report week.
struct KeptPerson {
  float use = 0, attitude = 0, know_how = 0, strain = 0;
  float extra_time = 0;    ///< x of (8)
  bool with_tasks = true;  ///< has a feasible task
};

class PeopleOfReports {
 public:
  PeopleOfReports(std::size_t reports, const Population& population, std::size_t professions,
                  bool keeps_people);

  void keep(std::size_t report, std::size_t person, const KeptPerson& kept);
  /// [people_column]; unknown unless everybody came to the report week.
  std::span<const float> quantiles(std::size_t report) const { return quantiles_.row(report); }
  /// [report week][person * Snapshots]; none unless asked for.
  const Grid<float>& snapshots() const { return snapshots_; }

  template <class Visit, class Self>
  static void visit_state(Visit& visit, Self& self) {
    auto& [population, professions, values, come, quantiles, snapshots] = self;
    visit(values, come, quantiles, snapshots);
  }

 private:
  void take_quantiles(std::size_t report);
  void take_quantiles(std::size_t report, std::size_t quantity);

  const Population& population_;
  std::size_t professions_;
  std::vector<std::vector<float>> values_;  // [report week][quantity * people + person]
  std::vector<std::size_t> come_;           // [report week], people
  Grid<float> quantiles_, snapshots_;
};

}  // namespace uptake
