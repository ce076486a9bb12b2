#include "analysis/decision/selection.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "analysis/estimate/clusters.hpp"
#include "analysis/estimate/fault.hpp"

namespace uptake {

namespace {

double h_squared(std::size_t plans, const Selection::Rule& rule) {
  const double freedom = static_cast<double>(rule.first_stage) - 1;
  const double error = (1 - rule.confidence) / static_cast<double>(plans - 1);
  const double eta = (std::pow(2 * error, -2 / freedom) - 1) / 2;
  return 2 * eta * freedom;
}

void check(std::size_t plans, const Selection::Rule& rule) {
  if (plans < 2 || rule.first_stage < 2) caller_fault("a selection among too few");
  if (!(rule.indifference > 0)) caller_fault("an indifference that is not above 0");
  if (!(rule.confidence > 1 / static_cast<double>(plans) && rule.confidence < 1))
    caller_fault("a confidence that chance would reach");
}

}  // namespace

Selection::Selection(std::size_t plans, const Rule& rule) : rule_(rule), sums_(plans, 0) {
  check(plans, rule);
  h_squared_ = h_squared(plans, rule);
  remaining_.resize(plans);
  std::iota(remaining_.begin(), remaining_.end(), std::size_t{0});
}

void Selection::add(std::span<const double> observation) {
  if (observation.size() != sums_.size()) caller_fault("an observation of other plans");
  if (finished_) return;
  ++blocks_;
  for (const std::size_t plan : remaining_) sums_[plan] += observation[plan];
  if (blocks_ <= rule_.first_stage)
    first_stage_.emplace_back(observation.begin(), observation.end());
  if (blocks_ < rule_.first_stage) return;
  if (blocks_ == rule_.first_stage) estimate_variances();
  screen();
  choose_if_due();
}

void Selection::estimate_variances() {
  const std::size_t plans = sums_.size();
  reach_.assign(plans * plans, 0);
  std::vector<double> differences(first_stage_.size());
  for (std::size_t a = 0; a < plans; ++a)
    for (std::size_t b = 0; b < a; ++b) {
      std::ranges::transform(first_stage_, differences.begin(),
                             [&](const std::vector<double>& block) { return block[a] - block[b]; });
      const double squares = h_squared_ * sample_variance(differences);
      reach_[pair(a, b)] = reach_[pair(b, a)] = squares / std::pow(rule_.indifference, 2);
    }
  first_stage_.clear();
}

// How far the sum of `a` may fall behind that of `b` before `a` is left out; shrinks to 0.
double Selection::limit(std::size_t a, std::size_t b) const {
  return std::max(0.0,
                  rule_.indifference / 2 * (reach_[pair(a, b)] - static_cast<double>(blocks_)));
}

void Selection::screen() {
  const std::vector<std::size_t> before = remaining_;
  std::erase_if(remaining_, [&](std::size_t a) {
    return std::ranges::any_of(
        before, [&](std::size_t b) { return b != a && sums_[a] < sums_[b] - limit(a, b); });
  });
}

void Selection::choose_if_due() {
  if (remaining_.size() > 1 && at_most_more() > 0) return;
  alike_ = remaining_.size() > 1;
  remaining_ = {leader()};
  finished_ = true;
}

std::size_t Selection::leader() const {
  return *std::ranges::max_element(remaining_, {}, [&](std::size_t plan) { return sums_[plan]; });
}

// After floor(reach) + 1 blocks no limit is above 0.
std::size_t Selection::at_most_more() const {
  if (finished_) return 0;
  if (blocks_ < rule_.first_stage) return rule_.first_stage - blocks_;
  double reach = 0;
  for (const std::size_t a : remaining_)
    for (const std::size_t b : remaining_) reach = std::max(reach, reach_[pair(a, b)]);
  const auto last = static_cast<std::size_t>(reach) + 1;
  return last > blocks_ ? last - blocks_ : 0;
}

// The sums drift apart by their mean difference a block while the limit falls by half an
// indifference.
std::size_t Selection::expected_more() const {
  if (finished_ || blocks_ < rule_.first_stage) return at_most_more();
  double blocks = 1;
  for (const std::size_t a : remaining_) {
    const double behind = sums_[leader()] - sums_[a];
    const double drift = behind / static_cast<double>(blocks_);
    if (a != leader())
      blocks = std::max(blocks, (limit(a, leader()) - behind) / (drift + rule_.indifference / 2));
  }
  return std::min(at_most_more(), static_cast<std::size_t>(std::ceil(blocks)));
}

}  // namespace uptake
