#include "sim/engine/unit_luck.hpp"

#include "sim/engine/lanes_of_model.hpp"

namespace uptake {

namespace {

// Past this it no longer fits beside the state in the caches.
constexpr std::size_t bytes_kept = 16u << 20;

}  // namespace

UnitLuck::UnitLuck(const CompiledModel& model, const DrawnOrganisation& organisation, bool keeps)
    : model_(model),
      organisation_(organisation),
      weeks_kept_(static_cast<std::size_t>(model.weeks().last - model.weeks().first + 1)) {
  if (!keeps ||
      weeks_kept_ * organisation.population.unit.size() * sizeof(kernel::OneLuck) > bytes_kept)
    weeks_kept_ = 0;
}

void UnitLuck::turn_to(std::size_t unit) {
  unit_ = unit;
  luck_.count = answers_.count = 0;
  const auto& first_person = organisation_.population.first_person;
  first_ = static_cast<std::size_t>(first_person[unit]);
  people_ = static_cast<std::size_t>(first_person[unit + 1]) - first_;
}

template <class T, class Draw>
std::span<const T> UnitLuck::kept_or(Drawn<T>& drawn, std::size_t week, const Draw& draw) {
  drawn.kept.resize(weeks_kept_);
  drawn.known.resize(weeks_kept_);
  std::vector<T>& kept = drawn.kept[week];
  kept.resize(organisation_.population.unit.size());
  drawn.known[week].resize(organisation_.population.site.size());
  const auto people = std::span(kept).subspan(first_, people_);
  if (!drawn.known[week][unit_]) draw(people);
  drawn.known[week][unit_] = true;
  return people;
}

template <class T, class Draw>
std::span<const T> UnitLuck::known_or(Drawn<T>& drawn, int own_week, const Draw& draw) {
  const auto week = static_cast<std::size_t>(own_week - model_.weeks().first);
  if (week < weeks_kept_) return kept_or(drawn, week, draw);
  for (std::size_t at = 0; at < drawn.count; ++at)
    if (drawn.weeks[at].first == own_week) return drawn.weeks[at].second;
  if (drawn.count == drawn.weeks.size()) drawn.weeks.emplace_back();
  auto& [of_week, people] = drawn.weeks[drawn.count++];
  of_week = own_week;
  people.resize(people_);
  draw(std::span(people));
  return people;
}

std::span<const kernel::OneLuck> UnitLuck::of_week(int own_week,
                                                   void (*draw)(const kernel::LuckDraw&)) {
  const auto keys = std::span(organisation_.population.key).subspan(first_, people_);
  return known_or(luck_, own_week, [&](std::span<kernel::OneLuck> people) {
    draw(luck_draw(model_.seed(), keys, own_week, organisation_.g, people.data()));
  });
}

std::span<const kernel::AnswerLuck> UnitLuck::of_survey(int own_week) {
  const auto keys = std::span(organisation_.population.key).subspan(first_, people_);
  return known_or(answers_, own_week, [&](std::span<kernel::AnswerLuck> people) {
    for (std::size_t at = 0; at < keys.size(); ++at)
      people[at] = luck_of(survey_luck(model_.seed(), keys[at], own_week, organisation_.g));
  });
}

}  // namespace uptake
