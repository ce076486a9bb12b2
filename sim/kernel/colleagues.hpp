// (6): what tied colleagues showed.
#pragma once

namespace uptake::kernel {
namespace {

struct Looks {
  V use{}, know_how{};
};

inline __attribute__((always_inline)) void look(const Shown& colleague, Looks& looks) {
  looks.use = looks.use + of(colleague.use);
  looks.know_how = looks.know_how + of(colleague.know_how);
}
inline __attribute__((always_inline)) void look(const Shown& colleague, V share, Looks& looks) {
  looks.use = looks.use + share * of(colleague.use);
  looks.know_how = looks.know_how + share * of(colleague.know_how);
}

// Where all ties weigh the same each counts as one, and the mean is taken at the end.
inline void see(const Ties& ties, const Shown* shown, Offset first, Offset end,
                SeenOfColleagues& seen) {
  Looks looks;
  if (ties.shares != nullptr)
    for (Offset tie = first; tie < end; ++tie)
      look(shown[ties.colleagues[tie]], all(ties.shares[tie]), looks);
  else
    for (Offset tie = first; tie < end; ++tie) look(shown[ties.colleagues[tie]], looks);
  const float one =
      ties.shares == nullptr && end > first ? 1.0f / static_cast<float>(end - first) : 1.0f;
  put(seen.use, looks.use * one);
  put(seen.know_how, looks.know_how * one);
  seen.any = end > first ? 1 : 0;
}

inline void see_colleagues(const Ties& ties, const Shown* shown, int begin, int end,
                           SeenOfColleagues* seen) {
  for (int person = begin; person < end; ++person)
    see(ties, shown, ties.first[person], ties.first[person + 1], seen[person - begin]);
}

}  // namespace
}  // namespace uptake::kernel
