#include "sim/model/draw_parameters.hpp"

#include <algorithm>
#include <limits>

#include "sim/base/fnv.hpp"
#include "sim/random/stream.hpp"

namespace uptake {

namespace {

using Quantile = std::function<double(double)>;

constexpr std::size_t no_column = std::numeric_limits<std::size_t>::max();

// Of a key whose prior is as in the table.
std::size_t column_of(const ParameterChoice& choice, const FilteredPrior& joint) {
  if (joint.draws.empty() || choice.origin != "table") return no_column;
  const auto found = std::find(joint.keys.begin(), joint.keys.end(), choice.parameter.key);
  return found == joint.keys.end() ? no_column
                                   : static_cast<std::size_t>(found - joint.keys.begin());
}

}  // namespace

PriorDraws::PriorDraws(const std::vector<ParameterChoice>& parameters, std::uint64_t seed)
    : seed_(seed) {
  for (const ParameterChoice& choice : parameters)
    keys_.push_back({fnv1a(choice.parameter.key), prior_quantile(choice.parameter), no_column});
}

// A beta prior takes a millisecond to fit, so margins that joint draws replace are not made.
PriorDraws::PriorDraws(const std::vector<ParameterChoice>& parameters, std::uint64_t seed,
                       const FilteredPrior& joint)
    : seed_(seed), joint_(&joint) {
  for (const ParameterChoice& choice : parameters) {
    const std::size_t column = column_of(choice, joint);
    keys_.push_back({fnv1a(choice.parameter.key),
                     column == no_column ? prior_quantile(choice.parameter) : Quantile(), column});
  }
}

std::vector<double> PriorDraws::draw(std::uint32_t number) const {
  std::vector<double> values;
  for (const Key& key : keys_)
    values.push_back(key.column == no_column
                         ? of_margin(key, number)
                         : joint_->draws[number % joint_->draws.size()][key.column]);
  return values;
}

double PriorDraws::of_margin(const Key& key, std::uint32_t number) const {
  Stream stream(seed_, {key.name, 0, number, Purpose::parameter});
  // Keeps u off 0, where a quantile may be infinite.
  return key.quantile((uniform(stream) * 4294967296.0 + 0.5) / 4294967297.0);
}

}  // namespace uptake
