// Looks at colleagues, as in sim/kernel/colleagues.hpp, but a group's ties one after the other:
// nothing waits for a person's last tie.
#pragma once

#include "bench/light/types.hpp"
#include "bench/light/unrolled.hpp"

namespace uptake::light {
namespace {

struct Looks {
  V use[4], know_how[4];
};

template <int k>
inline __attribute__((always_inline)) void look(const Shown& colleague, Looks& looks) {
  looks.use[k] = looks.use[k] + of(colleague.use);
  looks.know_how[k] = looks.know_how[k] + of(colleague.know_how);
}

inline __attribute__((always_inline)) void note_seen(LightRoom& room, const Looks& looks, V one) {
  for (int person = 0; person < group_size; ++person) {
    put(room.seen[person].use, looks.use[person % 4] * one);
    put(room.seen[person].know_how, looks.know_how[person % 4] * one);
  }
}

inline void see_light(const LightArrays& a, int first_person) {
  const V one = all(4.0f / (6 * group_size));
  const Offset end = a.ties.first[first_person + group_size];
  const auto colleague = [&](Offset tie) -> const Shown& {
    return a.shown[a.ties.colleagues[tie]];
  };
  Looks looks{};
  Offset tie = a.ties.first[first_person];
  for (; tie + 4 <= end; tie += 4)
    unrolled<0, 4>([&]<int k>() { look<k>(colleague(tie + k), looks); });
  for (; tie < end; ++tie) look<0>(colleague(tie), looks);
  note_seen(*a.room, looks, one);
}

}  // namespace
}  // namespace uptake::light
