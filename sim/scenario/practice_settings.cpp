#include "sim/scenario/practice_settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "sim/scenario/level.hpp"

namespace uptake {

namespace {

using Drafts = std::vector<SettingsDraft>;

Drafts one(const Settings& settings) { return {{settings}}; }

bool has_any(const TableReader& reader, const std::vector<std::string>& keys) {
  return std::any_of(keys.begin(), keys.end(),
                     [&](const std::string& key) { return reader.has(key); });
}

const std::vector<std::string> subjects{"what", "why", "when", "changes_for_me", "help", "old_way"};

double read_content(TableReader& reader) {
  const Value* value = reader.value("content");
  if (value == nullptr) return 1;
  const Array* items = array_of(*value, "content", "content = [\"what\", \"why\"]", reader.log());
  std::set<std::string> covered;
  for (const Value& item : items == nullptr ? Array{} : *items)
    if (const auto word = choice_of(item, "a subject of content", subjects, reader.log()))
      covered.insert(*word);
  return static_cast<double>(covered.size()) / static_cast<double>(subjects.size());
}

std::vector<int> read_weeks_list(TableReader& reader, const std::string& key) {
  const Value* value = reader.value(key);
  if (value == nullptr) return {};
  const Array* items = array_of(*value, key, key + " = [12, 26]", reader.log());
  std::vector<int> weeks;
  for (const Value& item : items == nullptr ? Array{} : *items)
    if (const auto week = integer_of(item, "a week of " + key, week_limits, reader.log()))
      weeks.push_back(static_cast<int>(*week));
  std::sort(weeks.begin(), weeks.end());
  return weeks;
}

Drafts read_communication(TableReader& reader) {
  Communication c;
  c.channels = reader.number("channels", {0, 20}).value_or(c.channels);
  c.messages_per_week = reader.number("messages_per_week", {0, 100}).value_or(c.messages_per_week);
  c.content = read_content(reader);
  c.two_way = reader.number("two_way", {0, 1}).value_or(c.two_way);
  return one(c);
}

Drafts read_consistent_process(TableReader& reader) {
  ConsistentProcess c{read_dose(reader, "completeness", "hours_per_unit", 1000)};
  c.notice_weeks = reader.number("notice_weeks", {0, 52}).value_or(c.notice_weeks);
  c.changes = read_weeks_list(reader, "changes");
  return one(c);
}

Drafts read_justification(TableReader& reader) {
  Justification j{read_level(reader, "quality").value_or(good_level)};
  const auto messenger = reader.choice("messenger", {"organisation", "leader", "opinion_leader"});
  if (messenger == "leader") j.messenger = Messenger::leader;
  if (messenger == "opinion_leader") j.messenger = Messenger::opinion_leader;
  j.claim = reader.number("claim", {0.01, 2}).value_or(j.claim);
  return one(j);
}

Stage read_stage(TableReader& reader) {
  const auto stage = reader.choice("stage", {"choice", "design", "configuration", "after"});
  if (stage == "choice") return Stage::choice;
  if (stage == "design") return Stage::design;
  return stage == "after" ? Stage::after : Stage::configuration;
}

Drafts read_influence(TableReader& reader) {
  reader.require("share_involved", "share_involved = 0.15");
  reader.require("acted_on", "acted_on = 0.8");
  return one(Influence{reader.number("share_involved", {0, 1}).value_or(0),
                       reader.number("acted_on", {0, 1}).value_or(0.5), read_stage(reader)});
}

Drafts read_positive_attitude(TableReader& reader) {
  PositiveAttitude p;
  p.demonstrations = read_level(reader, "demonstrations").value_or(0);
  p.leadership = read_level(reader, "leadership").value_or(0);
  if (const Value* leaders = reader.table("opinion_leaders", "opinion_leaders = { per_10 = 1 }")) {
    TableReader inner(*leaders, "opinion_leaders", reader.log());
    inner.require("per_10", "per_10 = 1");
    p.opinion_leaders_per_10 = inner.number("per_10", {0, 10}).value_or(0);
    inner.finish();
  }
  p.visitors = reader.number("reference_visits", {0, 1}).value_or(0);
  p.early_wins = read_level(reader, "early_wins").value_or(0);
  if (!has_any(reader, {"demonstrations", "leadership", "opinion_leaders", "reference_visits",
                        "early_wins"}))
    reader.require("demonstrations", "demonstrations = \"good\"");
  return one(p);
}

HelpDesk read_help_desk(const Value& table, ProblemLog& log) {
  TableReader reader(table, "help_desk", log);
  const auto per_staff = reader.number("problems_per_100_staff", {0, 10'000});
  const auto per_site = reader.number("problems_per_site", {0, 1'000'000});
  const bool staff = reader.has("problems_per_100_staff");
  const bool site = reader.has("problems_per_site");
  if (!staff && !site) reader.require("problems_per_100_staff", "problems_per_100_staff = 12.5");
  if (staff && site)
    reader.problem("problems_per_site", "help_desk has two capacities",
                   "it is counted by 100 staff or by site", "Remove one of the two");
  const auto answer_hours = reader.number("answer_hours", {0, 1000});
  reader.finish();
  return {per_staff.value_or(0), per_site.value_or(0), answer_hours.value_or(0)};
}

SuperUsers read_super_users(const Value& table, ProblemLog& log) {
  TableReader reader(table, "super_users", log);
  reader.require("per_10", "per_10 = 1");
  SuperUsers s;
  s.per_10 = reader.number("per_10", {0, 10}).value_or(0);
  s.relief = reader.number("relief", {0, 1}).value_or(0);
  s.volunteer = reader.number("volunteer", {0, 1}).value_or(s.volunteer);
  s.hours = reader.number("hours", {0.01, 40}).value_or(0);
  reader.finish();
  return s;
}

OtherSupport read_other_support(TableReader& reader) {
  OtherSupport s;
  if (const Value* floor =
          reader.table("floor_support", "floor_support = { hours_per_unit = 4 }")) {
    TableReader inner(*floor, "floor_support", reader.log());
    inner.require("hours_per_unit", "hours_per_unit = 4");
    s.floor_hours = inner.number("hours_per_unit", {0, 168}).value_or(0);
    inner.finish();
  }
  s.manuals = read_level(reader, "manuals").value_or(0);
  s.vendor = read_level(reader, "vendor").value_or(0);
  return s;
}

// Super-users begin as soon as they can: before go-live they learn first.
Drafts read_support(TableReader& reader) {
  const Value* desk = reader.table("help_desk", "help_desk = { problems_per_100_staff = 12.5 }");
  const Value* users = reader.table("super_users", "super_users = { per_10 = 1, relief = 0.6 }");
  const OtherSupport other = read_other_support(reader);
  const bool has_other = has_any(reader, {"floor_support", "manuals", "vendor"});
  if (!has_other && !reader.has("help_desk") && !reader.has("super_users"))
    reader.require("help_desk", "help_desk = { problems_per_100_staff = 12.5 }");
  Drafts drafts;
  if (desk != nullptr)
    drafts.push_back({read_help_desk(*desk, reader.log()), Begins::at_go_live, {}});
  if (users != nullptr)
    drafts.push_back({read_super_users(*users, reader.log()), Begins::with_preparation, {}});
  if (has_other) drafts.push_back({other, Begins::at_go_live, {}});
  return drafts;
}

Drafts read_protected_time(TableReader& reader) {
  reader.require("hours_per_week", "hours_per_week = 0.75");
  return one(ProtectedTime{reader.number("hours_per_week", {0, 37.5}).value_or(0)});
}

Drafts read_know_how(TableReader& reader) {
  return one(KnowHow{read_dose(reader, "materials", "hours", 100'000),
                     read_level(reader, "sandbox").value_or(0)});
}

Drafts read_assessment(TableReader& reader) {
  CompetenceAssessment a;
  a.share_assessed = reader.number("share_assessed", {0, 1}).value_or(a.share_assessed);
  a.minutes = reader.number("minutes", {0, 600}).value_or(a.minutes);
  a.error = reader.number("error", {0, 1}).value_or(a.error);
  const int week = reader.integer("week", week_limits).value_or(-4);
  return {{a, Begins::with_preparation, Weeks{week, week}}};
}

// The courses' weeks follow from them: the first and the last.
Training read_courses(TableReader& reader) {
  Training t;
  t.hours = reader.number("hours", {0, 40}).value_or(t.hours);
  t.courses = reader.integer("courses", {1, 100}).value_or(t.courses);
  t.first_week = reader.integer("first_week", week_limits).value_or(t.first_week);
  t.gap_weeks = reader.integer("gap_weeks", {1, 100}).value_or(t.gap_weeks);
  const int last = t.first_week + (t.courses - 1) * t.gap_weeks;
  if (last > week_limits.high)
    reader.problem("courses", fmt::format("the last course would be in week {}", last),
                   fmt::format("at most {}", week_limits.high),
                   "Write fewer courses or a shorter gap");
  return t;
}

Weeks weeks_of_courses(const Training& t) {
  return {t.first_week, t.first_week + (t.courses - 1) * t.gap_weeks};
}

Drafts read_targeted_training(TableReader& reader) {
  TargetedTraining t;
  t.courses = read_courses(reader);
  t.match = read_level(reader, "match").value_or(good_level);
  const bool own = reader.has("hours") || reader.has("courses") || reader.has("first_week") ||
                   reader.has("gap_weeks");
  return {{t, Begins::with_preparation, weeks_of_courses(t.courses), own}};
}

Drafts read_diverse_training(TableReader& reader) {
  Training t = read_courses(reader);
  t.methods = reader.integer("methods", {1, 3}).value_or(t.methods);
  t.refreshers = read_weeks_list(reader, "refreshers");
  return {{t, Begins::with_preparation, weeks_of_courses(t), true}};
}

Drafts read_ease_of_use(TableReader& reader) {
  return one(EaseOfUse{read_dose(reader, "work", "development_hours", 1'000'000),
                       read_weeks_list(reader, "releases")});
}

Drafts read_usefulness(TableReader& reader) {
  return {{Usefulness{read_dose(reader, "reporting", "hours_per_week", 1000)}, Begins::at_go_live}};
}

// Without the key each person sees their own use.
void read_seen_by(TableReader& reader, UsageMonitoring& m) {
  const Value* value = reader.value("seen_by");
  if (value == nullptr) return;
  const std::size_t before = reader.log().size();
  const Array* items =
      array_of(*value, "seen_by", "seen_by = [\"person\", \"unit\"]", reader.log());
  m.shown_to_person = false;
  for (const Value& item : items == nullptr ? Array{} : *items) {
    const auto who = choice_of(item, "one of seen_by", {"person", "unit", "leader"}, reader.log());
    m.shown_to_person = m.shown_to_person || who == "person";
    m.shown_to_unit = m.shown_to_unit || who == "unit";
    m.shown_to_leader = m.shown_to_leader || who == "leader";
  }
  const bool nobody = !m.shown_to_person && !m.shown_to_unit && !m.shown_to_leader;
  if (nobody && reader.log().size() == before)
    reader.problem("seen_by", "seen_by names nobody", "reports that nobody sees do nothing",
                   "Write seen_by = [\"person\"], or remove the practice");
}

Drafts read_usage_monitoring(TableReader& reader) {
  UsageMonitoring m;
  read_seen_by(reader, m);
  m.reports_per_year = reader.number("reports_per_year", {0, 12}).value_or(m.reports_per_year);
  m.goal_and_plan = read_level(reader, "goal_and_plan").value_or(0);
  m.punitive = read_level(reader, "punitive").value_or(0);
  return {{m, Begins::at_go_live}};
}

Drafts read_feedback(TableReader& reader) {
  reader.require("fixes_per_week", "fixes_per_week = 3");
  Feedback f;
  f.fixes_per_week = reader.number("fixes_per_week", {0, 1000}).value_or(0);
  f.closing_the_loop = read_level(reader, "closing_the_loop").value_or(0);
  f.answer_weeks = reader.number("answer_weeks", {0, 104}).value_or(0);
  return {{f, Begins::at_go_live}};
}

std::vector<int> read_rounds(TableReader& reader, const std::vector<int>& otherwise) {
  const std::size_t before = reader.log().size();
  std::vector<int> rounds = read_weeks_list(reader, "rounds");
  if (!reader.has("rounds")) return otherwise;
  if (rounds.empty() && reader.log().size() == before)
    reader.problem("rounds", "rounds names no week", "nothing would be looked at",
                   "Write rounds = [12, 26], or remove the practice");
  return rounds;
}

Drafts read_impact_evaluation(TableReader& reader) {
  ImpactEvaluation i;
  i.rounds = read_rounds(reader, default_evaluation_rounds);
  i.error = reader.number("error", {0, 1}).value_or(i.error);
  i.redesign_hours = reader.number("redesign_hours", {0, 10'000}).value_or(i.redesign_hours);
  return {{i, Begins::at_go_live}};
}

Drafts read_task_fit(TableReader& reader) {
  return one(TaskFit{read_dose(reader, "redesign", "hours_per_unit", 10'000)});
}

void read_what_follows(TableReader& reader, FollowUp& f) {
  constexpr auto example = "then = [\"training\", \"time\"]";
  const Value* value = reader.value("then");
  if (value == nullptr) return;
  f.brings_training = f.brings_time = false;
  const Array* items = array_of(*value, "then", example, reader.log());
  for (const Value& item : items == nullptr ? Array{} : *items) {
    const auto word = choice_of(item, "what follows", {"training", "time"}, reader.log());
    f.brings_training = f.brings_training || word == "training";
    f.brings_time = f.brings_time || word == "time";
  }
  if (items != nullptr && items->empty())
    reader.problem("then", "then names nothing", "nothing would follow",
                   std::string("Write ") + example + ", or a [[strategy.rule]] for more");
}

Drafts read_follow_up(TableReader& reader) {
  const double level = read_level(reader, "level").value_or(good_level);
  FollowUp f{level, read_rounds(reader, default_rounds)};
  f.trigger = reader.number("trigger", {0, 1}).value_or(f.trigger);
  read_what_follows(reader, f);
  return {{f, Begins::at_go_live}};
}

Drafts read_onboarding(TableReader& reader) {
  return one(Onboarding{read_dose(reader, "level", "hours", 100)});
}

}  // namespace

const std::vector<PracticeReading>& practice_readings() {
  using enum Reaches;
  using enum Timing;
  static const std::vector<PracticeReading> readings{
      {"communication", people, must_have_weeks, read_communication},
      {"consistent_process", units, may_have_weeks, read_consistent_process},
      {"justification", people, may_have_weeks, read_justification},
      {"influence", units, own, read_influence},
      {"positive_attitude", units, may_have_weeks, read_positive_attitude},
      {"support", units, may_have_weeks, read_support},
      {"protected_time", people, must_have_weeks, read_protected_time},
      {"know_how", people, may_have_weeks, read_know_how},
      {"competence_assessment", people, own, read_assessment},
      {"targeted_training", people, own, read_targeted_training},
      {"diverse_training", people, own, read_diverse_training},
      {"ease_of_use", everybody, own, read_ease_of_use},
      {"usefulness", units, may_have_weeks, read_usefulness},
      {"usage_monitoring", units, may_have_weeks, read_usage_monitoring},
      {"feedback", units, may_have_weeks, read_feedback},
      {"impact_evaluation", units, may_have_weeks, read_impact_evaluation},
      {"task_fit", units, own, read_task_fit},
      {"follow_up", units, may_have_weeks, read_follow_up},
      {"onboarding", people, may_have_weeks, read_onboarding}};
  return readings;
}

}  // namespace uptake
