// What a person is: score times parameter, the same under every strategy but for the levers that
// change the service or the people for good. README.md of this room, "Traits".
#pragma once

#include "sim/model/constants.hpp"
#include "sim/model/exposure.hpp"
#include "sim/population/population.hpp"
#include "sim/population/social_network.hpp"

namespace uptake {

struct Traits {
  float pressure = 0;             ///< P, time pressure, 1 on average
  float slack = 0;                ///< h/wk
  float know_how = 0;             ///< K0
  float learning_rate = 0;        ///< rho
  float doing_ceiling = 0;        ///< Kd
  float attitude = 0;             ///< a0, anchor, -1..1
  float intercept = 0;            ///< b, logit
  float habit_rate = 0;           ///< kH, a week at full use
  float tasks = 0;                ///< n, eligible tasks a week
  float fit = 0;                  ///< of the service with the person's tasks
  float belief = 0;               ///< usefulness belief in the first week
  float monitored = 1;            ///< k_prof, effect of monitoring on the profession
  float hours = 1;                ///< working hours as a share of full time
  float participates = 0;         ///< 1 when involved in the preparation
  float super_user = 0;           ///< 1 when one
  float opinion_leader = 0;       ///< 1 when one
  float tied_super_user = 0;      ///< 1 when tied to one
  float tied_opinion_leader = 0;  ///< 1 when tied to one
  float helper_quality = 0;       ///< q of super-users, of the own unit
  float leader_quality = 0;       ///< q of opinion leaders, of the own unit
  float ownership = 0;            ///< own, from having been heard
  float voice = 0;                ///< of a participant -1 (unheard) .. 1 (heard), else 0
  float rate = 0;                 ///< money for an hour
};

/// Traits of every person, [person]; `levers` of every unit.
std::vector<Traits> traits_of(const Constants& constants, const std::vector<LastingLevers>& levers,
                              const std::vector<Profession>& professions,
                              const Population& population, const SocialNetwork& network);

/// base_u of (2): how far the unit backs the service before anything is done.
float climate_base_of(const Constants& constants, const Population& population, int unit);

/// Extra time by entering things twice, as a share of a task's time, with its lever and what was
/// redesigned beyond it.
float duplicate_entry_of(const Constants& constants, const LastingLevers& levers,
                         float redesigned = 0);

/// What a level of redesign after evaluations adds to the lever: of what is left to redesign.
float redesigned_beyond(const LastingLevers& levers, float level);

/// Ease of the service with its levers and the level that has come in releases, 0-1.
float ease_of(const Constants& constants, const LastingLevers& levers, float released = 0);

}  // namespace uptake
