// What a strategy does in a week, given what a planner could have seen last week.
//
// A fixed plan ignores what it sees; a rule acts on it. The engine asks a policy for every unit
// and every calendar week, in every run.
#pragma once

#include <memory>
#include <vector>

#include "sim/model/exposure.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

/// Where and when.
struct Occasion {
  int unit = 0;
  int site = 0;
  int own_week = 0;  ///< weeks since the unit's go-live
  int calendar_week = 0;
};

/// Totals of last week that somebody in charge could know; never a person's.
struct Observed {
  float unit_use = 0;         ///< use share of the unit
  float site_tickets = 0;     ///< problems that came to the site's desk
  float unit_attendance = 0;  ///< course hours attended, a person
};

class Policy {
 public:
  virtual ~Policy() = default;
  virtual Exposure exposure(const Occasion& occasion, const Observed& observed) const = 0;
};

/// The strategy's activities in their weeks, whatever is seen.
std::unique_ptr<const Policy> fixed_plan(const Strategy& strategy);

}  // namespace uptake
