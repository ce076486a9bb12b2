// The NoMAD questionnaire (Finch 2018, doi 10.1186/s12874-018-0591-x) and a planner's answers to
// it.
//
// Takes survey.csv (scenarios/README.md): `id`, `unit` or both, `week`, `item_1` to `item_20`.
// Gives its rows, or every problem at once; and means over rows on the questionnaire's scale, 1 to
// 5, where 5 is always the good end (item 10 is scored in reverse). NaN stands for an item that
// was not asked or not answered. Rows may name people: nothing here is written to a file, and
// means of fewer than five answers are not given.
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/problem.hpp"

namespace uptake {

inline constexpr std::size_t nomad_item_count = 20;  ///< without the three general ones
inline constexpr std::size_t nomad_construct_count = 4;

/// Items by their numbers in the questionnaire, from 1; both ends are included.
struct ItemRange {
  std::size_t first;
  std::size_t last;
  constexpr std::size_t count() const { return last - first + 1; }
};

inline constexpr std::array<ItemRange, nomad_construct_count> nomad_constructs{
    {{1, 4}, {5, 8}, {9, 15}, {16, 20}}};
inline constexpr std::array<std::string_view, nomad_construct_count> nomad_construct_names{
    "coherence", "cognitive_participation", "collective_action", "reflexive_monitoring"};

/// One row: a person's answers, or the means of a unit.
struct SurveyRow {
  std::string who;  ///< the id; the unit where the file has no ids
  int week = 0;     ///< weeks since the unit's go-live
  std::array<double, nomad_item_count> items{};
  std::string unit = {};  ///< empty where the file has no units
};

/// `rows` are there exactly when `problems` is empty.
struct SurveyReading {
  std::vector<SurveyRow> rows;
  Problems problems;
};

/// Throws Failure (65, 66, 74) only when the file itself cannot be read.
SurveyReading read_survey(const std::filesystem::path& path);

/// The same from text; `file` is the name problems carry.
SurveyReading parse_survey(const std::string& text, const std::string& file);

inline constexpr int fewest_answers = 5;  ///< a mean of fewer could show a person

struct SurveyMeans {
  std::array<double, nomad_item_count> item{};             ///< NaN with fewer answers than that
  std::array<int, nomad_item_count> answers{};             ///< rows that answered the item
  std::array<double, nomad_construct_count> construct{};   ///< mean of its items that have one
  std::array<int, nomad_construct_count> items_counted{};  ///< in the construct's mean
};

/// Over the rows of one week; every row counts the same.
SurveyMeans survey_means(const std::vector<SurveyRow>& rows, int week);

}  // namespace uptake
