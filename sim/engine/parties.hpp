// Who meets what: people of one unit who meet the same exposure are a party.
//
// Without targets below the unit a party is a unit. With them (professions, those who know least)
// the parties of units come first, for what a unit meets as a whole; then those of people.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "sim/model/compiled_model.hpp"

namespace uptake {

struct Party {
  int unit = 0;
  int profession = -1;         ///< -1: the unit as a whole
  std::uint32_t selected = 0;  ///< as in Occasion
};

class Parties {
 public:
  /// One for each unit.
  explicit Parties(const Population& population);

  /// Groups people by profession and `selected`, [person].
  void group_people(const Population& population, const std::vector<std::uint32_t>& selected);

  std::size_t count() const { return parties_.size(); }
  const Party& operator[](std::size_t party) const { return parties_[party]; }
  std::size_t of(std::size_t person, std::size_t unit) const {
    return of_person_.empty() ? unit : of_person_[person];
  }

 private:
  std::size_t units_;
  std::vector<Party> parties_;
  std::vector<std::uint32_t> of_person_;  // [person]; none: the unit's
};

/// `selected` after the choices whose week has come in this calendar week: of the targets in units
/// that reach it together, the share that knows least (ties by order of people). `go_live` is
/// [unit], in calendar weeks.
std::vector<std::uint32_t> choose_lowest(const std::vector<KnowHowChoice>& choices,
                                         std::span<const int> go_live, const Population& population,
                                         int calendar_week,
                                         const std::function<float(std::size_t)>& know_how,
                                         std::vector<std::uint32_t> selected);

}  // namespace uptake
