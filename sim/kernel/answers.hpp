// The synthetic survey: what people would answer, as in sim/model/nomad.cpp, and sums of it.
#pragma once

#include "sim/kernel/shapes.hpp"

namespace uptake::kernel {
namespace {

inline __attribute__((always_inline)) V half(V a, V b) { return 0.5f * (a + b); }

struct Mood {
  V coherence, attitude01, belief, know_how;
};

inline Mood mood_of(const Survey& w) {
  Mood mood{V{}, V{}, V{}, V{}};
  for (int person = 0; person < w.people; ++person) {
    const PersonLanes& s = w.state[person];
    mood.coherence = mood.coherence + of(s.coherence);
    mood.attitude01 = mood.attitude01 + (of(s.attitude) + 1) / 2;
    mood.belief = mood.belief + of(s.belief);
    mood.know_how = mood.know_how + of(s.know_how);
  }
  const V share = all(1.0f / static_cast<float>(w.people));
  return {mood.coherence * share, mood.attitude01 * share, mood.belief * share,
          mood.know_how * share};
}

inline __attribute__((always_inline)) void items_of(const PersonLanes& s, const WeekLanes& took,
                                                    const Mood& unit, V climate, V (&items)[20]) {
  const V c = of(s.coherence), b = of(s.belief), k = of(s.know_how), p = of(s.support);
  const V a = half(of(s.attitude), all(1.0f));
  const V ease = clip01(1 - of(took.extra_time) / 0.5f);
  const V room = clip01(of(took.free_hours));
  const V e = 0.5f * (of(s.enrolment) - 0.5f);
  const V all_items[] = {c,
                         half(c, unit.coherence),
                         c,
                         half(c, b),
                         climate,
                         half(c, a) + e,
                         a + e,
                         a + e,
                         half(b, ease),
                         1 - of(s.strain),
                         half(unit.know_how, unit.attitude01),
                         half(k, ease),
                         k,
                         half(p, room),
                         climate,
                         half(c, climate),
                         half(unit.belief, unit.attitude01),
                         b,
                         half(p, a),
                         half(k, a)};
  for (int item = 0; item < item_count; ++item) items[item] = all_items[item];
}

inline __attribute__((always_inline)) I rounded(V x) { return toward_zero(x + 0.5f); }
inline __attribute__((always_inline)) void add(WholeLanes& sum, I value) {
  put(sum, of(sum) + value);
}
inline __attribute__((always_inline)) void add(DoubleLanes& sum, D value) {
  put(sum, of(sum) + value);
}

inline __attribute__((always_inline)) void answer_items(const Numbers& c, const V (&items)[20],
                                                        const AnswerLuck& luck, AnswerSums& sums) {
  constexpr int end_of[construct_count] = {4, 8, 15, 20};
  constexpr int pairs[pair_count][2] = {{0, 1}, {0, 2}, {0, 3}, {1, 2}, {1, 3}, {2, 3}};
  const V style = of(c.nomad_style_sd) * luck.style;
  I totals[construct_count];
  for (int item = 0, construct = 0; construct < construct_count; ++construct) {
    totals[construct] = I{};
    for (; item < end_of[construct]; ++item) {
      const V noise = of(c.nomad_noise_sd) * luck.items[item];
      const I answer = rounded(clip(1 + 4 * (items[item] + style + noise), all(1.0f), all(5.0f)));
      add(sums.items[item], answer);
      add(sums.squares[item], answer * answer);
      totals[construct] = totals[construct] + answer;
    }
    add(sums.constructs[construct], totals[construct]);
    add(sums.construct_squares[construct], totals[construct] * totals[construct]);
  }
  for (int pair = 0; pair < pair_count; ++pair)
    add(sums.products[pair], totals[pairs[pair][0]] * totals[pairs[pair][1]]);
}

inline __attribute__((always_inline)) void answer_general(const Numbers& c, const PersonLanes& s,
                                                          const AnswerLuck& luck,
                                                          AnswerSums& sums) {
  constexpr int normal_now = 1;
  const V habit = of(s.habit);
  const V willing = half(half(of(s.attitude), all(1.0f)), of(s.enrolment));
  const V items[] = {half(of(s.know_how), habit), habit, habit + (1 - habit) * willing};
  I normal{};
  for (int item = 0; item < general_count; ++item) {
    const V noise = of(c.nomad_style_sd) * luck.style + of(c.nomad_noise_sd) * luck.general[item];
    const I answer = rounded(clip(10 * (items[item] + noise), V{}, all(10.0f)));
    add(sums.general[item], answer);
    if (item == normal_now) normal = answer;
  }
  const D used = as_doubles(rounded(10000 * of(s.use)));
  add(sums.normal_squares, normal * normal);
  add(sums.use, used);
  add(sums.use_squares, used * used);
  add(sums.normal_use, as_doubles(normal) * used);
}

inline void ask_people(const Survey& w) {
  const Mood mood = mood_of(w);
  for (int person = 0; person < w.people; ++person) {
    V items[item_count];
    items_of(w.state[person], w.took[person], mood, of(w.place->climate), items);
    answer_items(*w.numbers, items, w.luck[person], *w.sums);
    answer_general(*w.numbers, w.state[person], w.luck[person], *w.sums);
  }
}

}  // namespace
}  // namespace uptake::kernel
