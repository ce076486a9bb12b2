// Every field of everything that changes while a block runs: one list for saving and restarting.
//
// A field that is added to one of these types breaks the build here until it is listed: the names
// are bound one by one, and what is passed on has to fill the type. Classes list theirs in
// `visit_state`. Only saved_state.hpp includes this.
#pragma once

#include <concepts>
#include <cstddef>
#include <type_traits>

#include "sim/engine/observation.hpp"
#include "sim/engine/record.hpp"
#include "sim/engine/state.hpp"
#include "sim/kernel/week.hpp"

namespace uptake {

template <class T, class Of>
concept MaybeConst = std::same_as<std::remove_const_t<T>, Of>;

/// Bytes of a struct with members of these types in this order.
template <class... Fields>
constexpr std::size_t laid_out() {
  std::size_t end = 0, widest = 1;
  const auto place = [&](std::size_t size, std::size_t alignment) {
    end = (end + alignment - 1) / alignment * alignment + size;
    widest = alignment > widest ? alignment : widest;
  };
  (place(sizeof(Fields), alignof(Fields)), ...);
  return (end + widest - 1) / widest * widest;
}

/// Passes the fields on if they are all there are.
template <class Of, class Visit, class... Fields>
void visit_all(Visit& visit, Fields&... fields) {
  static_assert(laid_out<std::remove_const_t<Fields>...>() == sizeof(Of), "a field is left out");
  visit(fields...);
}

template <class Visit, int N>
void visit_fields(Visit& visit, kernel::Lanes<N>& state) {
  for (auto& value : state.at) visit(value);
}
template <class Visit, int N>
void visit_fields(Visit& visit, const kernel::Lanes<N>& state) {
  for (const auto& value : state.at) visit(value);
}

template <class Visit, MaybeConst<PersonState> State>
void visit_fields(Visit& visit, State& state) {
  auto& [coherence, attitude, belief, know_how, support, strain, habit, enrolment, use, done,
         started, ever_started, routine_weeks, history, lenient_history, strict_history] = state;
  visit_all<PersonState>(visit, coherence, attitude, belief, know_how, support, strain, habit,
                         enrolment, use, done, started, ever_started, routine_weeks, history,
                         lenient_history, strict_history);
}

template <class Visit, MaybeConst<Visible> State>
void visit_fields(Visit& visit, State& state) {
  auto& [use, know_how] = state;
  visit_all<Visible>(visit, use, know_how);
}

template <class Visit, MaybeConst<UnitState> State>
void visit_fields(Visit& visit, State& state) {
  auto& [climate, monitoring, follow_up, use, time_cost, strain, redesigned, redesign_hours,
         enrolment, appraisal, brought, tiredness] = state;
  visit_all<UnitState>(visit, climate, monitoring, follow_up, use, time_cost, strain, redesigned,
                       redesign_hours, enrolment, appraisal, brought, tiredness);
}

template <class Visit, MaybeConst<Desk> State>
void visit_fields(Visit& visit, State& state) {
  auto& [backlog, served, lever, handled] = state;
  visit_all<Desk>(visit, backlog, served, lever, handled);
}

template <class Visit, MaybeConst<OrganisationState> State>
void visit_fields(Visit& visit, State& state) {
  auto& [defects, trust, fixed] = state;
  visit_all<OrganisationState>(visit, defects, trust, fixed);
}

template <class Visit, MaybeConst<Sight> State>
void visit_fields(Visit& visit, State& state) {
  auto& [people, use, users, regular, tickets, offered, attended, answered, constructs] = state;
  visit_all<Sight>(visit, people, use, users, regular, tickets, offered, attended, answered,
                   constructs);
}

template <class Visit, MaybeConst<Firing> State>
void visit_fields(Visit& visit, State& state) {
  auto& [rule, week] = state;
  visit_all<Firing>(visit, rule, week);
}

template <class Visit, MaybeConst<WaitingCourses> State>
void visit_fields(Visit& visit, State& state) {
  auto& [hours, length, methods, targeted] = state;
  visit_all<WaitingCourses>(visit, hours, length, methods, targeted);
}

template <class Visit, MaybeConst<BlockState> State>
void visit_fields(Visit& visit, State& state) {
  auto& [next_week, people, visible, units, desks, desk_load, organisations, willing, use_of_posts,
         waiting, methods_prepared, sights, firings, go_live, selected] = state;
  visit_all<BlockState>(visit, next_week, people, visible, units, desks, desk_load, organisations,
                        willing, use_of_posts, waiting, methods_prepared, sights, firings, go_live,
                        selected);
}

template <class Visit, MaybeConst<RunRecord> State>
void visit_fields(Visit& visit, State& state) {
  auto& [series, groups, hours, hours_of_week, money, money_of_week, dose, lump_sums, counted_twice,
         money_counted_twice, own_practice, pools, people, survey, snapshots, rule_firings,
         go_live] = state;
  visit_all<RunRecord>(visit, series, groups, hours, hours_of_week, money, money_of_week, dose,
                       lump_sums, counted_twice, money_counted_twice, own_practice, pools, people,
                       survey, snapshots, rule_firings, go_live);
}

}  // namespace uptake
