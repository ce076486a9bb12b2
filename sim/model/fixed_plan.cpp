#include <algorithm>
#include <map>

#include "sim/model/policy.hpp"

namespace uptake {

namespace {

bool holds(const std::vector<int>& ascending, int wanted) {
  return std::binary_search(ascending.begin(), ascending.end(), wanted);
}

float so_far(const std::vector<int>& ascending, int week) {
  const auto past = std::upper_bound(ascending.begin(), ascending.end(), week);
  return static_cast<float>(past - ascending.begin());
}

float in_week(const std::vector<int>& ascending, int week) {
  return so_far(ascending, week) - so_far(ascending, week - 1);
}

// Levels of one practice that meet do not add: the most thorough counts.
void raise(float& level, double to) { level = std::max(level, static_cast<float>(to)); }

// How each activity's settings become strategy symbols in a week of theirs. Amounts of activities
// of one practice that meet add up.
struct Apply {
  int week;  // on the activity's clock
  const Activity& activity;
  const Constants& c;
  bool other_programme;  // diverse_training gives the courses
  Exposure& e;

  bool in_weeks() const { return activity.weeks.contains(week); }
  bool begun() const { return week >= activity.weeks.first; }

  void operator()(const Communication& communication) const {
    if (!in_weeks() || communication.messages_per_week <= 0) return;
    const auto channels = static_cast<float>(communication.channels);
    const auto messages = static_cast<float>(communication.messages_per_week);
    e.content = e.messages > 0 ? std::max(e.content, static_cast<float>(communication.content))
                               : static_cast<float>(communication.content);
    raise(e.two_way, communication.two_way);
    // As many messages in all; equal rhythms add their channels.
    const float all = e.channels * e.messages + channels * messages;
    e.messages = std::max(e.messages, messages);
    e.channels = all / e.messages;
  }
  // What has been learnt by the plan stays in (12).
  void operator()(const ConsistentProcess& process) const {
    const float level = level_of(process.completeness, c.plan_hours);
    if (begun()) raise(e.consistency_of_plan, double{level});
    if (!in_weeks()) return;
    raise(e.consistency, double{level});
    e.notice_weeks = std::min(e.notice_weeks, static_cast<float>(process.notice_weeks));
    raise(e.changes, double{so_far(process.changes, week)});
    raise(e.changes_now, double{in_week(process.changes, week)});
  }
  // A promise is remembered.
  void operator()(const Justification& justification) const {
    if (begun()) raise(e.promise, justification.claim);
    if (!in_weeks()) return;
    raise(e.justification, justification.quality);
    if (justification.messenger == Messenger::leader) e.by_leader = 1;
    if (justification.messenger == Messenger::opinion_leader) e.by_opinion_leader = 1;
  }
  void operator()(const PositiveAttitude& attitude) const {
    if (!in_weeks()) return;
    raise(e.demonstration, attitude.demonstrations);
    raise(e.leadership, attitude.leadership);
    if (attitude.opinion_leaders_per_10 > 0) e.opinion_leaders = 1;
    raise(e.visitors, attitude.visitors);
    if (week == activity.weeks.first) raise(e.visitors_now, attitude.visitors);
    raise(e.early_wins, attitude.early_wins);
  }
  void operator()(const HelpDesk& desk) const {
    if (!in_weeks()) return;
    e.desk_per_100_staff += static_cast<float>(desk.problems_per_100_staff);
    e.desk_per_site += static_cast<float>(desk.problems_per_site);
    raise(e.desk_answer_hours, desk.answer_hours);
  }
  void operator()(const OtherSupport& support) const {
    if (!in_weeks()) return;
    e.floor_hours += static_cast<float>(support.floor_hours);
    raise(e.manuals, support.manuals);
    raise(e.vendor, support.vendor);
  }
  void operator()(const SuperUsers& users) const {
    if (!in_weeks() || users.per_10 <= 0) return;
    e.super_users = 1;
    raise(e.super_user_hours, users.hours);
    raise(e.super_user_relief, users.relief);
  }
  void operator()(const ProtectedTime& time) const {
    if (in_weeks()) e.protected_hours += static_cast<float>(time.hours_per_week);
  }
  void operator()(const KnowHow& know_how) const {  // materials stay
    if (!begun()) return;
    raise(e.materials, double{level_of(know_how.materials, c.materials_hours)});
    raise(e.sandbox, know_how.sandbox);
  }
  void operator()(const CompetenceAssessment& assessment) const {
    if (begun()) raise(e.assessment, assessment.share_assessed * (1 - assessment.error));
    if (week == activity.weeks.first)
      e.assessment_hours += static_cast<float>(assessment.share_assessed * assessment.minutes / 60);
  }
  bool hold_course(const Training& training) const {
    const int since = week - training.first_week;
    if (since < 0 || since % training.gap_weeks != 0) return false;
    if (since / training.gap_weeks >= training.courses) return false;
    e.course_hours += static_cast<float>(training.hours);
    return true;
  }
  void operator()(const TargetedTraining& training) const {
    if (begun()) raise(e.match, training.match);
    if (!other_programme && hold_course(training.courses)) e.targeted = 1;
  }
  void operator()(const Training& training) const {
    raise(e.refreshers, double{so_far(training.refreshers, week)});
    raise(e.refreshers_now, double{in_week(training.refreshers, week)});
    if (hold_course(training))
      e.methods = std::max(e.methods, static_cast<float>(training.methods));
  }
  void operator()(const Usefulness& usefulness) const {
    if (!in_weeks()) return;
    raise(e.usefulness_shown, double{level_of(usefulness.reporting, c.reporting_hours)});
    raise(e.reporting_hours, usefulness.reporting.hours);
  }
  // After its weeks the plan, the tone and who sees it act on what is left of the monitoring.
  void operator()(const UsageMonitoring& monitoring) const {
    constexpr double monthly = 12;
    if (in_weeks()) raise(e.monitoring, std::min(1.0, monitoring.reports_per_year / monthly));
    if (!begun() || monitoring.reports_per_year <= 0) return;
    const float unseen = monitoring.shown_to_person ? 0.0f : 1.0f;
    e.monitoring_unseen = e.monitoring_begun > 0 ? std::min(e.monitoring_unseen, unseen) : unseen;
    e.monitoring_begun = 1;
    raise(e.shown_to_unit, monitoring.shown_to_unit ? 1 : 0);
    raise(e.shown_to_leader, monitoring.shown_to_leader ? 1 : 0);
    raise(e.monitoring_plan, monitoring.goal_and_plan);
    raise(e.punitive, monitoring.punitive);
  }
  void operator()(const Feedback& feedback) const {
    if (!in_weeks() || feedback.fixes_per_week <= 0) return;
    e.feedback_open = 1;
    e.fixes += static_cast<float>(feedback.fixes_per_week);
    raise(e.loop_closed, feedback.closing_the_loop);
    raise(e.answer_weeks, feedback.answer_weeks);
  }
  void operator()(const ImpactEvaluation& evaluation) const {
    if (!in_weeks() || evaluation.rounds.empty()) return;
    raise(e.evaluation, 1 - evaluation.error);
    if (!holds(evaluation.rounds, week)) return;
    e.evaluation_round = 1;
    raise(e.redesign_hours, evaluation.redesign_hours);
  }
  void operator()(const FollowUp& follow_up) const {
    if (!begun() || follow_up.level <= 0) return;
    // What rounds brought fades after the last week, too.
    if (!follow_up.brings_training) e.follow_up_courses = 0;
    if (!follow_up.brings_time) e.follow_up_hours = 0;
    if (!in_weeks()) return;
    raise(e.follow_up, follow_up.level);
    if (!holds(follow_up.rounds, week)) return;
    e.follow_up_round = 1;
    raise(e.follow_up_trigger, follow_up.trigger);
  }
  void operator()(const Onboarding& onboarding) const {
    if (!in_weeks()) return;
    raise(e.onboarding, double{level_of(onboarding.programme, c.onboarding_hours)});
    raise(e.onboarding_hours, onboarding.programme.hours);
  }
  void operator()(const EaseOfUse& ease) const {
    if (ease.releases.empty()) return;  // a lasting lever
    const float out = so_far(ease.releases, week) / static_cast<float>(ease.releases.size());
    raise(e.released_ease, double{out * level_of(ease.work, c.ease_hours)});
  }
  // Lasting levers (lasting_levers.hpp).
  void operator()(const Influence&) const {}
  void operator()(const TaskFit&) const {}
};

class FixedPlan final : public Policy {
 public:
  FixedPlan(const Strategy& strategy, const Constants& constants)
      : activities_(strategy.activities), rules_(strategy.rules), constants_(constants) {
    for (const Activity& activity : activities_) {
      personal_ = personal_ || activity.is_personal();
      choice_of_.push_back(activity.lowest_know_how > 0 ? static_cast<int>(choices_.size()) : -1);
      if (activity.lowest_know_how > 0)
        choices_.push_back({activity.lowest_know_how, activity.weeks.first, activity.clock,
                            activity.units, activity.professions});
    }
    tell_units_apart(static_cast<int>(strategy.go_live.size()));
  }

  int kind_of(int unit) const override { return kinds_[static_cast<std::size_t>(unit)]; }

  bool is_personal(const Firings& fired) const override {
    if (personal_) return true;
    for (const std::vector<Firing>& of_unit : fired)
      for (const Firing& firing : of_unit)
        if (std::ranges::any_of(begun_by(firing), &Activity::is_personal)) return true;
    return false;
  }
  const std::vector<KnowHowChoice>& choices() const override { return choices_; }

  Exposure exposure(const Occasion& occasion, std::span<const Firing> fired) const override {
    Exposure exposure;
    const bool diverse = has_diverse_training(occasion, fired);
    for (std::size_t at = 0; at < activities_.size(); ++at) {
      if (!is_chosen(at, occasion) || !is_for(activities_[at], occasion)) continue;
      const Activity& activity = activities_[at];
      const bool own = activity.clock == Clock::go_live;
      const int week = own ? occasion.own_week : occasion.calendar_week;
      std::visit(Apply{week, activity, constants_, diverse, exposure}, activity.settings);
    }
    for (const Firing& firing : fired)
      for (const Activity& activity : begun_by(firing))
        if (is_for(activity, occasion))
          std::visit(
              Apply{occasion.calendar_week - firing.week, activity, constants_, diverse, exposure},
              activity.settings);
    return exposure;
  }

 private:
  // By the activities that they are targets of, those of rules too.
  void tell_units_apart(int units) {
    std::map<std::vector<bool>, int> known;
    for (int unit = 0; unit < units; ++unit) {
      std::vector<bool> reached;
      const auto reach = [&](const std::vector<Activity>& activities) {
        for (const Activity& activity : activities) reached.push_back(holds(activity.units, unit));
      };
      reach(activities_);
      for (const Rule& rule : rules_) reach(rule.then);
      kinds_.push_back(known.try_emplace(reached, static_cast<int>(known.size())).first->second);
    }
  }

  const std::vector<Activity>& begun_by(const Firing& firing) const {
    return rules_[static_cast<std::size_t>(firing.rule)].then;
  }

  static bool is_for(const Activity& activity, const Occasion& occasion) {
    if (!holds(activity.units, occasion.unit)) return false;
    if (!activity.is_personal()) return true;
    return occasion.profession >= 0 &&
           (activity.professions.empty() || holds(activity.professions, occasion.profession));
  }

  bool is_chosen(std::size_t at, const Occasion& occasion) const {
    return choice_of_[at] < 0 || (occasion.selected >> choice_of_[at] & 1u) != 0;
  }

  bool has_diverse_training(const Occasion& occasion, std::span<const Firing> fired) const {
    const auto gives = [&](const Activity& activity) {
      return std::holds_alternative<Training>(activity.settings) && is_for(activity, occasion);
    };
    for (std::size_t at = 0; at < activities_.size(); ++at)
      if (gives(activities_[at]) && is_chosen(at, occasion)) return true;
    return std::ranges::any_of(
        fired, [&](const Firing& firing) { return std::ranges::any_of(begun_by(firing), gives); });
  }

  std::vector<Activity> activities_;
  std::vector<Rule> rules_;
  Constants constants_;
  std::vector<KnowHowChoice> choices_;
  std::vector<int> choice_of_;  // [activity]; -1: for all its targets
  std::vector<int> kinds_;      // [unit]
  bool personal_ = false;
};

}  // namespace

const std::vector<KnowHowChoice>& Policy::choices() const {
  static const std::vector<KnowHowChoice> none;
  return none;
}

std::unique_ptr<const Policy> fixed_plan(const Strategy& strategy, const Constants& constants) {
  return std::make_unique<FixedPlan>(strategy, constants);
}

float level_of(const Dose& dose, float hours_at_level_1) {
  if (dose.hours <= 0) return static_cast<float>(dose.level);
  const auto hours = static_cast<float>(dose.hours);
  return hours < hours_at_level_1 ? hours / hours_at_level_1 : 1.0f;
}

}  // namespace uptake
