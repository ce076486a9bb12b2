#include "sim/engine/lanes_of_model.hpp"

#include "sim/engine/symbol_pairs.hpp"

namespace uptake {

namespace {

constexpr Pair<kernel::PersonTraits, Traits> traits[] = {
    {&kernel::PersonTraits::pressure, &Traits::pressure},
    {&kernel::PersonTraits::slack, &Traits::slack},
    {&kernel::PersonTraits::know_how, &Traits::know_how},
    {&kernel::PersonTraits::learning_rate, &Traits::learning_rate},
    {&kernel::PersonTraits::doing_ceiling, &Traits::doing_ceiling},
    {&kernel::PersonTraits::attitude, &Traits::attitude},
    {&kernel::PersonTraits::intercept, &Traits::intercept},
    {&kernel::PersonTraits::habit_rate, &Traits::habit_rate},
    {&kernel::PersonTraits::tasks, &Traits::tasks},
    {&kernel::PersonTraits::fit, &Traits::fit},
    {&kernel::PersonTraits::monitored, &Traits::monitored},
    {&kernel::PersonTraits::hours, &Traits::hours},
    {&kernel::PersonTraits::participates, &Traits::participates},
    {&kernel::PersonTraits::super_user, &Traits::super_user},
    {&kernel::PersonTraits::tied_super_user, &Traits::tied_super_user},
    {&kernel::PersonTraits::tied_opinion_leader, &Traits::tied_opinion_leader},
    {&kernel::PersonTraits::helper_quality, &Traits::helper_quality},
    {&kernel::PersonTraits::leader_quality, &Traits::leader_quality},
    {&kernel::PersonTraits::ownership, &Traits::ownership},
    {&kernel::PersonTraits::voice, &Traits::voice},
    {&kernel::PersonTraits::rate, &Traits::rate},
};

constexpr Pair<kernel::PersonLanes, PersonState> states[] = {
    {&kernel::PersonLanes::coherence, &PersonState::coherence},
    {&kernel::PersonLanes::attitude, &PersonState::attitude},
    {&kernel::PersonLanes::belief, &PersonState::belief},
    {&kernel::PersonLanes::know_how, &PersonState::know_how},
    {&kernel::PersonLanes::support, &PersonState::support},
    {&kernel::PersonLanes::strain, &PersonState::strain},
    {&kernel::PersonLanes::habit, &PersonState::habit},
    {&kernel::PersonLanes::enrolment, &PersonState::enrolment},
    {&kernel::PersonLanes::use, &PersonState::use},
    {&kernel::PersonLanes::done, &PersonState::done},
};

constexpr Pair<kernel::Doing, Exposure> exposures[] = {
    {&kernel::Doing::content, &Exposure::content},
    {&kernel::Doing::two_way, &Exposure::two_way},
    {&kernel::Doing::consistency, &Exposure::consistency},
    {&kernel::Doing::consistency_of_plan, &Exposure::consistency_of_plan},
    {&kernel::Doing::justification, &Exposure::justification},
    {&kernel::Doing::by_leader, &Exposure::by_leader},
    {&kernel::Doing::by_opinion_leader, &Exposure::by_opinion_leader},
    {&kernel::Doing::promise, &Exposure::promise},
    {&kernel::Doing::demonstration, &Exposure::demonstration},
    {&kernel::Doing::visitors, &Exposure::visitors},
    {&kernel::Doing::early_wins, &Exposure::early_wins},
    {&kernel::Doing::course_hours, &Exposure::course_hours},
    {&kernel::Doing::course_share, &Exposure::course_share},
    {&kernel::Doing::methods, &Exposure::methods},
    {&kernel::Doing::match, &Exposure::match},
    {&kernel::Doing::assessment, &Exposure::assessment},
    {&kernel::Doing::refreshers, &Exposure::refreshers},
    {&kernel::Doing::materials, &Exposure::materials},
    {&kernel::Doing::sandbox, &Exposure::sandbox},
    {&kernel::Doing::onboarding, &Exposure::onboarding},
    {&kernel::Doing::protected_hours, &Exposure::protected_hours},
    {&kernel::Doing::vendor, &Exposure::vendor},
    {&kernel::Doing::super_users, &Exposure::super_users},
    {&kernel::Doing::super_user_hours, &Exposure::super_user_hours},
    {&kernel::Doing::super_user_relief, &Exposure::super_user_relief},
    {&kernel::Doing::opinion_leaders, &Exposure::opinion_leaders},
    {&kernel::Doing::usefulness_shown, &Exposure::usefulness_shown},
    {&kernel::Doing::monitoring, &Exposure::monitoring},
    {&kernel::Doing::monitoring_plan, &Exposure::monitoring_plan},
    {&kernel::Doing::monitoring_unseen, &Exposure::monitoring_unseen},
    {&kernel::Doing::punitive, &Exposure::punitive},
    {&kernel::Doing::follow_up, &Exposure::follow_up},
    {&kernel::Doing::follow_up_round, &Exposure::follow_up_round},
    {&kernel::Doing::follow_up_courses, &Exposure::follow_up_courses},
    {&kernel::Doing::follow_up_hours, &Exposure::follow_up_hours},
    {&kernel::Doing::leadership, &Exposure::leadership},
    {&kernel::Doing::shown_to_unit, &Exposure::shown_to_unit},
    {&kernel::Doing::shown_to_leader, &Exposure::shown_to_leader},
    {&kernel::Doing::loop_closed, &Exposure::loop_closed},
    {&kernel::Doing::evaluation, &Exposure::evaluation},
    {&kernel::Doing::evaluation_round, &Exposure::evaluation_round},
    {&kernel::Doing::redesign_hours, &Exposure::redesign_hours},
    {&kernel::Doing::follow_up_trigger, &Exposure::follow_up_trigger},
};

constexpr Pair<kernel::Doing, Surroundings> followings[] = {
    {&kernel::Doing::reach, &Surroundings::reach},
    {&kernel::Doing::practice_load, &Surroundings::practice_load},
    {&kernel::Doing::attendance, &Surroundings::attendance},
    {&kernel::Doing::left_at_hand, &Surroundings::left_at_hand},
};

constexpr Pair<kernel::Place, Surroundings> places[] = {
    {&kernel::Place::climate, &Surroundings::climate},
    {&kernel::Place::monitoring, &Surroundings::monitoring},
    {&kernel::Place::follow_up, &Surroundings::follow_up},
    {&kernel::Place::unit_use, &Surroundings::unit_use},
    {&kernel::Place::unit_enrolment, &Surroundings::unit_enrolment},
    {&kernel::Place::appraisal, &Surroundings::appraisal},
    {&kernel::Place::tiredness, &Surroundings::tiredness},
    {&kernel::Place::served, &Surroundings::served},
    {&kernel::Place::defects, &Surroundings::defects},
    {&kernel::Place::trust, &Surroundings::trust},
    {&kernel::Place::ease, &Surroundings::ease},
    {&kernel::Place::duplicate_entry, &Surroundings::duplicate_entry},
    {&kernel::Place::redesigned, &Surroundings::redesigned},
};

constexpr Pair<kernel::UnitLanes, UnitState> units[] = {
    {&kernel::UnitLanes::climate, &UnitState::climate},
    {&kernel::UnitLanes::monitoring, &UnitState::monitoring},
    {&kernel::UnitLanes::follow_up, &UnitState::follow_up},
    {&kernel::UnitLanes::use, &UnitState::use},
    {&kernel::UnitLanes::time_cost, &UnitState::time_cost},
    {&kernel::UnitLanes::strain, &UnitState::strain},
    {&kernel::UnitLanes::redesigned, &UnitState::redesigned},
    {&kernel::UnitLanes::redesign_hours, &UnitState::redesign_hours},
    {&kernel::UnitLanes::enrolment, &UnitState::enrolment},
    {&kernel::UnitLanes::appraisal, &UnitState::appraisal},
    {&kernel::UnitLanes::brought, &UnitState::brought},
    {&kernel::UnitLanes::tiredness, &UnitState::tiredness},
};

constexpr Pair<kernel::WeekLanes, PersonWeek> weeks[] = {
    {&kernel::WeekLanes::extra_time, &PersonWeek::extra_time},
    {&kernel::WeekLanes::free_hours, &PersonWeek::free_hours},
};

constexpr Pair<kernel::UnitSums, UnitWeek> sums[] = {
    {&kernel::UnitSums::use, &UnitWeek::use},
    {&kernel::UnitSums::tasks_done, &UnitWeek::tasks_done},
    {&kernel::UnitSums::tasks, &UnitWeek::tasks},
    {&kernel::UnitSums::cost, &UnitWeek::cost},
    {&kernel::UnitSums::users, &UnitWeek::users},
    {&kernel::UnitSums::started, &UnitWeek::started},
    {&kernel::UnitSums::ever_started, &UnitWeek::ever_started},
    {&kernel::UnitSums::given_up, &UnitWeek::given_up},
    {&kernel::UnitSums::regular, &UnitWeek::regular},
    {&kernel::UnitSums::routine, &UnitWeek::routine},
    {&kernel::UnitSums::desk_load, &UnitWeek::desk_load},
    {&kernel::UnitSums::unsolved, &UnitWeek::unsolved},
    {&kernel::UnitSums::dip_hours, &UnitWeek::dip_hours},
    {&kernel::UnitSums::own_practice, &UnitWeek::own_practice},
    {&kernel::UnitSums::people, &UnitWeek::people},
    {&kernel::UnitSums::without, &UnitWeek::without},
    {&kernel::UnitSums::regular_lenient, &UnitWeek::regular_lenient},
    {&kernel::UnitSums::regular_strict, &UnitWeek::regular_strict},
    {&kernel::UnitSums::course_hours, &UnitWeek::course_hours},
    {&kernel::UnitSums::attitude, &UnitWeek::attitude},
    {&kernel::UnitSums::know_how, &UnitWeek::know_how},
    {&kernel::UnitSums::strain, &UnitWeek::strain},
    {&kernel::UnitSums::enrolment, &UnitWeek::enrolment},
    {&kernel::UnitSums::brought, &UnitWeek::brought},
    {&kernel::UnitSums::super_users, &UnitWeek::super_users},
    {&kernel::UnitSums::coherence, &UnitWeek::coherence},
    {&kernel::UnitSums::belief, &UnitWeek::belief},
    {&kernel::UnitSums::support, &UnitWeek::support},
    {&kernel::UnitSums::habit, &UnitWeek::habit},
};

struct PairOfPaid {
  kernel::PaidLanes kernel::PartySums::* lanes;
  Paid PartyWeek::* one;
};
constexpr PairOfPaid hours[] = {
    {&kernel::PartySums::people, &PartyWeek::people},
    {&kernel::PartySums::newcomers, &PartyWeek::newcomers},
    {&kernel::PartySums::course, &PartyWeek::course},
    {&kernel::PartySums::follow_up, &PartyWeek::follow_up},
    {&kernel::PartySums::involvement, &PartyWeek::involvement},
    {&kernel::PartySums::helping, &PartyWeek::helping},
    {&kernel::PartySums::protection, &PartyWeek::protection},
    {&kernel::PartySums::counted_twice, &PartyWeek::counted_twice},
};

}  // namespace

void put(kernel::PersonTraits& lanes, std::size_t lane, const Traits& person) {
  put(lanes, lane, person, traits);
}

void put(kernel::PersonLanes& lanes, std::size_t lane, const PersonState& state) {
  put(lanes, lane, state, states);
  lanes.started.at[lane] = state.started ? -1 : 0;
  lanes.ever_started.at[lane] = state.ever_started ? -1 : 0;
  lanes.routine_weeks.at[lane] = state.routine_weeks;
  lanes.history.at[lane] = state.history;
  lanes.lenient_history.at[lane] = state.lenient_history;
  lanes.strict_history.at[lane] = state.strict_history;
}

PersonState state_of(const kernel::PersonLanes& lanes, std::size_t lane) {
  PersonState state;
  take(lanes, lane, state, states);
  state.started = lanes.started.at[lane] != 0;
  state.ever_started = lanes.ever_started.at[lane] != 0;
  state.routine_weeks = static_cast<std::uint8_t>(lanes.routine_weeks.at[lane]);
  state.history = static_cast<std::uint16_t>(lanes.history.at[lane]);
  state.lenient_history = static_cast<std::uint16_t>(lanes.lenient_history.at[lane]);
  state.strict_history = static_cast<std::uint16_t>(lanes.strict_history.at[lane]);
  return state;
}

Traits traits_of(const kernel::PersonTraits& lanes, std::size_t lane) {
  Traits person;
  take(lanes, lane, person, traits);
  return person;
}

void put(kernel::UnitLanes& lanes, std::size_t lane, const UnitState& unit) {
  put(lanes, lane, unit, units);
}

UnitState unit_of(const kernel::UnitLanes& lanes, std::size_t lane) {
  UnitState unit;
  take(lanes, lane, unit, units);
  return unit;
}

void put(kernel::Doing& lanes, std::size_t lane, const Surroundings& here) {
  put(lanes, lane, here.doing, exposures);
  put(lanes, lane, here, followings);
}

void put(kernel::Place& lanes, std::size_t lane, const Surroundings& here) {
  put(lanes, lane, here, places);
  lanes.week.at[lane] = static_cast<float>(here.week);
}

Surroundings surroundings_of(const kernel::Doing& doing, const kernel::Place& place,
                             std::size_t lane) {
  Surroundings here;
  take(doing, lane, here.doing, exposures);
  take(doing, lane, here, followings);
  take(place, lane, here, places);
  here.week = static_cast<int>(place.week.at[lane]);
  return here;
}

Luck luck_of(const kernel::LuckLanes& lanes, std::size_t lane) {
  return {lanes.turnover.at[lane], lanes.start_or_quit.at[lane], lanes.noise.at[lane],
          lanes.rounding.at[lane]};
}

void put(kernel::LuckLanes& lanes, std::size_t lane, const Luck& luck) {
  lanes.turnover.at[lane] = luck.turnover;
  lanes.start_or_quit.at[lane] = luck.start_or_quit;
  lanes.noise.at[lane] = luck.noise;
  lanes.rounding.at[lane] = luck.rounding;
}

PersonWeek week_of(const kernel::WeekLanes& lanes, std::size_t lane) {
  PersonWeek week;
  take(lanes, lane, week, weeks);
  return week;
}

void put(kernel::WeekLanes& lanes, std::size_t lane, const PersonWeek& week) {
  put(lanes, lane, week, weeks);
}

void put(kernel::UnitSums& lanes, std::size_t lane, const UnitWeek& week) {
  put(lanes, lane, week, sums);
}

UnitWeek sums_of(const kernel::UnitSums& lanes, std::size_t lane) {
  UnitWeek week;
  take(lanes, lane, week, sums);
  return week;
}

void put(kernel::PartySums& lanes, std::size_t lane, const PartyWeek& party) {
  for (const PairOfPaid& pair : hours) {
    (lanes.*pair.lanes).hours.at[lane] = (party.*pair.one).hours;
    (lanes.*pair.lanes).money.at[lane] = (party.*pair.one).money;
  }
  lanes.protected_used.at[lane] = party.protected_used;
  lanes.follow_up_offer.at[lane] = party.follow_up_offer;
}

PartyWeek party_of(const kernel::PartySums& lanes, std::size_t lane) {
  PartyWeek party;
  for (const PairOfPaid& pair : hours)
    party.*pair.one = {(lanes.*pair.lanes).hours.at[lane], (lanes.*pair.lanes).money.at[lane]};
  party.protected_used = lanes.protected_used.at[lane];
  party.follow_up_offer = lanes.follow_up_offer.at[lane];
  return party;
}

}  // namespace uptake
