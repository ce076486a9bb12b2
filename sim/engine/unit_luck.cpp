#include "sim/engine/unit_luck.hpp"

#include "sim/engine/lanes_of_model.hpp"

namespace uptake {

void UnitLuck::turn_to(std::size_t unit) {
  unit_ = unit;
  week_count_ = survey_count_ = 0;
}

template <class T, class Draw>
std::span<const T> UnitLuck::known_or(ByWeek<T>& known, std::size_t& count, int own_week,
                                      Draw draw) {
  for (std::size_t at = 0; at < count; ++at)
    if (known[at].first == own_week) return known[at].second;
  if (count == known.size()) known.emplace_back();
  auto& [week, people] = known[count++];
  week = own_week;
  const Population& population = organisation_.population;
  const auto begin = static_cast<std::size_t>(population.first_person[unit_]);
  const auto end = static_cast<std::size_t>(population.first_person[unit_ + 1]);
  people.resize(end - begin);
  draw(std::span(population.key).subspan(begin, end - begin), std::span<T>(people));
  return people;
}

std::span<const Luck> UnitLuck::of_week(int own_week) {
  const auto draw = [&](std::span<const std::uint32_t> keys, std::span<Luck> people) {
    luck_of(model_.seed(), keys, own_week, organisation_.g, people);
  };
  return known_or(weeks_, week_count_, own_week, draw);
}

std::span<const kernel::AnswerLuck> UnitLuck::of_survey(int own_week) {
  const auto draw = [&](std::span<const std::uint32_t> keys, std::span<kernel::AnswerLuck> people) {
    for (std::size_t at = 0; at < keys.size(); ++at)
      people[at] = luck_of(survey_luck(model_.seed(), keys[at], own_week, organisation_.g));
  };
  return known_or(surveys_, survey_count_, own_week, draw);
}

}  // namespace uptake
