// What an organisation is made of when a scenario does not say.
//
// Source: the prototype's P2 (384 professionals in health centres), which rounds the thirty
// interviewed in Nadav 2021 to six professions. Tasks and fit of each stand in the evidence
// table as tasks_NAME and fit_NAME.
#pragma once

#include <array>
#include <string_view>

namespace uptake {

struct DefaultProfession {
  std::string_view name;
  double share;
};

constexpr std::array<DefaultProfession, 6> default_professions{{
    {"registered_nurse", 0.27},
    {"public_health_nurse", 0.17},
    {"practical_nurse", 0.23},
    {"physician", 0.17},
    {"social_worker", 0.13},
    {"other", 0.03},
}};

}  // namespace uptake
