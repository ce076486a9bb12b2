// The activities of a plan: what the settings of each practice hold, as resolved from a scenario.
//
// Weeks are inclusive. Shares and levels are 0-1. A level says how thoroughly a thing is done;
// its anchors are none 0, basic .3, good .7, thorough 1 (README.md).
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace uptake {

struct Weeks {
  int first = 0;
  int last = 0;
  bool contains(int week) const { return first <= week && week <= last; }
};

/// How much of a thing is done: a level, or hours of work, which the model turns into a level by
/// the hours a level of 1 takes. One of the two is given, the other is 0.
struct Dose {
  double level = 0;
  double hours = 0;
};

/// Messages a week on each of so many channels.
struct Communication {
  double channels = 1;
  double messages_per_week = 1;
  double content = 1;  ///< share covered of the six things there are to say
  double two_way = 0;  ///< share of messages that can be answered
};

/// As long before as anybody could wish.
inline constexpr double ample_notice = 1000;

/// A plan that is complete and kept to; hours a unit.
struct ConsistentProcess {
  Dose completeness;
  double notice_weeks = ample_notice;  ///< how long before a date is told
  /// Weeks on the activity's clock in which dates change unannounced.
  std::vector<int> changes = {};
};

enum class Messenger { organisation, leader, opinion_leader };

/// How good the reason given is, who gives it and what it promises.
struct Justification {
  double quality = 0;
  Messenger messenger = Messenger::organisation;
  double claim = 0;  ///< usefulness promised; 0: nothing beyond what is usually claimed
};

enum class Stage { choice, design, configuration, after };

/// Staff take part in choosing and shaping the service, before it is used.
struct Influence {
  double share_involved = 0;  ///< of staff
  double acted_on = 0.5;      ///< share of their ideas; below .5 they feel unheard
  Stage stage = Stage::configuration;
};

struct PositiveAttitude {
  double demonstrations = 0;          ///< level
  double leadership = 0;              ///< level of coaching the units' leaders
  double opinion_leaders_per_10 = 0;  ///< respected colleagues who speak for the service
  double visitors = 0;                ///< share of staff who see it at work elsewhere
  double early_wins = 0;              ///< level of showing what colleagues' use achieves
};

/// `support`, its help desk. One of the two is given; the other is 0.
struct HelpDesk {
  double problems_per_100_staff = 0;  ///< a week, by 100 staff of a site
  double problems_per_site = 0;       ///< a week, absolute
  double answer_hours = 0;            ///< working hours until an answer
};

/// `support` beside desk and super-users: somebody on the floor, manuals at hand, the vendor.
struct OtherSupport {
  double floor_hours = 0;  ///< a unit and week
  double manuals = 0;      ///< level
  double vendor = 0;       ///< level
};

/// `support`, its super-users: colleagues with hours to help.
struct SuperUsers {
  double per_10 = 0;       ///< of 10 staff
  double relief = 0;       ///< share of their hours that others take over
  double volunteer = 0.5;  ///< share who came forward themselves; the others are appointed
  double hours = 0;        ///< each gives a week; 0: those of the evidence table
};

struct ProtectedTime {
  double hours_per_week = 0;  ///< a full-timer
};

/// Manuals, examples; hours of making them, once. A safe copy to try.
struct KnowHow {
  Dose materials;
  double sandbox = 0;  ///< level
};

/// Skills are assessed in the first of the activity's weeks; training can go by it from then on.
struct CompetenceAssessment {
  double share_assessed = 1;  ///< of the people it is for
  double minutes = 30;        ///< of each
  double error = 0;           ///< share of what is found that is wrong
};

/// One programme of courses; course k is held in week first_week + k * gap_weeks.
struct Training {
  double hours = 2;  ///< a course
  int courses = 1;
  int first_week = -1;
  int gap_weeks = 1;
  int methods = 1;                   ///< 1-3 ways of teaching
  std::vector<int> refreshers = {};  ///< weeks on the activity's clock
};

/// Courses matched to skill and task. Beside `diverse_training` it is one programme with it: that
/// gives courses and methods, this the match (courses.hours is 0).
struct TargetedTraining {
  Training courses;
  double match = 0;  ///< level
};

/// Work on usability by the provider; hours, once. Lasts.
struct EaseOfUse {
  Dose work;
  /// Weeks in which equal parts of it come; none: all from the start.
  std::vector<int> releases = {};
};

/// Benefits are reported; hours a week.
struct Usefulness {
  Dose reporting;
};

struct UsageMonitoring {
  double reports_per_year = 12;  ///< 12 is a level of 1
  double goal_and_plan = 0;      ///< level
  double punitive = 0;           ///< how far low use is held against people
  bool shown_to_person = true;   ///< who sees the reports: each their own use,
  bool shown_to_unit = false;    ///< the unit together,
  bool shown_to_leader = false;  ///< its leader
};

struct Feedback {
  double fixes_per_week = 0;    ///< capacity, organisation
  double closing_the_loop = 0;  ///< level of telling what came of reports
  double answer_weeks = 0;      ///< until those who reported are answered
};

/// Rounds of an evaluation where a scenario names none.
inline const std::vector<int> default_evaluation_rounds{8, 26};

/// Units are asked what the service does to their work; where it costs time or strains, the work
/// is redesigned. Lasts.
struct ImpactEvaluation {
  std::vector<int> rounds;     ///< weeks on the activity's clock
  double error = 0;            ///< share of the redesign that goes to what was not the trouble
  double redesign_hours = 24;  ///< a unit and round, at most
};

/// The work is redesigned to fit the service, entering twice removed; hours a unit, once. Lasts.
struct TaskFit {
  Dose redesign;
};

/// Rounds where a scenario names none; those after its end never come.
inline const std::vector<int> default_rounds{12, 26, 52, 78};

/// Rounds that look at use and offer more training and time where it is low.
struct FollowUp {
  double level = 0;
  std::vector<int> rounds;      ///< weeks on the activity's clock
  double trigger = -1;          ///< use share under which a round acts; -1: the evidence table's
  bool brings_training = true;  ///< what follows
  bool brings_time = true;
};

/// What newcomers get; hours each.
struct Onboarding {
  Dose programme;
};

using Settings =
    std::variant<Communication, ConsistentProcess, Justification, Influence, PositiveAttitude,
                 HelpDesk, SuperUsers, OtherSupport, ProtectedTime, KnowHow, CompetenceAssessment,
                 TargetedTraining, Training, EaseOfUse, Usefulness, UsageMonitoring, Feedback,
                 ImpactEvaluation, TaskFit, FollowUp, Onboarding>;

enum class Clock { go_live, calendar };

/// What Proctor 2013 (doi 10.1186/1748-5908-8-139) asks of a strategy beyond target, timing and
/// dose; texts, read by nobody but people.
struct Account {
  std::string actor;  ///< organisation, unit_manager, provider or professional
  std::string outcome;
  std::string justification;
};

struct Activity {
  std::string practice;  ///< key, e.g. "protected_time"
  Weeks weeks;           ///< on its clock
  Clock clock = Clock::go_live;
  std::vector<int> units;        ///< by index, ascending
  std::vector<int> professions;  ///< by index, ascending; none: all
  double lowest_know_how = 0;    ///< share of the targets with the lowest know-how; 0: all
  Settings settings;
  Account account;

  /// Whether it is for some people of a unit and not for others.
  bool is_personal() const { return !professions.empty() || lowest_know_how > 0; }
};

}  // namespace uptake
