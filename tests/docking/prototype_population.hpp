// Who works where, who is tied to whom, and the traits that stay with a post.
// Takes a Luck, and for traits the strategy (involvement, champions, fit); gives the network
// with the persons' professions, and a replication's persons and units.
// Units: hours a week, tasks a week, shares 0-1, logits. Persons are ordered by site, then unit.
// Source: prototype.md, P2 (network), P1 and P3 (traits).
#pragma once

#include <vector>

#include "tests/docking/prototype_luck.hpp"
#include "tests/docking/prototype_parameters.hpp"
#include "tests/docking/prototype_strategies.hpp"

namespace docking {

struct SocialNetwork {
  std::vector<int> profession;         // [person]
  std::vector<std::vector<int>> ties;  // [person] -> colleagues
};

struct UnitTraits {
  float base;   // of climate
  float q;      // champions' quality
  float slack;  // N_u * slack_unit, hours a week
};

struct Traits {
  float n;
  float k_prof;
  float P;
  float slack;
  float K0;
  float Kd;
  float rho;
  float a0;
  float B_start;
  float b;
  float kH;
  float fit;
  float own;
  bool part;
  bool champ;
  bool tiedch;
};

struct Population {
  std::vector<UnitTraits> units;  // [unit]
  std::vector<Traits> persons;    // [person]
};

constexpr int unit_of(int person) { return person / fixed.persons_per_unit; }
constexpr int site_of(int person) { return unit_of(person) / fixed.units_per_site; }

SocialNetwork draw_network(Luck& luck);
Population draw_population(const SocialNetwork& network, const Strategy& strategy,
                           const Parameters& p, Luck& luck);

}  // namespace docking
