#include "tests/docking/prototype_population.hpp"

#include <algorithm>
#include <cmath>

namespace docking {
namespace {

constexpr const Constants& c = fixed;

float cut(float value, Range range) { return std::clamp(value, range.low, range.high); }

int draw_profession(Luck& luck) {
  float left = luck.uniform();
  int profession = 0;
  const int last = static_cast<int>(professions.size()) - 1;
  while (profession < last && left >= professions[profession].share)
    left -= professions[profession++].share;
  return profession;
}

float tie_base(const SocialNetwork& network, int i, int j) {
  const bool same_profession = network.profession[i] == network.profession[j];
  if (unit_of(i) == unit_of(j)) return c.tie_in_unit;
  if (site_of(i) == site_of(j))
    return same_profession ? c.tie_in_site_same_profession : c.tie_in_site;
  return same_profession ? c.tie_same_profession : c.tie_elsewhere;
}

UnitTraits draw_unit(const Parameters& p, Luck& luck) {
  UnitTraits unit{};
  unit.base = p.M_sd * luck.normal();
  unit.q = cut(p.ch_mean + p.ch_sd * luck.normal(), c.champion_quality_range);
  unit.slack = p.slack_unit * luck.normal();
  return unit;
}

void draw_time(Traits& i, const UnitTraits& unit, const Parameters& p, Luck& luck) {
  const float zp = cut(luck.normal(), c.pressure_score_range);
  i.P = cut(1 + c.pressure_scale * zp, c.pressure_range);
  i.slack = cut(p.slack0 - p.slack1 * zp + unit.slack, c.slack_range);
}

void draw_learning(Traits& i, const Parameters& p, Luck& luck) {
  const float skill = luck.normal();
  i.K0 = cut(p.K0 + p.K0_sd * skill, c.start_know_how_range);
  i.Kd = cut(p.K_do + c.doing_skill * skill, c.doing_ceiling_range);
  const float score = c.learn_skill_share * skill + c.learn_luck_share * luck.normal();
  i.rho = std::exp(p.rate_sd * score - p.rate_sd * p.rate_sd / 2);
}

void draw_opinions(Traits& i, const Parameters& p, Luck& luck) {
  i.a0 = cut(p.a_mean + p.a_sd * luck.normal(), c.anchor_range);
  i.B_start = cut(p.B0 + c.start_belief_sd * luck.normal(), {0, 1});
  i.b = p.i_sd * luck.normal();
  i.kH = 1 - std::exp(-p.kH * std::exp(p.kH_sd * luck.normal()));
}

void draw_work(Traits& i, const Profession& profession, const Strategy& s, const Parameters& p,
               Luck& luck) {
  i.n = profession.tasks;
  i.k_prof = profession.k_prof;
  const float involvement = std::sqrt(s.share) * s.heard;
  i.fit = cut(profession.fit + c.fit_sd * luck.normal() + c.fit_lever * s.task_fit +
                  p.fit_gain * involvement,
              c.fit_range);
}

// Ownership of participants and, a quarter, of those who saw it happen.
float ownership(bool part, const Strategy& s, const Parameters& p) {
  if (s.share <= 0) return 0;
  const float r = 2 * s.heard - 1;
  if (!part) return r * c.bystander_ownership * p.own_h;
  return r * p.own_h * (r < 0 ? c.not_heard : 1);
}

void draw_roles(Traits& i, const Strategy& s, const Parameters& p, Luck& luck) {
  i.part = luck.uniform() < s.share;
  i.champ = luck.uniform() < s.champions_per_10 / 10;
  i.own = ownership(i.part, s, p);
}

}  // namespace

SocialNetwork draw_network(Luck& luck) {
  SocialNetwork network;
  network.ties.resize(c.persons());
  std::vector<float> activity;
  for (int i = 0; i < c.persons(); ++i) {
    network.profession.push_back(draw_profession(luck));
    activity.push_back(std::exp(c.activity_sd * luck.normal()));
  }
  for (int i = 0; i < c.persons(); ++i) {
    for (int j = 0; j < i; ++j) {
      const float strength = tie_base(network, i, j) * std::sqrt(activity[i] * activity[j]);
      if (luck.uniform() >= 1 - std::exp(-strength)) continue;
      network.ties[i].push_back(j);
      network.ties[j].push_back(i);
    }
  }
  return network;
}

Population draw_population(const SocialNetwork& network, const Strategy& s, const Parameters& p,
                           Luck& luck) {
  Population population;
  for (int u = 0; u < c.units(); ++u) population.units.push_back(draw_unit(p, luck));
  population.persons.resize(c.persons());
  for (int person = 0; person < c.persons(); ++person) {
    Traits& i = population.persons[person];
    draw_time(i, population.units[unit_of(person)], p, luck);
    draw_learning(i, p, luck);
    draw_opinions(i, p, luck);
    draw_work(i, professions[network.profession[person]], s, p, luck);
    draw_roles(i, s, p, luck);
  }
  for (int person = 0; person < c.persons(); ++person)
    population.persons[person].tiedch = std::ranges::any_of(
        network.ties[person], [&](int j) { return population.persons[j].champ; });
  return population;
}

}  // namespace docking
