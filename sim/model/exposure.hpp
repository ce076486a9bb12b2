// What a strategy does to a unit in one week: the strategy symbols of the equations.
//
// A symbol is 0 before its weeks and after them. Levels are 0-1.
#pragma once

namespace uptake {

struct Exposure {
  // communication
  float channels = 0;
  float messages = 0;  ///< a week on each channel
  float content = 1;   ///< share covered of what there is to say
  float two_way = 0;   ///< share of messages that can be answered
  // consistent_process, justification, positive_attitude
  float consistency = 0;          ///< cons in (2), (13)
  float consistency_of_plan = 0;  ///< cons in (12)
  float notice_weeks = 1000;      ///< how long before a date is told; ample
  float changes = 0;              ///< of dates, unannounced, so far
  float changes_now = 0;          ///< this week
  float justification = 0;
  float by_leader = 0;          ///< 1 when a leader gives the reason
  float by_opinion_leader = 0;  ///< 1 when an opinion leader does
  float promise = 0;            ///< usefulness promised, from then on; 0: none
  float demonstration = 0;
  float leadership = 0;
  float visitors = 0;      ///< share of staff who have seen it at work elsewhere
  float visitors_now = 0;  ///< who go this week
  float early_wins = 0;
  // training
  float course_hours = 0;      ///< offered to a person this week
  float course_share = 1;      ///< of people who get it; the others wait for a trainer (24)
  float course_postponed = 0;  ///< h a person put off this week, less what had waited and was held
  float methods = 1;           ///< ways of teaching, 1-3
  float targeted = 0;          ///< 1 when the courses are those of targeted_training alone
  float match = 0;
  float assessment = 0;
  float assessment_hours = 0;  ///< a person this week
  // know_how, onboarding
  float refreshers = 0;      ///< held so far
  float refreshers_now = 0;  ///< this week
  float materials = 0;
  float sandbox = 0;
  float onboarding = 0;
  float onboarding_hours = 0;  ///< of a newcomer, where written in place of a level
  // protected_time
  float protected_hours = 0;  ///< a full-timer's
  // support
  float desk_per_100_staff = 0;  ///< problems a week
  float desk_per_site = 0;       ///< problems a week
  float desk_answer_hours = 0;   ///< until an answer
  float floor_hours = 0;         ///< a unit and week
  float manuals = 0;
  float vendor = 0;
  float super_users = 0;        ///< 1 while super-users are at work
  float super_user_hours = 0;   ///< each gives a week; 0: those of the evidence table
  float super_user_relief = 0;  ///< share of their hours
  float opinion_leaders = 0;    ///< 1 while opinion leaders speak for the service
  // ease_of_use, usefulness, usage_monitoring, feedback, follow_up
  float released_ease = 0;  ///< level of usability work that has come in releases
  float usefulness_shown = 0;
  float reporting_hours = 0;  ///< a week, where written in place of a level
  float monitoring = 0;
  float monitoring_plan = 0;
  float monitoring_begun = 0;   ///< 1 from its first week on
  float monitoring_unseen = 0;  ///< 1 where people are not shown their own use
  float shown_to_unit = 0;      ///< 1 where the unit sees its use together
  float shown_to_leader = 0;    ///< 1 where its leader does
  float punitive = 0;
  float feedback_open = 0;
  float loop_closed = 0;   ///< level of telling what came of reports
  float fixes = 0;         ///< capacity a week, organisation
  float answer_weeks = 0;  ///< until those who reported are answered
  // impact_evaluation
  float evaluation = 0;        ///< while it goes on, the share of its findings that are right
  float evaluation_round = 0;  ///< 1 in the weeks of (39)
  float redesign_hours = 0;    ///< a unit and round, at most
  float follow_up = 0;
  float follow_up_round = 0;     ///< 1 in the weeks of (4)
  float follow_up_trigger = -1;  ///< use share under which a round acts; -1: follow_up_threshold
  float follow_up_courses = 1;   ///< 0 where rounds bring no training
  float follow_up_hours = 1;     ///< 0 where rounds bring no time
};

/// What a plan does to the service or the people of a unit for good, set before the first week.
struct LastingLevers {
  float ease = 0;             ///< usability work, what comes in releases aside
  float task_fit = 0;         ///< redesign of the workflow
  float involved = 0;         ///< share of staff
  float heard = 0.5f;         ///< share of ideas acted on; .5 is neutral
  float at_choice = 0;        ///< of those involved, the share who helped to choose
  float at_design = 0;        ///< ... who helped to design
  float afterwards = 0;       ///< ... who came in after go-live
  float super_users = 0;      ///< share of staff
  float volunteers = 0.5f;    ///< share of super-users who came forward; .5 is neutral
  float opinion_leaders = 0;  ///< share of staff
};

}  // namespace uptake
