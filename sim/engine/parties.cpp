#include "sim/engine/parties.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace uptake {

namespace {

bool holds(const std::vector<int>& ascending, int wanted) {
  return std::binary_search(ascending.begin(), ascending.end(), wanted);
}

// People the choice is about whose unit has come to its week.
std::vector<std::size_t> candidates(const KnowHowChoice& choice, std::span<const int> go_live,
                                    const Population& population, int calendar_week) {
  std::vector<std::size_t> people;
  for (std::size_t p = 0; p < population.unit.size(); ++p) {
    const int unit = population.unit[p];
    const int date = choice.clock == Clock::go_live ? go_live[static_cast<std::size_t>(unit)] : 0;
    if (calendar_week - date != choice.week || !holds(choice.units, unit)) continue;
    if (choice.professions.empty() || holds(choice.professions, population.profession[p]))
      people.push_back(p);
  }
  return people;
}

}  // namespace

Parties::Parties(const Population& population) : units_(population.site.size()) {
  for (std::size_t unit = 0; unit < units_; ++unit)
    parties_.push_back({static_cast<int>(unit), -1, 0});
}

void Parties::group_people(const Population& population,
                           const std::vector<std::uint32_t>& selected) {
  parties_.resize(units_);
  of_person_.resize(population.unit.size());
  std::map<std::tuple<int, int, std::uint32_t>, std::size_t> known;
  for (std::size_t p = 0; p < of_person_.size(); ++p) {
    const Party party{population.unit[p], population.profession[p], selected[p]};
    const auto [at, is_new] =
        known.try_emplace({party.unit, party.profession, party.selected}, parties_.size());
    if (is_new) parties_.push_back(party);
    of_person_[p] = static_cast<std::uint32_t>(at->second);
  }
}

std::vector<std::uint32_t> choose_lowest(const std::vector<KnowHowChoice>& choices,
                                         std::span<const int> go_live, const Population& population,
                                         int calendar_week,
                                         const std::function<float(std::size_t)>& know_how,
                                         std::vector<std::uint32_t> selected) {
  for (std::size_t k = 0; k < choices.size(); ++k) {
    auto people = candidates(choices[k], go_live, population, calendar_week);
    std::sort(people.begin(), people.end(), [&](std::size_t a, std::size_t b) {
      return std::tuple(know_how(a), a) < std::tuple(know_how(b), b);
    });
    const auto chosen = std::lround(choices[k].share * static_cast<double>(people.size()));
    people.resize(static_cast<std::size_t>(chosen));
    for (const std::size_t person : people) selected[person] |= 1u << k;
  }
  return selected;
}

}  // namespace uptake
