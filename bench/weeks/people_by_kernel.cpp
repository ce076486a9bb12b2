#include "bench/weeks/people_by_kernel.hpp"

#include <algorithm>

#include "sim/engine/lanes_of_model.hpp"

namespace uptake {

namespace {

template <int N>
kernel::Lanes<N> all_lanes(float value) {
  kernel::Lanes<N> lanes;
  std::ranges::fill(lanes.at, value);
  return lanes;
}

kernel::Ties ties_of(const SocialNetwork& network) {
  const auto shares = network.all_shares();
  return {network.offsets().data(), network.all_colleagues().data(),
          shares.empty() ? nullptr : shares.data()};
}

}  // namespace

template <int N>
PeopleByKernel<N>::PeopleByKernel(const CompiledModel& model, const DrawnOrganisation& organisation,
                                  std::span<const RunOfPeople> runs)
    : model_(model), organisation_(organisation), ties_(ties_of(organisation.network)) {
  const std::size_t people = runs.front().traits.size();
  place_.resize(runs.front().climate.size()), sums_.resize(units());
  doing_.resize(runs.front().weeks.size());
  traits_.resize(people), begin_.resize(people), shown_begin_.resize(people);
  for (std::size_t lane = 0; lane < N; ++lane) put_run(lane, runs[lane]);
  next_ = shown_begin_;
  std::size_t largest = 0;
  for (std::size_t unit = 0; unit < units(); ++unit)
    largest = std::max(largest, first_person(unit + 1) - first_person(unit));
  seen_.resize(largest), luck_.resize(largest), took_.resize(largest);
  feasible_.assign(largest, all_lanes<N>(1));
}

template <int N>
void PeopleByKernel<N>::put_run(std::size_t lane, const RunOfPeople& run) {
  put(numbers_, lane, run.constants, model_.structure().time);
  for (std::size_t week = 0; week < doing_.size(); ++week) put(doing_[week], lane, run.weeks[week]);
  for (std::size_t unit = 0; unit < units(); ++unit) {
    Surroundings here = run.weeks.front();
    here.climate = run.climate[unit];
    put(place_[unit], lane, here);
  }
  for (std::size_t person = 0; person < traits_.size(); ++person) {
    put(traits_[person], lane, run.traits[person]);
    put(begin_[person], lane, run.begin[person]);
    shown_begin_[person].know_how.at[lane] = run.begin[person].know_how;
  }
}

template <int N>
void PeopleByKernel<N>::step(const kernel::Kernel<N>& kernel) {
  people_ = begin_;
  shown_ = shown_begin_;
  for (std::size_t week = 0; week < doing_.size(); ++week) {
    party_ = {};
    for (std::size_t unit = 0; unit < units(); ++unit) step_unit(kernel, week, unit);
    std::swap(shown_, next_);
  }
}

template <int N>
void PeopleByKernel<N>::step_unit(const kernel::Kernel<N>& kernel, std::size_t week,
                                  std::size_t unit) {
  const std::size_t begin = first_person(unit), end = first_person(unit + 1);
  look(kernel, unit);
  draw_luck(kernel, week, unit);
  place_[unit].week =
      all_lanes<N>(static_cast<float>(model_.weeks().first + static_cast<int>(week)));
  sums_[unit] = {};
  kernel.step_people({&numbers_, &doing_[week], &place_[unit], static_cast<int>(end - begin),
                      &traits_[begin], seen_.data(), nullptr, feasible_.data(), &people_[begin],
                      took_.data(), &sums_[unit], &party_, nullptr, nullptr, luck_.data()});
  for (std::size_t p = begin; p < end; ++p) next_[p] = {people_[p].use, people_[p].know_how};
}

template <int N>
void PeopleByKernel<N>::look(const kernel::Kernel<N>& kernel) {
  if (shown_.empty()) shown_ = shown_begin_;
  for (std::size_t unit = 0; unit < units(); ++unit) look(kernel, unit);
}

template <int N>
void PeopleByKernel<N>::look(const kernel::Kernel<N>& kernel, std::size_t unit) {
  kernel.see_colleagues(ties_, shown_.data(), static_cast<int>(first_person(unit)),
                        static_cast<int>(first_person(unit + 1)), seen_.data());
}

// Once for all lanes, as they are on one clock.
template <int N>
void PeopleByKernel<N>::draw_luck(const kernel::Kernel<N>& kernel, std::size_t week,
                                  std::size_t unit) {
  const std::size_t begin = first_person(unit), people = first_person(unit + 1) - begin;
  const auto keys = std::span(organisation_.population.key).subspan(begin, people);
  kernel.draw_luck(luck_draw(model_.seed(), keys, model_.weeks().first + static_cast<int>(week),
                             organisation_.g, luck_.data()));
}

template class PeopleByKernel<8>;
template class PeopleByKernel<16>;

}  // namespace uptake
