// What can be done with the service this week: clients (26), hand-over between professions (27).
#pragma once

#include <algorithm>

#include "sim/engine/block_of_lanes.hpp"

namespace uptake {

namespace {

float campaign_of(const CompiledStrategy& strategy, int calendar_week) {
  float amount = 0;
  for (const ClientCampaign& campaign : strategy.campaigns)
    if (campaign.weeks.contains(calendar_week)) amount += static_cast<float>(campaign.amount);
  return amount;
}

}  // namespace

template <int N>
void Block<N>::set_up_feasible() {
  const Population& population = organisation_.population;
  heads_.assign(units() * model_.professions().size(), 0);
  for (std::size_t person = 0; person < population.unit.size(); ++person)
    heads_[post_of(person)] += 1;
  const auto sites = static_cast<std::size_t>(population.sites);
  const std::size_t groups = lanes_.front().clients.size();
  state_.willing = Grid<float>(sites * groups, lanes_.size());
  for (std::size_t lane = 0; lane < lanes_.size(); ++lane)
    for (std::size_t row = 0; row < sites * groups; ++row)
      state_.willing(row, lane) = lanes_[lane].clients[row % groups].willing;
  if (model_.hand_over().any()) state_.use_of_posts = Grid<float>(heads_.size(), lanes_.size());
  for (LanePack<N>& pack : packs_) {
    pack.feasible.resize(heads_.size());
    for (std::size_t lane = 0; lane < lane_count; ++lane) find_feasible(pack, lane);
    show_everybodys_tasks(pack);
  }
}

// Coverage is of all eligible tasks, also of units that have not begun; who could not use the
// service there does not count as not using it.
template <int N>
void Block<N>::show_everybodys_tasks(LanePack<N>& pack) {
  for (std::size_t unit = 0; unit < units(); ++unit)
    for (std::size_t p = first_person(unit); p < first_person(unit + 1); ++p)
      for (std::size_t lane = 0; lane < lane_count; ++lane) {
        pack.week[unit].tasks.at[lane] += pack.traits[p].tasks.at[lane];
        pack.week[unit].without.at[lane] += pack.feasible[post_of(p)].at[lane] > 0 ? 0.0f : 1.0f;
      }
}

// People of one profession in one unit.
template <int N>
std::size_t Block<N>::post_of(std::size_t person) const {
  const Population& population = organisation_.population;
  return static_cast<std::size_t>(population.unit[person]) * model_.professions().size() +
         static_cast<std::size_t>(population.profession[person]);
}

template <int N>
float Block<N>::use_of_unit(std::size_t unit, std::size_t lane) const {
  return packs_[lane / lane_count].units[unit].use.at[lane % lane_count];
}

// [site], mean U of last week; a unit that has not begun does not use the service.
template <int N>
std::vector<float> Block<N>::use_of_sites(std::size_t lane) const {
  const Population& population = organisation_.population;
  const auto sites = static_cast<std::size_t>(population.sites);
  std::vector<float> use(sites, 0), people(sites, 0);
  for (std::size_t unit = 0; unit < population.site.size(); ++unit) {
    const auto site = static_cast<std::size_t>(population.site[unit]);
    const auto here =
        static_cast<float>(population.first_person[unit + 1] - population.first_person[unit]);
    use[site] += use_of_unit(unit, lane) * here;
    people[site] += here;
  }
  for (std::size_t site = 0; site < sites; ++site) use[site] /= std::max(1.0f, people[site]);
  return use;
}

// (26): what clients are willing to, from the use of last week.
template <int N>
void Block<N>::step_clients(std::size_t lane, int calendar_week) {
  const Lane& of = lanes_[lane];
  if (!of.tasks_vary) return;
  const float campaign = campaign_of(of.strategy, calendar_week);
  const std::size_t groups = of.clients.size();
  const std::vector<float> use = use_of_sites(lane);
  for (std::size_t row = 0; row < state_.willing.rows(); ++row) {
    float& willing = state_.willing(row, lane);
    willing = willing_next(willing, of.clients[row % groups], use[row / groups], campaign);
  }
}

// [profession], mean U of last week over the organisation; 1 for a profession that nobody has,
// since nobody waits for it.
template <int N>
std::vector<float> Block<N>::use_of_professions(std::size_t lane) const {
  const std::size_t professions = model_.professions().size();
  std::vector<float> use(professions, 0), people(professions, 0);
  for (std::size_t post = 0; post < state_.use_of_posts.rows(); ++post) {
    use[post % professions] += state_.use_of_posts(post, lane);
    people[post % professions] += heads_[post];
  }
  for (std::size_t p = 0; p < professions; ++p) use[p] = people[p] > 0 ? use[p] / people[p] : 1;
  return use;
}

// (26), (27), for people of one profession in one unit.
template <int N>
void Block<N>::find_feasible(LanePack<N>& pack, std::size_t kernel_lane) {
  const std::size_t lane = pack.lane_of(kernel_lane);
  const Lane& of = lanes_[lane];
  const std::size_t professions = model_.professions().size(), groups = of.clients.size();
  const std::vector<float> everywhere = use_of_professions(lane);
  for (std::size_t post = 0; post < heads_.size(); ++post) {
    const std::size_t unit = post / professions, profession = post % professions;
    const auto site = static_cast<std::size_t>(organisation_.population.site[unit]);
    const std::size_t group = model_.client_group(profession);
    const auto use_of = [&](std::size_t b) {
      const std::size_t there = unit * professions + b;
      return heads_[there] > 0 ? state_.use_of_posts(there, lane) / heads_[there] : everywhere[b];
    };
    pack.feasible[post].at[kernel_lane] =
        client_share(of.constants, of.clients[group], state_.willing(site * groups + group, lane)) *
        model_.hand_over().not_waiting(profession, use_of);
  }
}

// This week's, from last week's use, which is added up anew after that.
template <int N>
void Block<N>::find_feasible(LanePack<N>& pack) {
  for (std::size_t lane = 0; lane < lane_count; ++lane)
    if (lane_in(pack, lane).tasks_vary) find_feasible(pack, lane);
  for (std::size_t post = 0; post < state_.use_of_posts.rows(); ++post)
    for (std::size_t lane = 0; lane < pack.count; ++lane)
      state_.use_of_posts(post, pack.first + lane) = 0;
}

}  // namespace uptake
