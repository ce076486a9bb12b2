// (6): what tied colleagues showed.
#pragma once

#include "sim/kernel/lanes.hpp"

namespace uptake::kernel {
namespace {

inline void see(const Ties& ties, const Shown* shown, Offset first, Offset end,
                SeenOfColleagues& seen) {
  V use{}, know_how{};
  for (Offset tie = first; tie < end; ++tie) {
    const Shown& colleague = shown[ties.colleagues[tie]];
    const V share = all(ties.shares != nullptr ? ties.shares[tie] : 1.0f);
    use = use + share * of(colleague.use);
    know_how = know_how + share * of(colleague.know_how);
  }
  const float one =
      ties.shares == nullptr && end > first ? 1.0f / static_cast<float>(end - first) : 1.0f;
  put(seen.use, use * one);
  put(seen.know_how, know_how * one);
  seen.any = end > first ? 1 : 0;
}

inline void see_colleagues(const Ties& ties, const Shown* shown, int begin, int end,
                           SeenOfColleagues* seen) {
  for (int person = begin; person < end; ++person)
    see(ties, shown, ties.first[person], ties.first[person + 1], seen[person - begin]);
}

}  // namespace
}  // namespace uptake::kernel
