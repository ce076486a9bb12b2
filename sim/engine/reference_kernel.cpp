#include "sim/engine/reference_kernel.hpp"

#include <algorithm>
#include <boost/sort/pdqsort/pdqsort.hpp>
#include <cmath>
#include <limits>
#include <vector>

#include "sim/engine/lanes_of_model.hpp"

namespace uptake {

namespace {

void draw_luck(const kernel::LuckDraw& draw) {
  const std::uint64_t seed = draw.key[0] | (std::uint64_t{draw.key[1]} << 32);
  const int own_week = static_cast<int>(draw.words[0]) - 1024;
  std::vector<Luck> people(static_cast<std::size_t>(draw.people));
  luck_of(seed, {draw.keys, people.size()}, own_week, draw.words[1], people);
  std::transform(people.begin(), people.end(), draw.luck, one_luck_of);
}

template <int N>
void step_unit(const kernel::UnitStep<N>& w) {
  for (std::size_t lane = 0; lane < N; ++lane) {
    if (w.begun->at[lane] == 0) continue;
    const Exposure doing = surroundings_of(*w.doing, {}, lane).doing;
    put(*w.state, lane,
        step_unit(constants_of(*w.numbers, lane), unit_of(*w.state, lane), doing,
                  w.climate_base->at[lane], static_cast<int>(w.week->at[lane])));
  }
}

// (6): means over ties of what colleagues showed at the end of last week.
template <int N>
void see(const kernel::Ties& ties, const kernel::Shown<N>* shown, std::size_t person,
         std::size_t lane, kernel::SeenOfColleagues<N>& seen) {
  const std::size_t first = ties.first[person], end = ties.first[person + 1];
  float use = 0, know_how = 0;
  for (std::size_t tie = first; tie < end; ++tie) {
    const kernel::Shown<N>& colleague = shown[ties.colleagues[tie]];
    const float share = ties.shares != nullptr ? ties.shares[tie] : 1;
    use += share * colleague.use.at[lane];
    know_how += share * colleague.know_how.at[lane];
  }
  const bool alike = ties.shares == nullptr && end > first;
  const float one = alike ? 1.0f / static_cast<float>(end - first) : 1.0f;
  seen.use.at[lane] = use * one;
  seen.know_how.at[lane] = know_how * one;
  seen.any = end > first ? 1 : 0;
}

template <int N>
void see_colleagues(const kernel::Ties& ties, const kernel::Shown<N>* shown, int begin, int end,
                    kernel::SeenOfColleagues<N>* seen) {
  for (int person = begin; person < end; ++person)
    for (std::size_t lane = 0; lane < N; ++lane)
      see(ties, shown, static_cast<std::size_t>(person), lane, seen[person - begin]);
}

// One run's people.
template <int N>
class Run {
 public:
  Run(const kernel::Week<N>& week, std::size_t lane)
      : week_(week),
        lane_(lane),
        constants_(constants_of(*week.numbers, lane)),
        here_(surroundings_of(*week.doing, *week.place, lane)),
        sums_(sums_of(*week.sums, lane)),
        party_(party_of(*week.party, lane)) {
    here_.structure.time = week.numbers->gated != 0 ? TimeForm::gate : TimeForm::additive;
  }

  void step(int person) {
    const kernel::SeenOfColleagues<N>& seen = week_.seen[person];
    const Colleagues colleagues{seen.use.at[lane_], seen.know_how.at[lane_], seen.any != 0};
    const Traits traits = traits_of(week_.traits[person], lane_);
    PersonState state = state_of(week_.state[person], lane_);
    const PersonWeek took = step_person(constants_, traits, here_, colleagues, luck(person), state,
                                        week_.feasible[person].at[lane_]);
    put(week_.state[person], lane_, state);
    put(week_.took[person], lane_, took);
    sums_.add(constants_, traits, state, took);
    party_.add(traits, took);
    if (week_.of_profession != nullptr) add_to_profession(person, traits, state, took);
  }

  void finish() {
    put(*week_.sums, lane_, sums_);
    put(*week_.party, lane_, party_);
  }

 private:
  Luck luck(int person) const {
    return week_.one_luck != nullptr ? luck_of(week_.one_luck[person])
                                     : luck_of(week_.luck[person], lane_);
  }
  void add_to_profession(int person, const Traits& traits, const PersonState& state,
                         const PersonWeek& took) {
    kernel::UnitSums<N>& lanes = week_.of_profession[week_.profession[person]];
    UnitWeek sums = sums_of(lanes, lane_);
    sums.add(constants_, traits, state, took);
    put(lanes, lane_, sums);
  }

  const kernel::Week<N>& week_;
  std::size_t lane_;
  Constants constants_;
  Surroundings here_;
  UnitWeek sums_;
  PartyWeek party_;
};

template <int N>
void step_people(const kernel::Week<N>& week) {
  for (std::size_t lane = 0; lane < N; ++lane) {
    Run<N> run(week, lane);
    for (int person = 0; person < week.people; ++person) run.step(person);
    run.finish();
  }
}

template <int N>
Respondent respondent_of(const kernel::Survey<N>& w, int person, std::size_t lane) {
  const PersonState s = state_of(w.state[person], lane);
  const PersonWeek week = week_of(w.took[person], lane);
  return {s.coherence,     s.attitude,      s.belief,    s.know_how, s.support, s.strain,
          week.extra_time, week.free_hours, s.enrolment, s.habit,    s.use};
}

template <int N>
UnitMood mood_of(const kernel::Survey<N>& w, std::size_t lane) {
  UnitMood mood;
  for (int p = 0; p < w.people; ++p) {
    const Respondent person = respondent_of(w, p, lane);
    mood.coherence += person.coherence;
    mood.attitude01 += (person.attitude + 1) / 2;
    mood.belief += person.belief;
    mood.know_how += person.know_how;
  }
  const float share = 1.0f / static_cast<float>(w.people);
  return {mood.coherence * share, mood.attitude01 * share, mood.belief * share,
          mood.know_how * share};
}

template <int N>
void ask_people(const kernel::Survey<N>& w) {
  for (std::size_t lane = 0; lane < N; ++lane) {
    const Constants constants = constants_of(*w.numbers, lane);
    const UnitMood mood = mood_of(w, lane);
    AnswerTotals answers = answers_of(*w.sums, lane, 0);
    for (int p = 0; p < w.people; ++p) {
      const Respondent person = respondent_of(w, p, lane);
      const SurveyLuck luck = luck_of(w.luck[p]);
      const NomadItems items = nomad_items(person, mood, w.place->climate.at[lane]);
      answers.add(SurveyAnswers{nomad_answers(constants, items, luck),
                                general_answers(constants, general_items(person), luck),
                                person.use});
    }
    put(*w.sums, lane, answers);
  }
}

template <int N>
void take_columns(kernel::Columns<N>& columns) {
  columns.sums = {}, columns.known = {};
  for (int row = 0; row < columns.count; ++row)
    for (std::size_t lane = 0; lane < N; ++lane) {
      const float value = columns.rows[row][lane];
      const bool is_known = !std::isnan(value);
      columns.sums.at[lane] += is_known ? double{value} : 0;
      columns.known.at[lane] += is_known;
      columns.values[row].at[lane] =
          is_known ? value + 0.0f : std::numeric_limits<float>::infinity();
    }
}

template <int N>
void sort_lanes(kernel::Lanes<N>* values, int count) {
  std::vector<float> of_lane(static_cast<std::size_t>(count));
  for (std::size_t lane = 0; lane < N; ++lane) {
    for (std::size_t k = 0; k < of_lane.size(); ++k) of_lane[k] = values[k].at[lane];
    boost::sort::pdqsort(of_lane.begin(), of_lane.end());
    for (std::size_t k = 0; k < of_lane.size(); ++k) values[k].at[lane] = of_lane[k];
  }
}

}  // namespace

template <int N>
kernel::Kernel<N> reference_kernel() {
  return {"reference",    draw_luck,     step_unit<N>,    see_colleagues<N>,
          step_people<N>, ask_people<N>, take_columns<N>, sort_lanes<N>};
}

template kernel::Kernel<8> reference_kernel();
template kernel::Kernel<16> reference_kernel();

}  // namespace uptake
