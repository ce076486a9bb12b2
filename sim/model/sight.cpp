#include "sim/model/sight.hpp"

#include <limits>

namespace uptake {

namespace {

constexpr double not_known = std::numeric_limits<double>::quiet_NaN();
constexpr double of_100_staff = 100;

double ratio(double part, double whole) { return whole > 0 ? part / whole : not_known; }

}  // namespace

Sight& Sight::operator+=(const Sight& more) {
  people += more.people;
  use += more.use;
  users += more.users;
  regular += more.regular;
  tickets += more.tickets;
  offered += more.offered;
  attended += more.attended;
  answered += more.answered;
  for (std::size_t k = 0; k < constructs.size(); ++k) constructs[k] += more.constructs[k];
  return *this;
}

double seen_value(SeenQuantity quantity, const Sight& sight) {
  switch (quantity) {
    case SeenQuantity::use_share:
      return ratio(sight.use, sight.people);
    case SeenQuantity::users:
      return ratio(sight.users, sight.people);
    case SeenQuantity::regular_users:
      return ratio(sight.regular, sight.people);
    case SeenQuantity::tickets_per_100_staff:
      return of_100_staff * ratio(sight.tickets, sight.people);
    case SeenQuantity::attendance:
      return ratio(sight.attended, sight.offered);
    default:
      break;
  }
  const auto construct =
      static_cast<std::size_t>(quantity) - static_cast<std::size_t>(SeenQuantity::coherence);
  if (sight.answered < fewest_answers) return not_known;
  return sight.constructs[construct] / sight.answered;
}

bool holds(const Condition& condition, const Sight& sight) {
  return condition.holds(seen_value(condition.quantity, sight));
}

}  // namespace uptake
