// What the prototype published, for S0-S9: use, routine users, time cost, and curves of states.
// Takes and gives nothing but the numbers. Units: points (shares times 100); A, K, S, X 0-1.
// Source: prototype.md, "Strategies (use share %...)" with the state curves below it, and the end
// of P8 for the row at the recommended centre (slack0 .22, tau_c .2).
#pragma once

#include <array>
#include <vector>

#include "tests/docking/prototype_model.hpp"
#include "tests/docking/prototype_strategies.hpp"

namespace docking {

// Means over weeks w-2..w+2, cut at the horizon.
inline constexpr std::array<int, 5> use_weeks{4, 12, 26, 52, 104};
inline constexpr std::array<int, 4> routine_weeks{12, 26, 52, 104};
// Months 1, 2, 3, 6 and 12, as weeks, both ends included. The page defines months 1 and 2 (P9).
inline constexpr std::array<Weeks, 5> cost_months{{{0, 3}, {4, 8}, {9, 12}, {22, 26}, {48, 52}}};

using Use = std::array<double, 5>;

struct PublishedStrategy {
  Use use;
  std::array<double, 4> routine;
  std::array<double, 5> time_cost;
};

inline constexpr std::array<PublishedStrategy, number_of_strategies> published{{
    {{4, 11, 19, 27, 34}, {1, 8, 19, 28}, {27, 24, 19, 11, 6}},
    {{5, 12, 20, 28, 34}, {1, 9, 20, 29}, {24, 21, 17, 11, 6}},
    {{11, 26, 38, 42, 43}, {4, 23, 38, 41}, {21, 13, 10, 6, 4}},
    {{22, 49, 61, 63, 63}, {16, 58, 75, 77}, {12, 5, 3, 0, -1}},
    {{5, 15, 25, 34, 40}, {2, 12, 27, 37}, {25, 22, 17, 11, 6}},
    {{8, 20, 31, 39, 43}, {5, 20, 35, 43}, {25, 21, 17, 10, 5}},
    {{22, 49, 59, 52, 48}, {16, 58, 58, 51}, {12, 5, 3, 0, -1}},
    {{7, 19, 32, 39, 43}, {3, 18, 34, 41}, {21, 17, 13, 8, 4}},
    {{5, 13, 22, 32, 38}, {2, 11, 24, 35}, {24, 21, 17, 10, 5}},
    {{4, 11, 19, 26, 32}, {1, 8, 18, 26}, {24, 21, 17, 11, 6}},
}};

// S0-S3 at the recommended centre.
inline constexpr std::array<Use, 4> published_at_centre{{
    {4.1, 10.5, 18.2, 26.5, 33.3},
    {4.5, 11.4, 19.4, 27.6, 33.8},
    {10.8, 25.1, 37.3, 41.9, 43.2},
    {21.7, 48.1, 61.1, 62.6, 62.6},
}};

struct PublishedState {
  int strategy;
  double Means::* state;
  int week;
  double value;
};

// Values of single weeks; those the page gives without a week are left out.
inline const std::vector<PublishedState> published_states{
    {0, &Means::A, -12, .45}, {0, &Means::A, -1, .46},  {0, &Means::A, 4, .46},
    {0, &Means::A, 12, .46},  {0, &Means::A, 26, .45},  {0, &Means::A, 52, .43},
    {0, &Means::A, 104, .42}, {2, &Means::A, -12, .45}, {2, &Means::A, -1, .49},
    {2, &Means::A, 4, .55},   {2, &Means::A, 12, .55},  {2, &Means::A, 26, .55},
    {2, &Means::A, 52, .54},  {2, &Means::A, 104, .53}, {3, &Means::A, -12, .48},
    {3, &Means::A, -1, .66},  {3, &Means::A, 4, .72},   {3, &Means::A, 12, .74},
    {3, &Means::A, 26, .77},  {3, &Means::A, 52, .73},  {3, &Means::A, 104, .70},
    {6, &Means::A, 26, .77},  {6, &Means::A, 52, .57},  {6, &Means::A, 104, .54},
    {9, &Means::A, -12, .43}, {9, &Means::A, -1, .40},  {9, &Means::A, 4, .40},
    {9, &Means::A, 12, .40},  {9, &Means::A, 26, .39},  {9, &Means::A, 52, .37},
    {9, &Means::A, 104, .37}, {0, &Means::K, -12, .16}, {0, &Means::K, -1, .16},
    {0, &Means::K, 4, .17},   {0, &Means::K, 12, .20},  {0, &Means::K, 26, .26},
    {0, &Means::K, 52, .33},  {0, &Means::K, 104, .38}, {2, &Means::K, -12, .16},
    {2, &Means::K, -1, .21},  {2, &Means::K, 4, .32},   {2, &Means::K, 12, .35},
    {2, &Means::K, 26, .40},  {2, &Means::K, 52, .42},  {2, &Means::K, 104, .43},
    {3, &Means::K, -12, .16}, {3, &Means::K, -1, .25},  {3, &Means::K, 4, .40},
    {3, &Means::K, 12, .45},  {3, &Means::K, 26, .48},  {3, &Means::K, 52, .49},
    {3, &Means::K, 104, .49}, {7, &Means::K, -1, .22},  {7, &Means::K, 4, .25},
    {0, &Means::S, 12, .43},  {0, &Means::S, 104, .33}, {2, &Means::S, 12, .55},
    {2, &Means::S, 104, .79}, {3, &Means::S, 12, .63},  {3, &Means::S, 104, .95},
    {6, &Means::S, 26, .75},  {6, &Means::S, 104, .33},
};

}  // namespace docking
