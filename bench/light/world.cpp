#include "bench/light/world.hpp"

#include <span>

#include "bench/light/counts.hpp"

namespace uptake {

namespace {

// Between .75 and 1.25, in no order.
float near_one(std::uint32_t& last) {
  last = last * 1664525u + 1013904223u;
  return .75f + static_cast<float>(last >> 8) / 33554432.0f;
}

template <int N>
void fill(kernel::Lanes<N>& lanes, std::uint32_t& last) {
  for (float& lane : lanes.at) lane = near_one(last);
}

template <int N>
void fill_all(std::span<kernel::Lanes<N>> rows, std::uint32_t& last) {
  for (kernel::Lanes<N>& row : rows) fill(row, last);
}

}  // namespace

template <int N>
LightWorld<N>::LightWorld(const kernel::Ties& ties, int people) : ties_(ties), room_(1) {
  const auto whole_groups = static_cast<std::size_t>(people / group_size * group_size);
  traits_.resize(whole_groups), state_.resize(whole_groups);
  shown_.resize(static_cast<std::size_t>(people));
  std::uint32_t last = 1;
  for (LightTraits<N>& traits : traits_) fill_all<N>(traits.at, last);
  for (LightState<N>& state : state_) fill_all<N>(state.at, last);
  for (kernel::Shown<N>& shown : shown_) fill(shown.use, last), fill(shown.know_how, last);
  next_ = shown_;
  LightRoom<N>& room = room_.front();
  fill_all<N>(room.feasible, last), fill_all<N>(room.numbers, last), fill_all<N>(room.sums, last);
  // What all products are multiplied by, a person's forty times over.
  for (float& lane : room.numbers[0].at) lane = 1.0f + (lane - 1.0f) / 65536.0f;
}

template <int N>
LightArrays<N> LightWorld<N>::arrays() {
  return {people(),      ties_,        traits_.data(), state_.data(),
          shown_.data(), next_.data(), room_.data()};
}

template <int N>
double LightWorld<N>::ties_per_person() const {
  return static_cast<double>(ties_.first[people()]) / people();
}

template <int N>
double LightWorld<N>::arithmetic_per_person_week() const {
  return step_counts.arithmetic() + seen_counts.arithmetic() +
         ties_per_person() * tie_counts.arithmetic() + draw_operations_of_eight / 8.0;
}

template class LightWorld<8>;
template class LightWorld<16>;

}  // namespace uptake
