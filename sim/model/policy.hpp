// What a strategy does in a week, given what a planner could have seen last week.
//
// What was seen decides which rules act (`look`, rules.hpp); a fixed plan has none. The engine asks
// a policy for every unit and every calendar week, in every run.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "sim/model/constants.hpp"
#include "sim/model/exposure.hpp"
#include "sim/model/rules.hpp"
#include "sim/scenario/scenario.hpp"

namespace uptake {

/// Where, when, and for whom.
struct Occasion {
  int unit = 0;
  int site = 0;
  int own_week = 0;  ///< weeks since the unit's go-live
  int calendar_week = 0;
  int profession = -1;         ///< -1: the unit as a whole, without what is for some of it only
  std::uint32_t selected = 0;  ///< bit k: among those chosen for the k-th choice of the policy
};

/// People an activity is for because they know least, chosen once.
struct KnowHowChoice {
  double share = 0;  ///< of the targets
  int week = 0;      ///< on its clock, from last week's know-how
  Clock clock = Clock::go_live;
  std::vector<int> units;        ///< ascending
  std::vector<int> professions;  ///< none: all
};

class Policy {
 public:
  virtual ~Policy() = default;
  /// `fired`: what rules began in the unit so far, this week's included.
  virtual Exposure exposure(const Occasion& occasion, std::span<const Firing> fired) const = 0;
  /// Whether people of one unit may meet different exposures, given what rules began anywhere.
  virtual bool is_personal(const Firings& fired) const = 0;
  /// Units of one number meet the same on one occasion where rules began the same.
  virtual int kind_of(int unit) const { return unit; }
  /// At most 32.
  virtual const std::vector<KnowHowChoice>& choices() const;
};

/// The strategy's activities in their weeks, and what its rules began where they acted. Doses in
/// hours become levels by the hours a level of 1 takes, of `constants`.
std::unique_ptr<const Policy> fixed_plan(const Strategy& strategy, const Constants& constants);

/// The level of a dose, at most 1.
float level_of(const Dose& dose, float hours_at_level_1);

}  // namespace uptake
