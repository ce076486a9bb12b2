// The synthetic survey: what simulated people would answer to NoMAD's twenty items and its three
// general ones.
//
// Takes states of people and units at a report week; gives items on 0-1, answers 1 to 5 and what
// is reported of many answers. General items are answered from 0 to 10. Which item is which
// function of the states: README.md, "NoMAD survey". 5 is always the good end. Answers of single
// people are never stored: sums hold none, and whoever reports them leaves out groups of fewer than
// five. Items: Finch 2018, doi 10.1186/s12874-018-0591-x.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sim/model/constants.hpp"
#include "sim/scenario/survey.hpp"

namespace uptake {

/// One person at the end of a report week.
struct Respondent {
  float coherence = 0;     ///< C, 0-1
  float attitude = 0;      ///< A, -1..1
  float belief = 0;        ///< B, about 0-1
  float know_how = 0;      ///< K, 0-1
  float support = 0;       ///< S, 0-1
  float strain = 0;        ///< X, 0-1
  float extra_time = 0;    ///< x of (8), share of a task's time
  float free_hours = 0;    ///< h a week left after training, before own practice
  float enrolment = 0.5f;  ///< E, 0-1; .5 is neutral
  float habit = 0;         ///< H, 0-1
  float use = 0;           ///< U of the week; no item reads it
};

/// Means over the people of a unit.
struct UnitMood {
  float coherence = 0;
  float attitude01 = 0;  ///< of (A + 1) / 2
  float belief = 0;
  float know_how = 0;
};

using NomadItems = std::array<float, nomad_item_count>;
using NomadAnswers = std::array<int, nomad_item_count>;

inline constexpr std::size_t nomad_general_count = 3;
using GeneralItems = std::array<float, nomad_general_count>;
using GeneralAnswers = std::array<int, nomad_general_count>;

/// 0-1 as far as the states are; `climate` is M of the unit.
NomadItems nomad_items(const Respondent& person, const UnitMood& unit, float climate);

/// Familiar; currently a normal part of my work; will become one. 0-1.
GeneralItems general_items(const Respondent& person);

/// What makes two people in the same state answer differently: normal scores of twelve bits.
struct SurveyLuck {
  float style = 0;  ///< of a person, the same in every week of a run
  std::array<float, nomad_item_count> noise{};
  std::array<float, nomad_general_count> general_noise{};
};

/// `week` is weeks since the unit's go-live, at least -1024; `g` see sim/random/purpose.hpp.
SurveyLuck survey_luck(std::uint64_t seed, std::uint32_t person_key, int week, std::uint32_t g);

/// 1 to 5, from an item and what is added to it.
int nomad_answer(float item, float style, float noise);

NomadAnswers nomad_answers(const Constants& constants, const NomadItems& items,
                           const SurveyLuck& luck);

/// 0 to 10.
GeneralAnswers general_answers(const Constants& constants, const GeneralItems& items,
                               const SurveyLuck& luck);

/// One person's answers, and the use in that week that they are laid beside.
struct SurveyAnswers {
  NomadAnswers items{};
  GeneralAnswers general{};
  float use = 0;
};

inline constexpr std::array<std::string_view, nomad_general_count> nomad_general_texts{
    "how familiar it feels", "currently a normal part of my work",
    "will become a normal part of my work"};
inline constexpr std::size_t normal_now = 1;  ///< of the general items

/// What was asked in a few words: 1-5, 7-15 as in PMC10012761, table 4; 6, 16-20, which that
/// survey left out, after Finch 2018.
inline constexpr std::array<std::string_view, nomad_item_count> nomad_item_texts{
    "differs from usual ways of working",
    "shared understanding of purpose",
    "understand effect on own work",
    "can see potential value for my work",
    "key people drive it forward",
    "taking part is a legitimate part of my role",
    "open to working with colleagues in new ways",
    "will continue to support",
    "can easily integrate into existing work",
    "disrupts working relationships (reverse scored)",
    "confidence in colleagues' ability",
    "work assigned to those with appropriate skills",
    "sufficient training provided",
    "sufficient resources available",
    "management adequately supports",
    "aware of reports about its effects",
    "staff agree that it is worthwhile",
    "value its effects on my work",
    "feedback can be used to improve it",
    "can modify how I work with it",
};

/// Items that published surveys are compared by.
inline constexpr ItemRange understanding_items{1, 4};
inline constexpr ItemRange willingness_items{7, 8};
inline constexpr ItemRange resources_items{13, 14};

/// Pairs of constructs in the order 01 02 03 12 13 23.
inline constexpr std::size_t construct_pair_count = 6;

/// Sums over people: exact, in any order of adding, up to 100 million people.
struct AnswerTotals {
  std::int64_t people = 0;
  std::array<std::int64_t, nomad_item_count> items{}, squares{};
  std::array<std::int64_t, nomad_construct_count> constructs{}, construct_squares{};
  std::array<std::int64_t, construct_pair_count> products{};
  std::array<std::int64_t, nomad_general_count> general{};
  // Use in ten-thousandths, so that its sums are exact too.
  std::int64_t normal_squares = 0, use = 0, use_squares = 0, normal_use = 0;

  void add(const SurveyAnswers& answers);
  void add_totals(const AnswerTotals& others);

 private:
  void add_general(const GeneralAnswers& answers, float use_of_week);
};

/// What is reported of them.
class SurveySums {
 public:
  void add(const SurveyAnswers& answers) { totals_.add(answers); }
  void add_totals(const AnswerTotals& answers) { totals_.add_totals(answers); }

  std::int64_t people() const { return totals_.people; }
  /// Each of these is NaN where it is not defined: too few people, no variance. Items from 0.
  double item_mean(std::size_t item) const;
  double item_sd(std::size_t item) const;  ///< n - 1 in the denominator
  double mean(ItemRange items) const;
  double construct_mean(std::size_t construct) const { return mean(nomad_constructs[construct]); }
  double alpha(std::size_t construct) const;   ///< Cronbach 1951
  double correlation(std::size_t pair) const;  ///< Pearson, of two constructs' means
  double general_mean(std::size_t item) const;
  /// Pearson, of "currently a normal part of my work" and use.
  double normal_with_use() const;

  /// Everything it holds, for saving and restarting.
  template <class Visit, class Self>
  static void visit_state(Visit& visit, Self& self) {
    auto& [people, items, squares, constructs, construct_squares, products, general, normal_squares,
           use, use_squares, normal_use] = self.totals_;
    visit(people, items, squares, constructs, construct_squares, products, general, normal_squares,
          use, use_squares, normal_use);
  }

 private:
  double spread(std::int64_t products, std::int64_t a, std::int64_t b) const;

  AnswerTotals totals_;
};

}  // namespace uptake
