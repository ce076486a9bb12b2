// Luck of the people of one unit at a time: drawn once for all lanes on the same clock.
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "sim/kernel/week.hpp"
#include "sim/model/compiled_model.hpp"
#include "sim/random/luck.hpp"

namespace uptake {

class UnitLuck {
 public:
  UnitLuck(const CompiledModel& model, const DrawnOrganisation& organisation)
      : model_(model), organisation_(organisation) {}

  /// Everything below is of this unit from now on.
  void turn_to(std::size_t unit);
  /// [person of the unit]
  std::span<const Luck> of_week(int own_week);
  std::span<const kernel::AnswerLuck> of_survey(int own_week);

 private:
  template <class T>
  using ByWeek = std::vector<std::pair<int, std::vector<T>>>;
  template <class T, class Draw>
  std::span<const T> known_or(ByWeek<T>& known, std::size_t& count, int own_week, Draw draw);

  const CompiledModel& model_;
  const DrawnOrganisation& organisation_;
  std::size_t unit_ = 0;
  // The first `..count` are of this unit; room is kept for the next one.
  ByWeek<Luck> weeks_;
  ByWeek<kernel::AnswerLuck> surveys_;
  std::size_t week_count_ = 0, survey_count_ = 0;
};

}  // namespace uptake
