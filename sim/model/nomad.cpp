#include "sim/model/nomad.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/model/shape.hpp"
#include "sim/random/normal_scores.hpp"

namespace uptake {

namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

struct Pair {
  std::size_t a, b;
};
constexpr std::array<Pair, construct_pair_count> pairs{
    {{0, 1}, {0, 2}, {0, 3}, {1, 2}, {1, 3}, {2, 3}}};

float half(float a, float b) { return .5f * (a + b); }

// x >= 0; as the kernel does it.
int rounded(float x) { return static_cast<int>(std::floor(x + .5f)); }

std::array<std::int64_t, nomad_construct_count> totals_of(const NomadAnswers& answers) {
  std::array<std::int64_t, nomad_construct_count> totals{};
  for (std::size_t construct = 0; construct < nomad_construct_count; ++construct) {
    const ItemRange items = nomad_constructs[construct];
    for (std::size_t item = items.first - 1; item < items.last; ++item)
      totals[construct] += answers[item];
  }
  return totals;
}

}  // namespace

NomadItems nomad_items(const Respondent& p, const UnitMood& unit, float climate) {
  constexpr float no_ease_from = .5f;  // extra time that leaves no ease
  const float c = p.coherence, b = p.belief, k = p.know_how, s = p.support, m = climate;
  const float a = half(p.attitude, 1);                      // A*
  const float w = clip01(1 - p.extra_time / no_ease_from);  // ease of work
  const float r = clip01(p.free_hours);
  const float e = .5f * (p.enrolment - .5f);
  const float others_able = half(unit.know_how, unit.attitude01);
  const float others_agree = half(unit.belief, unit.attitude01);
  return {
      c,                        // 1, coherence
      half(c, unit.coherence),  // 2
      c,                        // 3
      half(c, b),               // 4
      m,                        // 5, participation
      half(c, a) + e,           // 6
      a + e,                    // 7
      a + e,                    // 8
      half(b, w),               // 9, action
      1 - p.strain,             // 10
      others_able,              // 11
      half(k, w),               // 12
      k,                        // 13
      half(s, r),               // 14
      m,                        // 15
      half(c, m),               // 16, monitoring
      others_agree,             // 17
      b,                        // 18
      half(s, a),               // 19
      half(k, a),               // 20
  };
}

GeneralItems general_items(const Respondent& p) {
  const float willing = half(half(p.attitude, 1), p.enrolment);
  return {half(p.know_how, p.habit), p.habit, p.habit + (1 - p.habit) * willing};
}

SurveyLuck survey_luck(std::uint64_t seed, std::uint32_t person_key, int week, std::uint32_t g) {
  SurveyLuck luck;
  draw_normal_scores(seed, {person_key, 0, g, Purpose::survey_style}, {&luck.style, 1});
  std::array<float, nomad_item_count + nomad_general_count> answers;
  const auto slot = static_cast<std::uint32_t>(week + 1024);
  draw_normal_scores(seed, {person_key, slot, g, Purpose::survey_answers}, answers);
  std::copy_n(answers.begin(), nomad_item_count, luck.noise.begin());
  std::copy_n(answers.begin() + nomad_item_count, nomad_general_count, luck.general_noise.begin());
  return luck;
}

int nomad_answer(float item, float style, float noise) {
  return rounded(clip(1 + 4 * (item + style + noise), 1, 5));
}

NomadAnswers nomad_answers(const Constants& constants, const NomadItems& items,
                           const SurveyLuck& luck) {
  const float style = constants.nomad_style_sd * luck.style;
  NomadAnswers answers{};
  for (std::size_t item = 0; item < nomad_item_count; ++item)
    answers[item] = nomad_answer(items[item], style, constants.nomad_noise_sd * luck.noise[item]);
  return answers;
}

GeneralAnswers general_answers(const Constants& constants, const GeneralItems& items,
                               const SurveyLuck& luck) {
  GeneralAnswers answers{};
  for (std::size_t item = 0; item < nomad_general_count; ++item) {
    const float noise =
        constants.nomad_style_sd * luck.style + constants.nomad_noise_sd * luck.general_noise[item];
    answers[item] = rounded(clip(10 * (items[item] + noise), 0, 10));
  }
  return answers;
}

void AnswerTotals::add_general(const GeneralAnswers& answers, float use_of_week) {
  for (std::size_t item = 0; item < nomad_general_count; ++item) general[item] += answers[item];
  const std::int64_t normal = answers[normal_now];
  const std::int64_t used = rounded(10'000 * use_of_week);
  normal_squares += normal * normal;
  use += used;
  use_squares += used * used;
  normal_use += normal * used;
}

void AnswerTotals::add(const SurveyAnswers& person) {
  ++people;
  add_general(person.general, person.use);
  for (std::size_t item = 0; item < nomad_item_count; ++item) {
    items[item] += person.items[item];
    squares[item] += std::int64_t{person.items[item]} * person.items[item];
  }
  const auto totals = totals_of(person.items);
  for (std::size_t construct = 0; construct < nomad_construct_count; ++construct) {
    constructs[construct] += totals[construct];
    construct_squares[construct] += totals[construct] * totals[construct];
  }
  for (std::size_t pair = 0; pair < construct_pair_count; ++pair)
    products[pair] += totals[pairs[pair].a] * totals[pairs[pair].b];
}

void AnswerTotals::add_totals(const AnswerTotals& others) {
  const auto add_all = [](auto& sums, const auto& more) {
    for (std::size_t k = 0; k < sums.size(); ++k) sums[k] += more[k];
  };
  people += others.people;
  add_all(items, others.items);
  add_all(squares, others.squares);
  add_all(constructs, others.constructs);
  add_all(construct_squares, others.construct_squares);
  add_all(products, others.products);
  add_all(general, others.general);
  normal_squares += others.normal_squares;
  use += others.use;
  use_squares += others.use_squares;
  normal_use += others.normal_use;
}

double SurveySums::item_mean(std::size_t item) const { return mean({item + 1, item + 1}); }

double SurveySums::item_sd(std::size_t item) const {
  if (totals_.people < 2) return undefined;
  const auto n = static_cast<double>(totals_.people);
  return std::sqrt(spread(totals_.squares[item], totals_.items[item], totals_.items[item]) /
                   (n * (n - 1)));
}

double SurveySums::mean(ItemRange items) const {
  if (totals_.people == 0) return undefined;
  std::int64_t sum = 0;
  for (std::size_t item = items.first - 1; item < items.last; ++item) sum += totals_.items[item];
  return static_cast<double>(sum) / static_cast<double>(totals_.people) /
         static_cast<double>(items.count());
}

// k / (k - 1) (1 - sum of the items' variances / variance of their total)
double SurveySums::alpha(std::size_t construct) const {
  const ItemRange items = nomad_constructs[construct];
  const std::int64_t sum = totals_.constructs[construct];
  const double total = spread(totals_.construct_squares[construct], sum, sum);
  if (totals_.people < 2 || total == 0) return undefined;
  double single = 0;
  for (std::size_t item = items.first - 1; item < items.last; ++item)
    single += spread(totals_.squares[item], totals_.items[item], totals_.items[item]);
  const auto k = static_cast<double>(items.count());
  return k / (k - 1) * (1 - single / total);
}

double SurveySums::correlation(std::size_t pair) const {
  const auto [a, b] = pairs[pair];
  const std::int64_t sum_a = totals_.constructs[a], sum_b = totals_.constructs[b];
  const double spread_a = spread(totals_.construct_squares[a], sum_a, sum_a);
  const double spread_b = spread(totals_.construct_squares[b], sum_b, sum_b);
  if (totals_.people < 2 || spread_a == 0 || spread_b == 0) return undefined;
  return spread(totals_.products[pair], sum_a, sum_b) / (std::sqrt(spread_a) * std::sqrt(spread_b));
}

double SurveySums::general_mean(std::size_t item) const {
  if (totals_.people == 0) return undefined;
  return static_cast<double>(totals_.general[item]) / static_cast<double>(totals_.people);
}

double SurveySums::normal_with_use() const {
  const std::int64_t normal = totals_.general[normal_now];
  const double of_normal = spread(totals_.normal_squares, normal, normal);
  const double of_use = spread(totals_.use_squares, totals_.use, totals_.use);
  if (totals_.people < 2 || of_normal == 0 || of_use == 0) return undefined;
  return spread(totals_.normal_use, normal, totals_.use) /
         (std::sqrt(of_normal) * std::sqrt(of_use));
}

// n (n - 1) times a covariance. Both products round the same exact number where nobody differs,
// so that no variance is 0 and not a remainder of rounding.
double SurveySums::spread(std::int64_t products, std::int64_t a, std::int64_t b) const {
  return static_cast<double>(totals_.people) * static_cast<double>(products) -
         static_cast<double>(a) * static_cast<double>(b);
}

}  // namespace uptake
