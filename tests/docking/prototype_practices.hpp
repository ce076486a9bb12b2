// The sixteen practices at their moderate settings, each to be put on top of the announcement or
// taken out of S3, and some variants the page gives a number for.
// Takes a strategy and changes it; gives strategies.
// Source: prototype.md, P7 (moderate settings), the end of P8 ("Alone", "Dropped from S3") and the
// practice table. Where neither says how a variant is set, the comment does.
#pragma once

#include <string_view>

#include "tests/docking/prototype_strategies.hpp"

namespace docking {

using Change = void (*)(Strategy&);

struct Practice {
  std::string_view name;
  Change add;
  Change drop;
};

// In the page's order, 1-16: added one after another to S0 they make S3, but for onboarding.
extern const std::array<Practice, 16> practices;

// Puts it on top of the announcement.
Strategy alone(Change add);
// Takes it out of S3.
Strategy dropped(Change drop);

void add_support(Strategy& s);
void add_desk(Strategy& s);
void add_champions(Strategy& s);
void add_time(Strategy& s);
void add_time_to_the_end(Strategy& s);
void add_know_how_and_time(Strategy& s);
void add_targeted_training(Strategy& s);
void add_diverse_training(Strategy& s);
void add_diverse_training_and_time(Strategy& s);
void add_task_fit_and_usefulness(Strategy& s);
void add_feedback(Strategy& s);
void add_impact_evaluation(Strategy& s);
// heard .1, as in S9.
void add_involvement_not_heard(Strategy& s);
// punitive 1 and no plan: with the plan of practice 13 it is -5.5, half a point from the page's
// -6.0.
void add_punitive_monitoring(Strategy& s);
// level 1.
void add_leadership(Strategy& s);
// No course at all, where dropping practice 10 leaves one.
void drop_all_courses(Strategy& s);

}  // namespace docking
