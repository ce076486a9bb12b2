#include "sim/scenario/practice_settings.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/scenario/level.hpp"

namespace uptake {

namespace {

using Drafts = std::vector<SettingsDraft>;

Drafts one(const Settings& settings) { return {{settings}}; }

Drafts read_communication(TableReader& reader) {
  reader.not_yet({"content", "two_way"});
  Communication c;
  c.channels = reader.number("channels", {0, 20}).value_or(c.channels);
  c.messages_per_week = reader.number("messages_per_week", {0, 100}).value_or(c.messages_per_week);
  return one(c);
}

Drafts read_consistent_process(TableReader& reader) {
  reader.not_yet({"notice_weeks", "changes"});
  return one(ConsistentProcess{read_dose(reader, "completeness", "hours_per_unit", 1000)});
}

Drafts read_justification(TableReader& reader) {
  reader.not_yet({"messenger", "local_evidence"});
  return one(Justification{read_level(reader, "quality").value_or(good_level)});
}

Drafts read_influence(TableReader& reader) {
  reader.not_yet({"stage"});
  reader.require("share_involved", "share_involved = 0.15");
  reader.require("acted_on", "acted_on = 0.8");
  return one(Influence{reader.number("share_involved", {0, 1}).value_or(0),
                       reader.number("acted_on", {0, 1}).value_or(0.5)});
}

Drafts read_positive_attitude(TableReader& reader) {
  reader.not_yet({"reference_visits", "early_wins"});
  PositiveAttitude p;
  p.demonstrations = read_level(reader, "demonstrations").value_or(0);
  p.leadership = read_level(reader, "leadership").value_or(0);
  if (const Value* leaders = reader.table("opinion_leaders", "opinion_leaders = { per_10 = 1 }")) {
    TableReader inner(*leaders, "opinion_leaders", reader.log());
    inner.require("per_10", "per_10 = 1");
    p.opinion_leaders_per_10 = inner.number("per_10", {0, 10}).value_or(0);
    inner.finish();
  }
  if (!reader.has("demonstrations") && !reader.has("leadership") && !reader.has("opinion_leaders"))
    reader.require("demonstrations", "demonstrations = \"good\"");
  return one(p);
}

HelpDesk read_help_desk(const Value& table, ProblemLog& log) {
  TableReader reader(table, "help_desk", log);
  reader.not_yet({"hours", "answer_time"});
  const auto per_staff = reader.number("problems_per_100_staff", {0, 10'000});
  const auto per_site = reader.number("problems_per_site", {0, 1'000'000});
  const bool staff = reader.has("problems_per_100_staff");
  const bool site = reader.has("problems_per_site");
  if (!staff && !site) reader.require("problems_per_100_staff", "problems_per_100_staff = 12.5");
  if (staff && site)
    reader.problem("problems_per_site", "help_desk has two capacities",
                   "it is counted by 100 staff or by site", "Remove one of the two");
  reader.finish();
  return {per_staff.value_or(0), per_site.value_or(0)};
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

// Super-users begin as soon as they can: before go-live they learn first.
Drafts read_support(TableReader& reader) {
  reader.not_yet({"floor_support", "manuals", "vendor"});
  const Value* desk = reader.table("help_desk", "help_desk = { problems_per_100_staff = 12.5 }");
  const Value* users = reader.table("super_users", "super_users = { per_10 = 1, relief = 0.6 }");
  if (!reader.has("help_desk") && !reader.has("super_users"))
    reader.require("help_desk", "help_desk = { problems_per_100_staff = 12.5 }");
  Drafts drafts;
  if (desk != nullptr)
    drafts.push_back({read_help_desk(*desk, reader.log()), Begins::at_go_live, {}});
  if (users != nullptr)
    drafts.push_back({read_super_users(*users, reader.log()), Begins::with_preparation, {}});
  return drafts;
}

Drafts read_protected_time(TableReader& reader) {
  reader.require("hours_per_week", "hours_per_week = 0.75");
  return one(ProtectedTime{reader.number("hours_per_week", {0, 37.5}).value_or(0)});
}

Drafts read_know_how(TableReader& reader) {
  reader.not_yet({"sandbox"});
  return one(KnowHow{read_dose(reader, "materials", "hours", 100'000)});
}

Drafts read_assessment(TableReader& reader) {
  reader.not_yet({"error"});
  CompetenceAssessment a;
  a.share_assessed = reader.number("share_assessed", {0, 1}).value_or(a.share_assessed);
  a.minutes = reader.number("minutes", {0, 600}).value_or(a.minutes);
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
  const bool own = reader.has("hours") || reader.has("courses") || reader.has("gap_weeks");
  return {{t, Begins::with_preparation, weeks_of_courses(t.courses), own}};
}

Drafts read_diverse_training(TableReader& reader) {
  reader.not_yet({"refreshers"});
  Training t = read_courses(reader);
  t.methods = reader.integer("methods", {1, 3}).value_or(t.methods);
  return {{t, Begins::with_preparation, weeks_of_courses(t), true}};
}

Drafts read_ease_of_use(TableReader& reader) {
  reader.not_yet({"releases"});
  return one(EaseOfUse{read_dose(reader, "work", "development_hours", 1'000'000)});
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
  reader.not_yet({"answer_time"});
  reader.require("fixes_per_week", "fixes_per_week = 3");
  Feedback f;
  f.fixes_per_week = reader.number("fixes_per_week", {0, 1000}).value_or(0);
  f.closing_the_loop = read_level(reader, "closing_the_loop").value_or(0);
  return {{f, Begins::at_go_live}};
}

std::vector<int> read_rounds(TableReader& reader, const std::vector<int>& otherwise) {
  const Value* value = reader.value("rounds");
  if (value == nullptr) return otherwise;
  const std::size_t before = reader.log().size();
  const Array* items = array_of(*value, "rounds", "rounds = [12, 26, 52, 78]", reader.log());
  std::vector<int> rounds;
  for (const Value& item : items == nullptr ? Array{} : *items)
    if (const auto week = integer_of(item, "a week of rounds", week_limits, reader.log()))
      rounds.push_back(static_cast<int>(*week));
  std::sort(rounds.begin(), rounds.end());
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
