#include "sim/population/population.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "sim/random/stream.hpp"

namespace uptake {

namespace {

bool is_uniform(PersonScore score) {
  return score == PersonScore::profession || score == PersonScore::involved ||
         score == PersonScore::champion || score == PersonScore::opinion_leader;
}

void lay_out_units(const Organisation& organisation, Population& population) {
  population.sites = static_cast<int>(organisation.sites.size());
  population.first_person.push_back(0);
  for (int site = 0; site < population.sites; ++site) {
    const Site& here = organisation.sites[static_cast<std::size_t>(site)];
    for (int unit = 0; unit < here.units; ++unit) {
      const int index = population.units();
      population.site.push_back(site);
      population.unit.insert(population.unit.end(), static_cast<std::size_t>(here.people_per_unit),
                             index);
      population.first_person.push_back(population.people());
    }
  }
  population.key.resize(population.unit.size());
  std::iota(population.key.begin(), population.key.end(), 0u);
  population.unit_key.resize(population.site.size());
  std::iota(population.unit_key.begin(), population.unit_key.end(), 0u);
}

std::optional<float> as_float(std::optional<double> value) {
  return value ? std::optional(static_cast<float>(*value)) : std::nullopt;
}

void lay_out_people(const Roster& roster, Population& population) {
  for (const RosterPerson& person : roster.people) {
    population.key.push_back(person.key);
    population.unit.push_back(person.unit);
    population.profession.push_back(person.profession);
    population.known.push_back({as_float(person.hours_per_week), as_float(person.tasks_per_week),
                                as_float(person.attitude), as_float(person.know_how)});
  }
}

void lay_out_roster(const Roster& roster, std::size_t sites, Population& population) {
  population.sites = static_cast<int>(sites);
  for (const RosterUnit& unit : roster.units) {
    population.site.push_back(unit.site);
    population.unit_key.push_back(unit.key);
  }
  lay_out_people(roster, population);
  population.first_person.assign(roster.units.size() + 1, 0);
  for (const int unit : population.unit)
    ++population.first_person[static_cast<std::size_t>(unit) + 1];
  std::partial_sum(population.first_person.begin(), population.first_person.end(),
                   population.first_person.begin());
}

void draw_person_scores(std::uint64_t seed, std::uint32_t g, Population& population) {
  population.scores = Grid<float>(population.unit.size(), person_scores);
  for (std::size_t person = 0; person < population.unit.size(); ++person)
    for (std::uint32_t score = 0; score < person_scores; ++score) {
      Stream stream(seed, {population.key[person], score, g, Purpose::person_score});
      const auto which = static_cast<PersonScore>(score);
      population.scores(person, score) =
          static_cast<float>(is_uniform(which) ? uniform(stream) : normal(stream));
    }
}

void draw_unit_scores(std::uint64_t seed, std::uint32_t g, Population& population) {
  population.unit_score = Grid<float>(population.site.size(), unit_scores);
  for (std::uint32_t unit = 0; unit < population.site.size(); ++unit)
    for (std::uint32_t score = 0; score < unit_scores; ++score) {
      Stream stream(seed, {population.unit_key[unit], score, g, Purpose::unit_score});
      population.unit_score(unit, score) = static_cast<float>(normal(stream));
    }
}

// Person by person: the profession whose slice of [0, 1) holds the score.
int profession_by_share(const std::vector<Profession>& professions, double score) {
  double upper = 0;
  for (std::size_t index = 0; index < professions.size(); ++index) {
    upper += professions[index].share;
    if (score < upper) return static_cast<int>(index);
  }
  return static_cast<int>(professions.size()) - 1;  // shares sum to 1 within rounding
}

// Exact counts: people in the order of their scores fill one profession after the other.
void assign_by_count(const std::vector<Profession>& professions, Population& population) {
  std::vector<int> order(population.unit.size());
  std::iota(order.begin(), order.end(), 0);
  const auto score = [&](int person) {
    return std::pair(population.score(person, PersonScore::profession), person);
  };
  std::ranges::sort(order, {}, score);
  std::size_t next = 0;
  for (std::size_t index = 0; index < professions.size(); ++index)
    for (int i = 0; i < professions[index].count; ++i)
      population.profession[static_cast<std::size_t>(order[next++])] = static_cast<int>(index);
}

void assign_by_sector(const Organisation& organisation, Population& population) {
  std::vector<std::vector<Profession>> of_sector;
  for (const Sector& sector : organisation.sectors) {
    of_sector.push_back(organisation.professions);
    for (std::size_t at = 0; at < sector.shares.size(); ++at)
      of_sector.back()[at].share = sector.shares[at];
  }
  for (std::size_t p = 0; p < population.unit.size(); ++p) {
    const int site = population.site[static_cast<std::size_t>(population.unit[p])];
    const int sector = organisation.sites[static_cast<std::size_t>(site)].sector;
    const int person = static_cast<int>(p);
    population.profession[p] =
        profession_by_share(of_sector[static_cast<std::size_t>(sector)],
                            population.score(person, PersonScore::profession));
  }
}

void assign_professions(const Organisation& organisation, Population& population) {
  const std::vector<Profession>& professions = organisation.professions;
  population.profession.assign(population.unit.size(), 0);
  if (!organisation.sectors.empty()) return assign_by_sector(organisation, population);
  if (professions.front().count > 0) return assign_by_count(professions, population);
  for (int person = 0; person < population.people(); ++person)
    population.profession[static_cast<std::size_t>(person)] =
        profession_by_share(professions, population.score(person, PersonScore::profession));
}

}  // namespace

Population draw_population(const Organisation& organisation, std::uint64_t seed, std::uint32_t g) {
  Population population;
  if (organisation.roster)
    lay_out_roster(*organisation.roster, organisation.sites.size(), population);
  else
    lay_out_units(organisation, population);
  draw_person_scores(seed, g, population);
  draw_unit_scores(seed, g, population);
  if (!organisation.roster) assign_professions(organisation, population);
  return population;
}

}  // namespace uptake
