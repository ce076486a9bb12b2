// The keys of the practices, in the order of results files: the union of the study's two codings
// in the order of Normalization Process Theory's components, then what its conclusions add.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace uptake {

enum class Practice : std::size_t {
  communication,
  consistent_process,
  justification,
  influence,
  positive_attitude,
  support,
  protected_time,
  know_how,
  competence_assessment,
  targeted_training,
  diverse_training,
  ease_of_use,
  usefulness,
  usage_monitoring,
  feedback,
  impact_evaluation,
  task_fit,
  follow_up,
  onboarding,
};

inline constexpr std::array<std::string_view, 19> practice_keys{
    "communication",     "consistent_process", "justification",
    "influence",         "positive_attitude",  "support",
    "protected_time",    "know_how",           "competence_assessment",
    "targeted_training", "diverse_training",   "ease_of_use",
    "usefulness",        "usage_monitoring",   "feedback",
    "impact_evaluation", "task_fit",           "follow_up",
    "onboarding"};

}  // namespace uptake
