#include <algorithm>

#include "sim/model/policy.hpp"

namespace uptake {

namespace {

// How each activity's settings become strategy symbols in a week of theirs.
struct Apply {
  int week;  // on the activity's clock
  const Activity& activity;
  Exposure& exposure;

  bool in_weeks() const { return activity.weeks.contains(week); }

  // Activities of one practice that meet in a unit and week are all delivered.
  void operator()(const Communication& communication) const {
    if (!in_weeks() || communication.messages_per_week <= 0) return;
    const auto channels = static_cast<float>(communication.channels);
    const auto messages = static_cast<float>(communication.messages_per_week);
    // As many messages in all; equal rhythms add their channels.
    const float all = exposure.channels * exposure.messages + channels * messages;
    exposure.messages = std::max(exposure.messages, messages);
    exposure.channels = all / exposure.messages;
  }
  void operator()(const Training& training) const {
    const int since = week - training.first_week;
    if (since < 0 || since % training.gap_weeks != 0) return;
    if (since / training.gap_weeks >= training.courses) return;
    exposure.course_hours += static_cast<float>(training.hours);
    exposure.methods = std::max(exposure.methods, static_cast<float>(training.methods));
  }
  void operator()(const ProtectedTime& time) const {
    if (in_weeks()) exposure.protected_hours += static_cast<float>(time.hours_per_week);
  }
  void operator()(const HelpDesk& desk) const {
    if (!in_weeks()) return;
    exposure.desk_per_100_staff += static_cast<float>(desk.problems_per_100_staff);
    exposure.desk_per_site += static_cast<float>(desk.problems_per_site);
  }
};

class FixedPlan final : public Policy {
 public:
  explicit FixedPlan(const Strategy& strategy) : activities_(strategy.activities) {}

  Exposure exposure(const Occasion& occasion, const Observed&) const override {
    Exposure exposure;
    for (const Activity& activity : activities_) {
      if (!std::binary_search(activity.units.begin(), activity.units.end(), occasion.unit))
        continue;
      const bool own = activity.clock == Clock::go_live;
      const int week = own ? occasion.own_week : occasion.calendar_week;
      std::visit(Apply{week, activity, exposure}, activity.settings);
    }
    return exposure;
  }

 private:
  std::vector<Activity> activities_;
};

}  // namespace

std::unique_ptr<const Policy> fixed_plan(const Strategy& strategy) {
  return std::make_unique<FixedPlan>(strategy);
}

}  // namespace uptake
