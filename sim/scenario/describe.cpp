#include "sim/scenario/describe.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace uptake {

namespace {

std::string in_words(const Dose& dose) {
  return dose.hours > 0 ? fmt::format("{:g} h", dose.hours) : fmt::format("level {:g}", dose.level);
}

std::string in_weeks(const char* one, const char* more, const std::vector<int>& weeks) {
  return weeks.empty()
             ? ""
             : fmt::format(", {} {}", weeks.size() == 1 ? one : more, fmt::join(weeks, ", "));
}

std::string unless_none(const char* what, double value, const char* unit = "") {
  return value > 0 ? fmt::format(", {} {:.3g}{}", what, value, unit) : "";
}

const char* in_words(Stage stage) {
  return stage == Stage::choice   ? ", in its choice"
         : stage == Stage::design ? ", in its design"
         : stage == Stage::after  ? ", after go-live"
                                  : "";
}

const char* in_words(Messenger messenger) {
  return messenger == Messenger::leader           ? ", given by leaders"
         : messenger == Messenger::opinion_leader ? ", given by opinion leaders"
                                                  : "";
}

struct Describe {
  std::string operator()(const Communication& c) const {
    constexpr double subjects = 6;
    return fmt::format(
        "{}, {} a week on each{}{}", counted(c.channels, "channel"),
        counted(c.messages_per_week, "message"),
        c.content < 1 ? fmt::format(", {:g} of 6 subjects", subjects * c.content) : "",
        unless_none("two-way", 100 * c.two_way, " %"));
  }
  std::string operator()(const ConsistentProcess& c) const {
    return "a plan kept to, " + in_words(c.completeness) +
           (c.completeness.hours > 0 ? " a unit" : "") +
           (c.notice_weeks < ample_notice ? ", " + counted(c.notice_weeks, "week") + " of notice"
                                          : "") +
           in_weeks("dates change in week", "dates change in weeks", c.changes);
  }
  std::string operator()(const Justification& j) const {
    return fmt::format("a reason of quality {:g}{}{}", j.quality, in_words(j.messenger),
                       unless_none("usefulness promised", j.claim));
  }
  std::string operator()(const Influence& i) const {
    return fmt::format("{:.3g} % of staff involved{}, {:.3g} % of their ideas acted on",
                       100 * i.share_involved, in_words(i.stage), 100 * i.acted_on);
  }
  std::string operator()(const PositiveAttitude& p) const {
    std::vector<std::string> parts;
    if (p.demonstrations > 0) parts.push_back(fmt::format("demonstrations {:g}", p.demonstrations));
    if (p.leadership > 0) parts.push_back(fmt::format("leadership {:g}", p.leadership));
    if (p.opinion_leaders_per_10 > 0)
      parts.push_back(counted(p.opinion_leaders_per_10, "opinion leader") + " per 10 staff");
    if (p.visitors > 0)
      parts.push_back(fmt::format("{:.3g} % of staff see it elsewhere", 100 * p.visitors));
    if (p.early_wins > 0) parts.push_back(fmt::format("early wins {:g}", p.early_wins));
    return parts.empty() ? "nothing" : fmt::format("{}", fmt::join(parts, ", "));
  }
  std::string operator()(const HelpDesk& d) const {
    const std::string answer = unless_none("answers after", d.answer_hours, " h");
    return d.problems_per_site > 0
               ? fmt::format("desk for {} a week and site{}",
                             counted(d.problems_per_site, "problem"), answer)
               : fmt::format("desk for {} a week per 100 staff{}",
                             counted(d.problems_per_100_staff, "problem"), answer);
  }
  std::string operator()(const OtherSupport& s) const {
    std::vector<std::string> parts;
    if (s.floor_hours > 0)
      parts.push_back(fmt::format("{:g} h a week on the floor of a unit", s.floor_hours));
    if (s.manuals > 0) parts.push_back(fmt::format("manuals at hand {:g}", s.manuals));
    if (s.vendor > 0) parts.push_back(fmt::format("help by the vendor {:g}", s.vendor));
    return parts.empty() ? "nothing" : fmt::format("{}", fmt::join(parts, ", "));
  }
  std::string operator()(const SuperUsers& s) const {
    const std::string hours = s.hours > 0 ? fmt::format(", {:g} h a week each", s.hours) : "";
    const std::string volunteers = s.volunteer == SuperUsers{}.volunteer
                                       ? ""
                                       : fmt::format(", {:.3g} % volunteers", 100 * s.volunteer);
    return fmt::format("{} per 10 staff{}, {:.3g} % relieved{}", counted(s.per_10, "super-user"),
                       hours, 100 * s.relief, volunteers);
  }
  std::string operator()(const ProtectedTime& p) const {
    return fmt::format("{:g} h a week for a full-timer", p.hours_per_week);
  }
  std::string operator()(const KnowHow& k) const {
    return "materials, " + in_words(k.materials) + unless_none("a copy to try", k.sandbox);
  }
  std::string operator()(const CompetenceAssessment& a) const {
    return fmt::format("{:.3g} % assessed, {:g} min each{}", 100 * a.share_assessed, a.minutes,
                       unless_none("wrong in", 100 * a.error, " %"));
  }
  std::string operator()(const Training& t) const {
    const std::string gap =
        t.courses == 1 ? "" : fmt::format(", {} apart", counted(t.gap_weeks, "week"));
    return fmt::format("{} of {:g} h{}, {}{}", counted(t.courses, "course"), t.hours, gap,
                       counted(t.methods, "method"),
                       in_weeks("a refresher in week", "refreshers in weeks", t.refreshers));
  }
  std::string operator()(const TargetedTraining& t) const {
    const std::string gap = t.courses.courses == 1
                                ? ""
                                : fmt::format(", {} apart", counted(t.courses.gap_weeks, "week"));
    return fmt::format("matched {:g}; {} of {:g} h{} where diverse_training gives none", t.match,
                       counted(t.courses.courses, "course"), t.courses.hours, gap);
  }
  std::string operator()(const EaseOfUse& e) const {
    return "usability work, " + in_words(e.work) +
           in_weeks("released in week", "released in weeks", e.releases);
  }
  std::string operator()(const Usefulness& u) const {
    return "benefits reported, " + in_words(u.reporting) + (u.reporting.hours > 0 ? " a week" : "");
  }
  std::string operator()(const UsageMonitoring& m) const {
    return fmt::format(
        "{} a year{}{}{}", counted(m.reports_per_year, "report"),
        m.goal_and_plan > 0 ? fmt::format(", goal and plan {:g}", m.goal_and_plan) : "",
        m.punitive > 0 ? fmt::format(", punitive {:g}", m.punitive) : "", seen_by(m));
  }
  static std::string seen_by(const UsageMonitoring& m) {
    if (m.shown_to_person && !m.shown_to_unit && !m.shown_to_leader) return "";
    std::vector<std::string> who;
    if (m.shown_to_person) who.emplace_back("person");
    if (m.shown_to_unit) who.emplace_back("unit");
    if (m.shown_to_leader) who.emplace_back("leader");
    return fmt::format(", seen by {}", fmt::join(who, " and "));
  }
  std::string operator()(const Feedback& f) const {
    return fmt::format(
        "room for {:g} {} a week{}{}", f.fixes_per_week, f.fixes_per_week == 1 ? "fix" : "fixes",
        f.closing_the_loop > 0 ? fmt::format(", loop closed {:g}", f.closing_the_loop) : "",
        f.answer_weeks > 0 ? ", answers after " + counted(f.answer_weeks, "week") : "");
  }
  std::string operator()(const ImpactEvaluation& i) const {
    return fmt::format("the work is evaluated in {} {}, {:g} h of redesign a unit and round{}",
                       i.rounds.size() == 1 ? "week" : "weeks", fmt::join(i.rounds, ", "),
                       i.redesign_hours,
                       i.error > 0 ? fmt::format(", {:.3g} % of it astray", 100 * i.error) : "");
  }
  std::string operator()(const TaskFit& t) const {
    return "work redesigned, " + in_words(t.redesign) + (t.redesign.hours > 0 ? " a unit" : "");
  }
  std::string operator()(const FollowUp& f) const {
    const std::string below =
        f.trigger < 0 ? "" : fmt::format(" where use is below {:.3g} %", 100 * f.trigger);
    const char* only = f.brings_training ? (f.brings_time ? "" : ", training only") : ", time only";
    return fmt::format("{} {}{}, level {:g}{}",
                       f.rounds.size() == 1 ? "a round in week" : "rounds in weeks",
                       fmt::join(f.rounds, ", "), below, f.level, only);
  }
  std::string operator()(const Onboarding& o) const {
    return "newcomers, " + in_words(o.programme) + (o.programme.hours > 0 ? " each" : "");
  }
};

std::string in_words(const Condition& condition) {
  const auto quantity = seen_quantity_names[static_cast<std::size_t>(condition.quantity)];
  const bool below = condition.side == Condition::Side::below;
  return fmt::format("{} {} {:g}", quantity, below ? "below" : "at least", condition.threshold);
}

std::string place_of(Rule::Scope scope) {
  if (scope == Rule::Scope::unit) return "in a unit";
  return scope == Rule::Scope::site ? "at a site" : "in the organisation";
}

// "weeks 12, 26" or "every 4 weeks from 8 to 52"
std::string looks_in_words(const std::vector<int>& weeks) {
  const int gap = weeks.size() > 1 ? weeks[1] - weeks[0] : 0;
  bool even = weeks.size() > 3;
  for (std::size_t k = 2; k < weeks.size(); ++k) even = even && weeks[k] - weeks[k - 1] == gap;
  if (even && gap == 1) return fmt::format("every week from {} to {}", weeks.front(), weeks.back());
  if (even) return fmt::format("every {} weeks from {} to {}", gap, weeks.front(), weeks.back());
  return fmt::format("{} {}", weeks.size() == 1 ? "week" : "weeks", fmt::join(weeks, ", "));
}

// As `in_words` shows them: what cannot be seen is no difference.
std::vector<std::string> lines_of(const Strategy& strategy, const Organisation& organisation) {
  std::vector<std::string> lines;
  for (const Activity& activity : strategy.activities)
    lines.push_back(in_words(activity, organisation));
  for (const Rule& rule : strategy.rules)
    for (const std::string& line : in_words(rule, organisation)) lines.push_back(line);
  lines.push_back("goes live in " + dates_in_words(strategy));
  return lines;
}

void add_missing(const std::vector<std::string>& from, const std::vector<std::string>& in,
                 const char* sign, std::vector<std::string>& lines) {
  for (const std::string& line : from)
    if (std::find(in.begin(), in.end(), line) == in.end()) lines.push_back(sign + line);
}

}  // namespace

std::string counted(double number, const std::string& noun) {
  return fmt::format("{:.10g} {}{}", number, noun, number == 1 ? "" : "s");
}

std::string in_words(Weeks weeks) {
  return weeks.first == weeks.last ? fmt::format("week {}", weeks.first)
                                   : fmt::format("weeks {} to {}", weeks.first, weeks.last);
}

std::string in_words(const Settings& settings) { return std::visit(Describe{}, settings); }

std::string targets_in_words(const Activity& activity, const Organisation& organisation) {
  std::vector<std::string> parts;
  if (static_cast<int>(activity.units.size()) < organisation.units())
    parts.push_back(
        fmt::format("{} of {}", activity.units.size(), counted(organisation.units(), "unit")));
  for (const int profession : activity.professions)
    parts.push_back(organisation.professions[static_cast<std::size_t>(profession)].name);
  if (activity.lowest_know_how > 0)
    parts.push_back(fmt::format("lowest {:.3g} % know-how", 100 * activity.lowest_know_how));
  return parts.empty() ? "" : fmt::format(" for {}", fmt::join(parts, ", "));
}

std::string in_words(const Activity& activity, const Organisation& organisation) {
  const auto* ease = std::get_if<EaseOfUse>(&activity.settings);
  const bool comes_later = ease != nullptr && !ease->releases.empty();
  const std::string when =
      acts_for_good(activity.settings) && !comes_later
          ? "from the start"
          : in_words(activity.weeks) + (activity.clock == Clock::calendar ? " (calendar)" : "");
  return fmt::format("{}, {}: {}{}", activity.practice, when, in_words(activity.settings),
                     targets_in_words(activity, organisation));
}

bool acts_for_good(const Settings& settings) {
  return std::holds_alternative<Influence>(settings) ||
         std::holds_alternative<EaseOfUse>(settings) || std::holds_alternative<TaskFit>(settings);
}

std::string dates_in_words(const Strategy& strategy) {
  const auto [first, last] = std::minmax_element(strategy.go_live.begin(), strategy.go_live.end());
  if (!strategy.next_wave) return in_words(Weeks{*first, *last});
  const NextWave& next = *strategy.next_wave;
  return fmt::format(
      "{}, at the latest {}: a wave {} to {} weeks after the one before, as soon as {}"
      " there",
      in_words(Weeks{*first, *first}), in_words(Weeks{*last, *last}), next.soonest, next.latest,
      in_words(next.when));
}

std::vector<std::string> in_words(const Rule& rule, const Organisation& organisation) {
  std::vector<std::string> lines{
      fmt::format("rule {}: where {} {}, looked at {}{}, at most {}", rule.name,
                  in_words(rule.when), place_of(rule.scope), looks_in_words(rule.at),
                  rule.clock == Clock::calendar ? " (calendar)" : "",
                  rule.at_most == 1 ? "once" : fmt::format("{} times", rule.at_most))};
  for (const Activity& activity : rule.then)
    lines.push_back(fmt::format("rule {} then {}, {} after: {}{}", rule.name, activity.practice,
                                in_words(activity.weeks), in_words(activity.settings),
                                targets_in_words(activity, organisation)));
  return lines;
}

std::vector<std::string> difference(const Strategy& strategy, const Strategy& other,
                                    const Organisation& organisation) {
  const auto ours = lines_of(strategy, organisation), theirs = lines_of(other, organisation);
  std::vector<std::string> lines;
  add_missing(ours, theirs, "+ ", lines);
  add_missing(theirs, ours, "- ", lines);
  return lines;
}

}  // namespace uptake
