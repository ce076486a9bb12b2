// A condition on what somebody in charge could have seen: a total of last week and a threshold.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace uptake {

/// Totals over the people of a unit, a site or the organisation; never a person's. The last four
/// are means of the last survey, in the order of `nomad_construct_names`.
enum class SeenQuantity : std::size_t {
  use_share,              ///< mean of U, 0-1
  users,                  ///< share of staff with U > 0
  regular_users,          ///< share of staff, R3
  tickets_per_100_staff,  ///< problems that came to the desk
  attendance,             ///< share of course hours offered that were attended
  coherence,              ///< 1-5
  cognitive_participation,
  collective_action,
  reflexive_monitoring,
};
inline constexpr std::array<std::string_view, 9> seen_quantity_names{
    "use_share",           "users",     "regular_users",           "tickets_per_100_staff",
    "attendance",          "coherence", "cognitive_participation", "collective_action",
    "reflexive_monitoring"};

struct Condition {
  enum class Side { below, at_least };
  SeenQuantity quantity = SeenQuantity::use_share;
  Side side = Side::below;
  double threshold = 0;

  /// Of a value that is not known (NaN) nothing holds.
  bool holds(double value) const {
    return side == Side::below ? value < threshold : value >= threshold;
  }
};

}  // namespace uptake
