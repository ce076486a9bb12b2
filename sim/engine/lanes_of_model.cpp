#include "sim/engine/lanes_of_model.hpp"

#include "sim/engine/symbol_pairs.hpp"

namespace uptake {

namespace {

template <int N>
constexpr Pair<N, kernel::PersonTraits<N>, Traits> traits[] = {
    {&kernel::PersonTraits<N>::pressure, &Traits::pressure},
    {&kernel::PersonTraits<N>::slack, &Traits::slack},
    {&kernel::PersonTraits<N>::know_how, &Traits::know_how},
    {&kernel::PersonTraits<N>::learning_rate, &Traits::learning_rate},
    {&kernel::PersonTraits<N>::doing_ceiling, &Traits::doing_ceiling},
    {&kernel::PersonTraits<N>::attitude, &Traits::attitude},
    {&kernel::PersonTraits<N>::intercept, &Traits::intercept},
    {&kernel::PersonTraits<N>::habit_rate, &Traits::habit_rate},
    {&kernel::PersonTraits<N>::tasks, &Traits::tasks},
    {&kernel::PersonTraits<N>::fit, &Traits::fit},
    {&kernel::PersonTraits<N>::monitored, &Traits::monitored},
    {&kernel::PersonTraits<N>::hours, &Traits::hours},
    {&kernel::PersonTraits<N>::helper_quality, &Traits::helper_quality},
    {&kernel::PersonTraits<N>::leader_quality, &Traits::leader_quality},
    {&kernel::PersonTraits<N>::ownership, &Traits::ownership},
    {&kernel::PersonTraits<N>::voice, &Traits::voice},
    {&kernel::PersonTraits<N>::rate, &Traits::rate},
};

struct RoleOfPerson {
  kernel::Role role;
  float Traits::* one;
};
constexpr RoleOfPerson roles[] = {
    {kernel::participant, &Traits::participates},
    {kernel::super_user, &Traits::super_user},
    {kernel::tied_to_super_user, &Traits::tied_super_user},
    {kernel::tied_to_opinion_leader, &Traits::tied_opinion_leader},
};

template <int N>
constexpr Pair<N, kernel::PersonLanes<N>, PersonState> states[] = {
    {&kernel::PersonLanes<N>::coherence, &PersonState::coherence},
    {&kernel::PersonLanes<N>::attitude, &PersonState::attitude},
    {&kernel::PersonLanes<N>::belief, &PersonState::belief},
    {&kernel::PersonLanes<N>::know_how, &PersonState::know_how},
    {&kernel::PersonLanes<N>::support, &PersonState::support},
    {&kernel::PersonLanes<N>::strain, &PersonState::strain},
    {&kernel::PersonLanes<N>::habit, &PersonState::habit},
    {&kernel::PersonLanes<N>::enrolment, &PersonState::enrolment},
    {&kernel::PersonLanes<N>::use, &PersonState::use},
    {&kernel::PersonLanes<N>::done, &PersonState::done},
};

template <int N>
constexpr Pair<N, kernel::Doing<N>, Exposure> exposures[] = {
    {&kernel::Doing<N>::content, &Exposure::content},
    {&kernel::Doing<N>::two_way, &Exposure::two_way},
    {&kernel::Doing<N>::consistency, &Exposure::consistency},
    {&kernel::Doing<N>::consistency_of_plan, &Exposure::consistency_of_plan},
    {&kernel::Doing<N>::justification, &Exposure::justification},
    {&kernel::Doing<N>::by_leader, &Exposure::by_leader},
    {&kernel::Doing<N>::by_opinion_leader, &Exposure::by_opinion_leader},
    {&kernel::Doing<N>::promise, &Exposure::promise},
    {&kernel::Doing<N>::demonstration, &Exposure::demonstration},
    {&kernel::Doing<N>::visitors, &Exposure::visitors},
    {&kernel::Doing<N>::early_wins, &Exposure::early_wins},
    {&kernel::Doing<N>::course_hours, &Exposure::course_hours},
    {&kernel::Doing<N>::course_share, &Exposure::course_share},
    {&kernel::Doing<N>::methods, &Exposure::methods},
    {&kernel::Doing<N>::match, &Exposure::match},
    {&kernel::Doing<N>::assessment, &Exposure::assessment},
    {&kernel::Doing<N>::refreshers, &Exposure::refreshers},
    {&kernel::Doing<N>::materials, &Exposure::materials},
    {&kernel::Doing<N>::sandbox, &Exposure::sandbox},
    {&kernel::Doing<N>::onboarding, &Exposure::onboarding},
    {&kernel::Doing<N>::protected_hours, &Exposure::protected_hours},
    {&kernel::Doing<N>::vendor, &Exposure::vendor},
    {&kernel::Doing<N>::super_users, &Exposure::super_users},
    {&kernel::Doing<N>::super_user_hours, &Exposure::super_user_hours},
    {&kernel::Doing<N>::super_user_relief, &Exposure::super_user_relief},
    {&kernel::Doing<N>::opinion_leaders, &Exposure::opinion_leaders},
    {&kernel::Doing<N>::usefulness_shown, &Exposure::usefulness_shown},
    {&kernel::Doing<N>::monitoring, &Exposure::monitoring},
    {&kernel::Doing<N>::monitoring_plan, &Exposure::monitoring_plan},
    {&kernel::Doing<N>::monitoring_unseen, &Exposure::monitoring_unseen},
    {&kernel::Doing<N>::punitive, &Exposure::punitive},
    {&kernel::Doing<N>::follow_up, &Exposure::follow_up},
    {&kernel::Doing<N>::follow_up_round, &Exposure::follow_up_round},
    {&kernel::Doing<N>::follow_up_courses, &Exposure::follow_up_courses},
    {&kernel::Doing<N>::follow_up_hours, &Exposure::follow_up_hours},
    {&kernel::Doing<N>::leadership, &Exposure::leadership},
    {&kernel::Doing<N>::shown_to_unit, &Exposure::shown_to_unit},
    {&kernel::Doing<N>::shown_to_leader, &Exposure::shown_to_leader},
    {&kernel::Doing<N>::loop_closed, &Exposure::loop_closed},
    {&kernel::Doing<N>::evaluation, &Exposure::evaluation},
    {&kernel::Doing<N>::evaluation_round, &Exposure::evaluation_round},
    {&kernel::Doing<N>::redesign_hours, &Exposure::redesign_hours},
    {&kernel::Doing<N>::follow_up_trigger, &Exposure::follow_up_trigger},
};

template <int N>
constexpr Pair<N, kernel::Doing<N>, Surroundings> followings[] = {
    {&kernel::Doing<N>::reach, &Surroundings::reach},
    {&kernel::Doing<N>::practice_load, &Surroundings::practice_load},
    {&kernel::Doing<N>::attendance, &Surroundings::attendance},
    {&kernel::Doing<N>::left_at_hand, &Surroundings::left_at_hand},
};

template <int N>
constexpr Pair<N, kernel::Place<N>, Surroundings> places[] = {
    {&kernel::Place<N>::climate, &Surroundings::climate},
    {&kernel::Place<N>::monitoring, &Surroundings::monitoring},
    {&kernel::Place<N>::follow_up, &Surroundings::follow_up},
    {&kernel::Place<N>::unit_use, &Surroundings::unit_use},
    {&kernel::Place<N>::unit_enrolment, &Surroundings::unit_enrolment},
    {&kernel::Place<N>::appraisal, &Surroundings::appraisal},
    {&kernel::Place<N>::tiredness, &Surroundings::tiredness},
    {&kernel::Place<N>::served, &Surroundings::served},
    {&kernel::Place<N>::defects, &Surroundings::defects},
    {&kernel::Place<N>::trust, &Surroundings::trust},
    {&kernel::Place<N>::ease, &Surroundings::ease},
    {&kernel::Place<N>::duplicate_entry, &Surroundings::duplicate_entry},
    {&kernel::Place<N>::redesigned, &Surroundings::redesigned},
};

template <int N>
constexpr Pair<N, kernel::UnitLanes<N>, UnitState> units[] = {
    {&kernel::UnitLanes<N>::climate, &UnitState::climate},
    {&kernel::UnitLanes<N>::monitoring, &UnitState::monitoring},
    {&kernel::UnitLanes<N>::follow_up, &UnitState::follow_up},
    {&kernel::UnitLanes<N>::use, &UnitState::use},
    {&kernel::UnitLanes<N>::time_cost, &UnitState::time_cost},
    {&kernel::UnitLanes<N>::strain, &UnitState::strain},
    {&kernel::UnitLanes<N>::redesigned, &UnitState::redesigned},
    {&kernel::UnitLanes<N>::redesign_hours, &UnitState::redesign_hours},
    {&kernel::UnitLanes<N>::enrolment, &UnitState::enrolment},
    {&kernel::UnitLanes<N>::appraisal, &UnitState::appraisal},
    {&kernel::UnitLanes<N>::brought, &UnitState::brought},
    {&kernel::UnitLanes<N>::tiredness, &UnitState::tiredness},
};

template <int N>
constexpr Pair<N, kernel::WeekLanes<N>, PersonWeek> weeks[] = {
    {&kernel::WeekLanes<N>::extra_time, &PersonWeek::extra_time},
    {&kernel::WeekLanes<N>::free_hours, &PersonWeek::free_hours},
};

template <int N>
constexpr Pair<N, kernel::UnitSums<N>, UnitWeek> sums[] = {
    {&kernel::UnitSums<N>::use, &UnitWeek::use},
    {&kernel::UnitSums<N>::tasks_done, &UnitWeek::tasks_done},
    {&kernel::UnitSums<N>::tasks, &UnitWeek::tasks},
    {&kernel::UnitSums<N>::cost, &UnitWeek::cost},
    {&kernel::UnitSums<N>::users, &UnitWeek::users},
    {&kernel::UnitSums<N>::started, &UnitWeek::started},
    {&kernel::UnitSums<N>::ever_started, &UnitWeek::ever_started},
    {&kernel::UnitSums<N>::given_up, &UnitWeek::given_up},
    {&kernel::UnitSums<N>::regular, &UnitWeek::regular},
    {&kernel::UnitSums<N>::routine, &UnitWeek::routine},
    {&kernel::UnitSums<N>::desk_load, &UnitWeek::desk_load},
    {&kernel::UnitSums<N>::unsolved, &UnitWeek::unsolved},
    {&kernel::UnitSums<N>::dip_hours, &UnitWeek::dip_hours},
    {&kernel::UnitSums<N>::own_practice, &UnitWeek::own_practice},
    {&kernel::UnitSums<N>::people, &UnitWeek::people},
    {&kernel::UnitSums<N>::without, &UnitWeek::without},
    {&kernel::UnitSums<N>::regular_lenient, &UnitWeek::regular_lenient},
    {&kernel::UnitSums<N>::regular_strict, &UnitWeek::regular_strict},
    {&kernel::UnitSums<N>::course_hours, &UnitWeek::course_hours},
    {&kernel::UnitSums<N>::attitude, &UnitWeek::attitude},
    {&kernel::UnitSums<N>::know_how, &UnitWeek::know_how},
    {&kernel::UnitSums<N>::strain, &UnitWeek::strain},
    {&kernel::UnitSums<N>::enrolment, &UnitWeek::enrolment},
    {&kernel::UnitSums<N>::brought, &UnitWeek::brought},
    {&kernel::UnitSums<N>::super_users, &UnitWeek::super_users},
    {&kernel::UnitSums<N>::coherence, &UnitWeek::coherence},
    {&kernel::UnitSums<N>::belief, &UnitWeek::belief},
    {&kernel::UnitSums<N>::support, &UnitWeek::support},
    {&kernel::UnitSums<N>::habit, &UnitWeek::habit},
};

template <int N>
struct PairOfPaid {
  kernel::PaidLanes<N> kernel::PartySums<N>::* lanes;
  Paid PartyWeek::* one;
};
template <int N>
constexpr PairOfPaid<N> hours[] = {
    {&kernel::PartySums<N>::people, &PartyWeek::people},
    {&kernel::PartySums<N>::newcomers, &PartyWeek::newcomers},
    {&kernel::PartySums<N>::course, &PartyWeek::course},
    {&kernel::PartySums<N>::follow_up, &PartyWeek::follow_up},
    {&kernel::PartySums<N>::involvement, &PartyWeek::involvement},
    {&kernel::PartySums<N>::helping, &PartyWeek::helping},
    {&kernel::PartySums<N>::protection, &PartyWeek::protection},
    {&kernel::PartySums<N>::counted_twice, &PartyWeek::counted_twice},
};

}  // namespace

template <int N>
void put(kernel::PersonTraits<N>& lanes, std::size_t lane, const Traits& person) {
  put(lanes, lane, person, traits<N>);
  unsigned bits = 0;
  for (const RoleOfPerson& known : roles)
    if (person.*known.one > 0) bits |= known.role;
  lanes.roles.at[lane] = static_cast<std::uint16_t>(bits);
}

template <int N>
void put(kernel::PersonLanes<N>& lanes, std::size_t lane, const PersonState& state) {
  put(lanes, lane, state, states<N>);
  lanes.started.at[lane] = state.started;
  lanes.ever_started.at[lane] = state.ever_started;
  lanes.routine_weeks.at[lane] = state.routine_weeks;
  lanes.history.at[lane] = state.history;
  lanes.lenient_history.at[lane] = state.lenient_history;
  lanes.strict_history.at[lane] = state.strict_history;
}

template <int N>
PersonState state_of(const kernel::PersonLanes<N>& lanes, std::size_t lane) {
  PersonState state;
  take(lanes, lane, state, states<N>);
  state.started = lanes.started.at[lane] != 0;
  state.ever_started = lanes.ever_started.at[lane] != 0;
  state.routine_weeks = static_cast<std::uint8_t>(lanes.routine_weeks.at[lane]);
  state.history = lanes.history.at[lane];
  state.lenient_history = lanes.lenient_history.at[lane];
  state.strict_history = lanes.strict_history.at[lane];
  return state;
}

template <int N>
Traits traits_of(const kernel::PersonTraits<N>& lanes, std::size_t lane) {
  Traits person;
  take(lanes, lane, person, traits<N>);
  for (const RoleOfPerson& known : roles)
    person.*known.one = (lanes.roles.at[lane] & known.role) != 0 ? 1.0f : 0.0f;
  return person;
}

template <int N>
void put(kernel::UnitLanes<N>& lanes, std::size_t lane, const UnitState& unit) {
  put(lanes, lane, unit, units<N>);
}

template <int N>
UnitState unit_of(const kernel::UnitLanes<N>& lanes, std::size_t lane) {
  UnitState unit;
  take(lanes, lane, unit, units<N>);
  return unit;
}

template <int N>
void put(kernel::Doing<N>& lanes, std::size_t lane, const Surroundings& here) {
  put(lanes, lane, here.doing, exposures<N>);
  put(lanes, lane, here, followings<N>);
}

template <int N>
void put(kernel::Place<N>& lanes, std::size_t lane, const Surroundings& here) {
  put(lanes, lane, here, places<N>);
  lanes.week.at[lane] = static_cast<float>(here.week);
}

template <int N>
Surroundings surroundings_of(const kernel::Doing<N>& doing, const kernel::Place<N>& place,
                             std::size_t lane) {
  Surroundings here;
  take(doing, lane, here.doing, exposures<N>);
  take(doing, lane, here, followings<N>);
  take(place, lane, here, places<N>);
  here.week = static_cast<int>(place.week.at[lane]);
  return here;
}

kernel::OneLuck one_luck_of(const Luck& luck) {
  return {luck.turnover, luck.start_or_quit, luck.noise, luck.rounding};
}

kernel::LuckDraw luck_draw(std::uint64_t seed, std::span<const std::uint32_t> keys, int own_week,
                           std::uint32_t g, kernel::OneLuck* luck) {
  const PhiloxKey key = philox_key(seed);
  const PhiloxCounter counter = counter_of_luck(0, own_week, g);
  return {{key[0], key[1]},
          {counter[1], counter[2], counter[3]},
          keys.data(),
          static_cast<int>(keys.size()),
          luck};
}

Luck luck_of(const kernel::OneLuck& luck) {
  return {luck.turnover, luck.start_or_quit, luck.noise, luck.rounding};
}

template <int N>
Luck luck_of(const kernel::LuckLanes<N>& lanes, std::size_t lane) {
  return {lanes.turnover.at[lane], lanes.start_or_quit.at[lane], lanes.noise.at[lane],
          lanes.rounding.at[lane]};
}

template <int N>
void put(kernel::LuckLanes<N>& lanes, std::size_t lane, const Luck& luck) {
  lanes.turnover.at[lane] = luck.turnover;
  lanes.start_or_quit.at[lane] = luck.start_or_quit;
  lanes.noise.at[lane] = luck.noise;
  lanes.rounding.at[lane] = luck.rounding;
}

template <int N>
PersonWeek week_of(const kernel::WeekLanes<N>& lanes, std::size_t lane) {
  PersonWeek week;
  take(lanes, lane, week, weeks<N>);
  return week;
}

template <int N>
void put(kernel::WeekLanes<N>& lanes, std::size_t lane, const PersonWeek& week) {
  put(lanes, lane, week, weeks<N>);
}

template <int N>
void put(kernel::UnitSums<N>& lanes, std::size_t lane, const UnitWeek& week) {
  put(lanes, lane, week, sums<N>);
}

template <int N>
UnitWeek sums_of(const kernel::UnitSums<N>& lanes, std::size_t lane) {
  UnitWeek week;
  take(lanes, lane, week, sums<N>);
  return week;
}

template <int N>
void put(kernel::PartySums<N>& lanes, std::size_t lane, const PartyWeek& party) {
  for (const PairOfPaid<N>& pair : hours<N>) {
    (lanes.*pair.lanes).hours.at[lane] = (party.*pair.one).hours;
    (lanes.*pair.lanes).money.at[lane] = (party.*pair.one).money;
  }
  lanes.protected_used.at[lane] = party.protected_used;
  lanes.follow_up_offer.at[lane] = party.follow_up_offer;
}

template <int N>
PartyWeek party_of(const kernel::PartySums<N>& lanes, std::size_t lane) {
  PartyWeek party;
  for (const PairOfPaid<N>& pair : hours<N>)
    party.*pair.one = {(lanes.*pair.lanes).hours.at[lane], (lanes.*pair.lanes).money.at[lane]};
  party.protected_used = lanes.protected_used.at[lane];
  party.follow_up_offer = lanes.follow_up_offer.at[lane];
  return party;
}

template void put(kernel::PersonTraits<8>& lanes, std::size_t lane, const Traits& person);
template void put(kernel::PersonLanes<8>& lanes, std::size_t lane, const PersonState& state);
template PersonState state_of(const kernel::PersonLanes<8>& lanes, std::size_t lane);
template Traits traits_of(const kernel::PersonTraits<8>& lanes, std::size_t lane);
template void put(kernel::UnitLanes<8>& lanes, std::size_t lane, const UnitState& unit);
template UnitState unit_of(const kernel::UnitLanes<8>& lanes, std::size_t lane);
template void put(kernel::Doing<8>& lanes, std::size_t lane, const Surroundings& here);
template void put(kernel::Place<8>& lanes, std::size_t lane, const Surroundings& here);
template Surroundings surroundings_of(const kernel::Doing<8>& doing, const kernel::Place<8>& place,
                                      std::size_t lane);
template Luck luck_of(const kernel::LuckLanes<8>& lanes, std::size_t lane);
template void put(kernel::LuckLanes<8>& lanes, std::size_t lane, const Luck& luck);
template PersonWeek week_of(const kernel::WeekLanes<8>& lanes, std::size_t lane);
template void put(kernel::WeekLanes<8>& lanes, std::size_t lane, const PersonWeek& week);
template void put(kernel::UnitSums<8>& lanes, std::size_t lane, const UnitWeek& week);
template UnitWeek sums_of(const kernel::UnitSums<8>& lanes, std::size_t lane);
template void put(kernel::PartySums<8>& lanes, std::size_t lane, const PartyWeek& party);
template PartyWeek party_of(const kernel::PartySums<8>& lanes, std::size_t lane);
template void put(kernel::PersonTraits<16>& lanes, std::size_t lane, const Traits& person);
template void put(kernel::PersonLanes<16>& lanes, std::size_t lane, const PersonState& state);
template PersonState state_of(const kernel::PersonLanes<16>& lanes, std::size_t lane);
template Traits traits_of(const kernel::PersonTraits<16>& lanes, std::size_t lane);
template void put(kernel::UnitLanes<16>& lanes, std::size_t lane, const UnitState& unit);
template UnitState unit_of(const kernel::UnitLanes<16>& lanes, std::size_t lane);
template void put(kernel::Doing<16>& lanes, std::size_t lane, const Surroundings& here);
template void put(kernel::Place<16>& lanes, std::size_t lane, const Surroundings& here);
template Surroundings surroundings_of(const kernel::Doing<16>& doing,
                                      const kernel::Place<16>& place, std::size_t lane);
template Luck luck_of(const kernel::LuckLanes<16>& lanes, std::size_t lane);
template void put(kernel::LuckLanes<16>& lanes, std::size_t lane, const Luck& luck);
template PersonWeek week_of(const kernel::WeekLanes<16>& lanes, std::size_t lane);
template void put(kernel::WeekLanes<16>& lanes, std::size_t lane, const PersonWeek& week);
template void put(kernel::UnitSums<16>& lanes, std::size_t lane, const UnitWeek& week);
template UnitWeek sums_of(const kernel::UnitSums<16>& lanes, std::size_t lane);
template void put(kernel::PartySums<16>& lanes, std::size_t lane, const PartyWeek& party);
template PartyWeek party_of(const kernel::PartySums<16>& lanes, std::size_t lane);

}  // namespace uptake
