#include <algorithm>

#include "sim/engine/lanes_of_model.hpp"

namespace uptake {

namespace {

// Each pair of sums that the kernel and the model hold of the same answers.
template <class Lanes, class Totals, class Visit>
void visit_sums(Lanes& lanes, Totals& totals, Visit visit) {
  const auto visit_all = [&](auto& kernel_sums, auto& sums) {
    for (std::size_t k = 0; k < sums.size(); ++k) visit(kernel_sums[k], sums[k]);
  };
  visit_all(lanes.items, totals.items);
  visit_all(lanes.squares, totals.squares);
  visit_all(lanes.general, totals.general);
  visit_all(lanes.constructs, totals.constructs);
  visit_all(lanes.construct_squares, totals.construct_squares);
  visit_all(lanes.products, totals.products);
  visit(lanes.normal_squares, totals.normal_squares);
  visit(lanes.use, totals.use);
  visit(lanes.use_squares, totals.use_squares);
  visit(lanes.normal_use, totals.normal_use);
}

}  // namespace

template <int N>
void put(kernel::AnswerSums<N>& lanes, std::size_t lane, const AnswerTotals& answers) {
  visit_sums(lanes, answers, [&](auto& sum, std::int64_t total) {
    sum.at[lane] = static_cast<std::remove_reference_t<decltype(sum.at[lane])>>(total);
  });
}

template <int N>
AnswerTotals answers_of(const kernel::AnswerSums<N>& lanes, std::size_t lane, int people) {
  AnswerTotals answers;
  answers.people = people;
  visit_sums(lanes, answers, [&](const auto& sum, std::int64_t& total) {
    total = static_cast<std::int64_t>(sum.at[lane]);
  });
  return answers;
}

kernel::AnswerLuck luck_of(const SurveyLuck& luck) {
  kernel::AnswerLuck answers;
  answers.style = luck.style;
  std::ranges::copy(luck.noise, answers.items);
  std::ranges::copy(luck.general_noise, answers.general);
  return answers;
}

SurveyLuck luck_of(const kernel::AnswerLuck& luck) {
  SurveyLuck answers;
  answers.style = luck.style;
  std::ranges::copy(luck.items, answers.noise.begin());
  std::ranges::copy(luck.general, answers.general_noise.begin());
  return answers;
}

template void put(kernel::AnswerSums<8>& lanes, std::size_t lane, const AnswerTotals& answers);
template AnswerTotals answers_of(const kernel::AnswerSums<8>& lanes, std::size_t lane, int people);
template void put(kernel::AnswerSums<16>& lanes, std::size_t lane, const AnswerTotals& answers);
template AnswerTotals answers_of(const kernel::AnswerSums<16>& lanes, std::size_t lane, int people);

}  // namespace uptake
