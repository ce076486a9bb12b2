// Luck of the people of one unit at a time: drawn once for all lanes on the same clock.
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "sim/kernel/week.hpp"
#include "sim/model/compiled_model.hpp"

namespace uptake {

class UnitLuck {
 public:
  /// With `keeps`, for blocks that run one after the other, weeks of the experiment are kept for
  /// those who ask again, unless the organisation is so large that drawing anew is as good.
  UnitLuck(const CompiledModel& model, const DrawnOrganisation& organisation, bool keeps = false);

  /// Everything below is of this unit from now on.
  void turn_to(std::size_t unit);
  /// [person of the unit]; `draw` is a kernel's.
  std::span<const kernel::OneLuck> of_week(int own_week, void (*draw)(const kernel::LuckDraw&));
  std::span<const kernel::AnswerLuck> of_survey(int own_week);

 private:
  template <class T>
  struct Drawn {
    // The first `count` are of this unit; room is kept for the next one.
    std::vector<std::pair<int, std::vector<T>>> weeks = {};
    std::size_t count = 0;
    std::vector<std::vector<T>> kept = {};      // [own week][person]
    std::vector<std::vector<bool>> known = {};  // [own week][unit]
  };
  template <class T, class Draw>
  std::span<const T> known_or(Drawn<T>& drawn, int own_week, const Draw& draw);
  template <class T, class Draw>
  std::span<const T> kept_or(Drawn<T>& drawn, std::size_t week, const Draw& draw);

  const CompiledModel& model_;
  const DrawnOrganisation& organisation_;
  std::size_t weeks_kept_;
  std::size_t unit_ = 0, first_ = 0, people_ = 0;  // of the unit
  Drawn<kernel::OneLuck> luck_;
  Drawn<kernel::AnswerLuck> answers_;
};

}  // namespace uptake
