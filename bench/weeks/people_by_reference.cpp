#include "bench/weeks/people_by_reference.hpp"

#include <span>

namespace uptake {

void PeopleByReference::step() {
  people_ = run_.begin;
  shown_.assign(people_.size(), {});
  for (std::size_t p = 0; p < people_.size(); ++p) shown_[p].know_how = people_[p].know_how;
  next_ = shown_;
  for (std::size_t week = 0; week < run_.weeks.size(); ++week) {
    party_ = {};
    for (std::size_t unit = 0; unit < sums_.size(); ++unit) step_unit(week, unit);
    std::swap(shown_, next_);
  }
}

void PeopleByReference::step_unit(std::size_t week, std::size_t unit) {
  const Population& population = organisation_.population;
  const auto begin = static_cast<std::size_t>(population.first_person[unit]);
  const auto end = static_cast<std::size_t>(population.first_person[unit + 1]);
  Surroundings here = run_.weeks[week];
  here.climate = run_.climate[unit];
  luck_.resize(end - begin);
  luck_of(model_.seed(), std::span(population.key).subspan(begin, end - begin), here.week,
          organisation_.g, luck_);
  sums_[unit] = {};
  for (std::size_t p = begin; p < end; ++p) step_person(p, here, luck_[p - begin], sums_[unit]);
}

void PeopleByReference::step_person(std::size_t person, const Surroundings& here, const Luck& luck,
                                    UnitWeek& sums) {
  const Traits& traits = run_.traits[person];
  PersonState& state = people_[person];
  const PersonWeek took =
      uptake::step_person(run_.constants, traits, here, seen_by(person), luck, state);
  sums.add(run_.constants, traits, state, took);
  party_.add(traits, took);
  next_[person] = {state.use, state.know_how};
}

// (6); drawn ties weigh the same.
Colleagues PeopleByReference::seen_by(std::size_t person) const {
  const auto colleagues = organisation_.network.colleagues(static_cast<int>(person));
  if (colleagues.empty()) return {};
  Colleagues seen{0, 0, true};
  for (const std::uint32_t colleague : colleagues) {
    seen.use += shown_[colleague].use;
    seen.know_how += shown_[colleague].know_how;
  }
  const float one = 1.0f / static_cast<float>(colleagues.size());
  seen.use *= one;
  seen.know_how *= one;
  return seen;
}

}  // namespace uptake
