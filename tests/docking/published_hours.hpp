// What the prototype published about staff hours, 384 persons over weeks -12..104.
// Takes and gives nothing but the numbers. Source: prototype.md, the last column of the practice
// table and the sentences below it.
#pragma once

#include <string_view>

#include "tests/docking/prototype_hours.hpp"

namespace docking {

struct PublishedHours {
  std::string_view name;
  double SettingHours::* ours;
  double hours;
};

// Of S3, whose settings are all practices' moderate ones.
inline constexpr std::array<PublishedHours, 23> published_hours{{
    {"1 sending", &SettingHours::sending, 226},
    {"1 reading", &SettingHours::reading, 6940},
    {"2 consistent process", &SettingHours::process, 640},
    {"3 justification", &SettingHours::justification, 6},
    {"3 reading", &SettingHours::justification_reading, 1340},
    {"4 participants", &SettingHours::participants, 576},
    {"4 involvement", &SettingHours::involvement, 40},
    {"5 positive attitude", &SettingHours::demonstration, 160},
    {"5 hosts", &SettingHours::hosts, 40},
    {"6 champions", &SettingHours::champions, 1210},
    {"7 time", &SettingHours::protected_time, 8350},
    {"8 materials", &SettingHours::materials, 60},
    {"8, 9 assessment", &SettingHours::assessment, 192},
    {"10 trainer", &SettingHours::trainer, 370},
    {"11 ease of use", &SettingHours::ease, 300},
    {"12 usefulness", &SettingHours::usefulness, 156},
    {"13 usage monitoring", &SettingHours::monitoring, 768},
    {"13 reading", &SettingHours::monitoring_reading, 1960},
    {"14 reporting", &SettingHours::reporting, 2000},
    {"15 impact evaluation", &SettingHours::follow_up, 256},
    {"15 meetings", &SettingHours::follow_up_meetings, 2240},
    {"16 task fit", &SettingHours::redesign, 768},
    {"16 once", &SettingHours::redesign_once, 100},
}};

// 9 targeted training, one course.
inline constexpr double published_one_course_offered = 768;
inline constexpr double published_one_course_attended = 165;
inline constexpr double published_one_course_trainer = 98;
// 10 diverse training, three courses.
inline constexpr double published_three_courses_offered = 2304;
inline constexpr double published_three_courses_attended = 554;
inline constexpr double published_three_courses_attended_with_time = 1314;
// 15: extra training.
inline constexpr double published_follow_up_attended = 830;
// 6 and 14. Both are the most the settings allow; see hours.cpp for what is done of it.
inline constexpr double published_desk = 2020;
inline constexpr double published_fixes = 624;

inline constexpr double published_s3 = 32000;
inline constexpr double published_s3_a_person = 83;

}  // namespace docking
