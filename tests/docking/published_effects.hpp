// What the prototype published about single practices and about time, training and support
// together: points of use.
// Takes and gives nothing but the numbers. Source: prototype.md, "What each practice does" with the
// paragraphs below it, and the end of P8 (no course at all).
#pragma once

#include "tests/docking/prototype_practices.hpp"

namespace docking {

inline constexpr int effect_week = 52;

struct PublishedEffect {
  std::string_view name;
  double alone;    // announcement and the practice, minus S0
  double dropped;  // S3 without the practice, minus S3
};

// In the order of practices.
inline constexpr std::array<PublishedEffect, 16> published_effects{{
    {"1 communication", 2.8, -.3},
    {"2 consistent process", 2.8, -.7},
    {"3 justification", 1.9, -1.0},
    {"4 influence, heard", 2.6, -1.2},
    {"5 positive attitude", 1.6, -.4},
    {"6 support", 15.5, -6.9},
    {"7 time", 3.9, -.7},
    {"8 know-how", .8, -.3},
    {"9 targeted training", 1.6, -.1},
    {"10 diverse training", 5.0, -.4},
    {"11 ease of use", 2.6, -.8},
    {"12 usefulness", -.3, .5},
    {"13 usage monitoring", 5.7, -1.9},
    {"14 feedback", 2.7, -.9},
    {"15 impact evaluation", 5.4, .2},
    {"16 task fit", 2.2, -2.0},
}};

struct PublishedVariant {
  std::string_view name;
  Change add;
  double alone;
};

inline constexpr std::array<PublishedVariant, 8> published_variants{{
    {"desk", add_desk, 5.5},
    {"champions", add_champions, 10.7},
    {"influence, not heard", add_involvement_not_heard, -1.9},
    {"time to week 104", add_time_to_the_end, 6.7},
    {"know-how with time", add_know_how_and_time, 5.2},
    {"usefulness with task fit", add_task_fit_and_usefulness, 2.4},
    {"punitive monitoring", add_punitive_monitoring, -6.0},
    {"leadership", add_leadership, 6.5},
}};

inline constexpr double published_without_any_course = -.6;  // dropped from S3

// T three courses of 2 h, Z protected time, S desk: over S0 at weeks 12, 26, 52.
inline constexpr std::array<int, 3> combination_weeks{12, 26, 52};

struct PublishedCombination {
  bool training;
  bool time;
  bool desk;
  std::array<double, 3> gain;
};

inline constexpr std::array<PublishedCombination, 7> published_combinations{{
    {true, false, false, {5.2, 6.1, 4.7}},
    {false, true, false, {3.9, 5.5, 3.8}},
    {false, false, true, {.6, 2.8, 5.6}},
    {true, true, false, {13.2, 14.6, 9.6}},
    {true, false, true, {6.4, 10.0, 10.7}},
    {false, true, true, {5.0, 9.3, 9.8}},
    {true, true, true, {15.3, 19.2, 15.2}},
}};

// Use at week 52 by protected hours a week, without and with three courses of 2 h.
struct PublishedDose {
  float hours;
  double use;
  double use_trained;
};

inline constexpr std::array<PublishedDose, 5> published_doses{{
    {0, 27.0, 31.7},
    {.25, 28.6, 34.2},
    {.5, 29.9, 35.9},
    {.75, 30.9, 36.9},
    {1.5, 31.8, 38.1},
}};

}  // namespace docking
