#include "tests/effects/network_numbers.hpp"

#include <algorithm>
#include <cmath>

namespace effects {

using namespace uptake;

namespace {

bool have_a_colleague_in_common(const SocialNetwork& network, std::size_t a, std::size_t b) {
  const auto of_a = network.colleagues(static_cast<int>(a));
  const auto of_b = network.colleagues(static_cast<int>(b));
  return std::any_of(of_a.begin(), of_a.end(), [&](std::uint32_t colleague) {
    return std::binary_search(of_b.begin(), of_b.end(), colleague);
  });
}

template <class Condition>
double share_of_outside_ties(const DrawnOrganisation& drawn, const Condition& condition) {
  double ties = 0, such = 0;
  for (std::size_t a = 0; a < drawn.population.unit.size(); ++a)
    for (const std::uint32_t b : drawn.network.colleagues(static_cast<int>(a))) {
      if (drawn.population.unit[a] == drawn.population.unit[b]) continue;
      ++ties;
      such += condition(a, std::size_t{b}) ? 1 : 0;
    }
  return such / ties;
}

}  // namespace

double share_of_same_profession(const DrawnOrganisation& drawn) {
  const auto& profession = drawn.population.profession;
  return share_of_outside_ties(
      drawn, [&](std::size_t a, std::size_t b) { return profession[a] == profession[b]; });
}

double share_closed(const DrawnOrganisation& drawn) {
  return share_of_outside_ties(drawn, [&](std::size_t a, std::size_t b) {
    return have_a_colleague_in_common(drawn.network, a, b);
  });
}

double sd_of_ties(const DrawnOrganisation& drawn) {
  const int people = drawn.network.people();
  double sum = 0, squares = 0;
  for (int person = 0; person < people; ++person) {
    const auto ties = static_cast<double>(drawn.network.colleagues(person).size());
    sum += ties;
    squares += ties * ties;
  }
  return std::sqrt(squares / people - sum * sum / people / people);
}

}  // namespace effects
