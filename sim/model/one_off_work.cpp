// Work that is done once, when an activity begins.
#include <algorithm>
#include <optional>

#include "sim/model/hours.hpp"
#include "sim/model/policy.hpp"

namespace uptake {

namespace {

constexpr double of_10_staff = 10;

// Hours of an activity: once for the organisation, once in every unit, and for every person.
struct Work {
  double organisation = 0;
  double unit = 0;
  double person = 0;
  bool by_developers = false;
};

// The hours written, or those of the level. Beyond a level of 1 they buy nothing more, and are
// booked all the same.
double hours_of(const Dose& dose, float hours_at_level_1) {
  return dose.hours > 0 ? dose.hours : dose.level * double{hours_at_level_1};
}

struct WorkOf {
  const Constants& c;

  Work operator()(const ConsistentProcess& p) const {
    return {0, hours_of(p.completeness, c.plan_hours), 0};
  }
  Work operator()(const Justification& j) const { return {double{c.reason_hours} * j.quality}; }
  Work operator()(const Influence& i) const {
    return {i.share_involved > 0 ? double{c.involvement_hours} : 0};
  }
  Work operator()(const PositiveAttitude& p) const {
    return {double{c.host_hours} * p.demonstrations,
            double{c.leadership_hours} * p.leadership + double{c.early_win_hours} * p.early_wins,
            double{c.opinion_leader_hours} * p.opinion_leaders_per_10 / of_10_staff};
  }
  Work operator()(const OtherSupport& s) const { return {double{c.manuals_hours} * s.manuals}; }
  Work operator()(const KnowHow& k) const {
    return {hours_of(k.materials, c.materials_hours) + double{c.sandbox_hours} * k.sandbox};
  }
  Work operator()(const EaseOfUse& e) const { return {hours_of(e.work, c.ease_hours), 0, 0, true}; }
  Work operator()(const TaskFit& t) const {
    const double level = double{level_of(t.redesign, c.redesign_hours_of_unit)};
    return {double{c.redesign_hours} * level, hours_of(t.redesign, c.redesign_hours_of_unit), 0};
  }
  template <class Ongoing>
  Work operator()(const Ongoing&) const {
    return {};
  }
};

// Weeks on the activity's clock in which equal parts of the work are done.
std::vector<int> weeks_of_work(const Activity& activity) {
  const auto* ease = std::get_if<EaseOfUse>(&activity.settings);
  if (ease != nullptr && !ease->releases.empty()) return ease->releases;
  return {activity.weeks.first};
}

// Nothing where it would be done after the experiment's end.
std::optional<int> week_of(const Activity& activity, int own_week, int go_live, Weeks weeks) {
  const int week = own_week + (activity.clock == Clock::go_live ? go_live : 0);
  if (week > weeks.last) return std::nullopt;
  return std::max(week, weeks.first);
}

enum class For { units, organisation_too };

// Books a share of the work of an activity, in week `begins(unit)`.
template <class Begins>
void add_work(const Activity& activity, const Constants& constants,
              const std::vector<int>& people_of_unit, Begins begins, For whom, double share,
              std::vector<OneOffWork>& all) {
  const Work work = std::visit(WorkOf{constants}, activity.settings);
  const double rate =
      double{work.by_developers ? constants.rate_developer : constants.rate_trainer};
  const auto key = std::find(practice_keys.begin(), practice_keys.end(), activity.practice);
  const auto practice = static_cast<Practice>(key - practice_keys.begin());
  std::optional<int> first;
  for (const int unit : activity.units) {
    const auto u = static_cast<std::size_t>(unit);
    const std::optional<int> week = begins(u);
    if (!week) continue;
    first = std::min(first.value_or(*week), *week);
    const double hours = share * (work.unit + work.person * people_of_unit[u]);
    if (hours > 0) all.push_back({*week, practice, {hours, hours * rate}});
  }
  const double hours = share * work.organisation;
  if (first && whom == For::organisation_too && hours > 0)
    all.push_back({*first, practice, {hours, hours * rate}});
}

std::optional<int> first_firing(int rule, const std::vector<Firing>& of_unit) {
  for (const Firing& firing : of_unit)
    if (firing.rule == rule) return firing.week;
  return std::nullopt;
}

bool acted_before(int rule, int week, const Firings& firings) {
  return std::any_of(firings.begin(), firings.end(), [&](const std::vector<Firing>& of_unit) {
    const auto first = first_firing(rule, of_unit);
    return first && *first < week;
  });
}

}  // namespace

std::vector<OneOffWork> one_off_work(const std::vector<Activity>& activities,
                                     const Constants& constants, const std::vector<int>& go_live,
                                     const std::vector<int>& people_of_unit, Weeks weeks) {
  std::vector<OneOffWork> all;
  for (const Activity& activity : activities) {
    const std::vector<int> parts = weeks_of_work(activity);
    for (const int part : parts)
      add_work(
          activity, constants, people_of_unit,
          [&](std::size_t unit) { return week_of(activity, part, go_live[unit], weeks); },
          For::organisation_too, 1.0 / static_cast<double>(parts.size()), all);
  }
  return all;
}

std::vector<OneOffWork> work_of_rules(const std::vector<Rule>& rules, const Constants& constants,
                                      const std::vector<int>& people_of_unit,
                                      const Firings& firings, int week) {
  std::vector<OneOffWork> all;
  for (std::size_t r = 0; r < rules.size(); ++r)
    for (const Activity& activity : rules[r].then) {
      const int rule = static_cast<int>(r), acted = week - activity.weeks.first;
      const auto begins = [&](std::size_t unit) -> std::optional<int> {
        for (const Firing& firing : firings[unit])
          if (firing.rule == rule && firing.week == acted) return week;
        return std::nullopt;
      };
      add_work(activity, constants, people_of_unit, begins,
               acted_before(rule, acted, firings) ? For::units : For::organisation_too, 1, all);
    }
  return all;
}

}  // namespace uptake
