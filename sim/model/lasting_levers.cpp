#include "sim/model/lasting_levers.hpp"

#include <algorithm>

#include "sim/model/policy.hpp"

namespace uptake {

namespace {

constexpr double of_10_staff = 10;

struct Add {
  const Constants& c;
  LastingLevers& levers;

  void operator()(const EaseOfUse& ease) const {
    if (ease.releases.empty())
      levers.ease = std::max(levers.ease, level_of(ease.work, c.ease_hours));
  }
  void operator()(const TaskFit& fit) const {
    levers.task_fit = std::max(levers.task_fit, level_of(fit.redesign, c.redesign_hours_of_unit));
  }
  void operator()(const Influence& influence) const {
    const auto share = static_cast<float>(influence.share_involved);
    if (share <= 0) return;
    const float heard =
        levers.heard * levers.involved + static_cast<float>(influence.acted_on) * share;
    levers.heard = heard / (levers.involved + share);
    const auto mix = [&](float& part, Stage stage) {
      const float there = influence.stage == stage ? share : 0.0f;
      part = (part * levers.involved + there) / (levers.involved + share);
    };
    mix(levers.at_choice, Stage::choice);
    mix(levers.at_design, Stage::design);
    mix(levers.afterwards, Stage::after);
    levers.involved = std::min(1.0f, levers.involved + share);
  }
  void operator()(const SuperUsers& users) const {
    const auto share = static_cast<float>(users.per_10 / of_10_staff);
    if (share <= 0) return;
    const float volunteers =
        levers.volunteers * levers.super_users + static_cast<float>(users.volunteer) * share;
    levers.volunteers = volunteers / (levers.super_users + share);
    levers.super_users = std::min(1.0f, levers.super_users + share);
  }
  void operator()(const PositiveAttitude& attitude) const {
    const auto share = static_cast<float>(attitude.opinion_leaders_per_10 / of_10_staff);
    levers.opinion_leaders = std::min(1.0f, levers.opinion_leaders + share);
  }
  template <class Passing>
  void operator()(const Passing&) const {}
};

}  // namespace

std::vector<LastingLevers> lasting_levers(const Strategy& strategy, int units,
                                          const Constants& constants) {
  std::vector<LastingLevers> levers(static_cast<std::size_t>(units));
  for (const Activity& activity : strategy.activities)
    for (const int unit : activity.units)
      std::visit(Add{constants, levers[static_cast<std::size_t>(unit)]}, activity.settings);
  for (const Rule& rule : strategy.rules)
    for (const Activity& activity : rule.then)
      for (const int unit : activity.units)
        std::visit(Add{constants, levers[static_cast<std::size_t>(unit)]}, activity.settings);
  return levers;
}

}  // namespace uptake
