// The inside of `run_block`: lanes of one organisation, week by week. Only block* and tests of
// saving include it. What its parts do stands in block_*.hpp, compiled for packs of eight and of
// sixteen lanes in a file each.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/engine/block.hpp"
#include "sim/engine/lane_pack.hpp"
#include "sim/engine/observation.hpp"
#include "sim/engine/parties.hpp"
#include "sim/engine/state.hpp"
#include "sim/engine/unit_luck.hpp"

namespace uptake {

// On one occasion units of one kind where rules began the same meet the same.
struct MetAlike {
  const Policy* policy = nullptr;
  int kind = 0, own_week = 0, profession = 0;
  std::uint32_t selected = 0;
  int party = -1;  // where what is met may be changed for a party alone
  std::span<const Firing> fired = {};

  bool operator==(const MetAlike& other) const {
    return policy == other.policy && kind == other.kind && own_week == other.own_week &&
           profession == other.profession && selected == other.selected && party == other.party &&
           std::ranges::equal(fired, other.fired);
  }
};

// What people, or units as a whole, meet alike in a week of one lane, and what they did.
struct Meeting {
  MetAlike alike;
  Surroundings here;  // week, doing, and what follows from these
  PartyWeek took;
  int units = 0;     // that meet it as a whole
  float people = 0;  // of these
};

// One lane's fixed parts, and what it meets this week.
struct Lane {
  const CompiledStrategy& strategy;
  const Constants& constants;
  std::vector<int> people_of_unit;
  std::vector<OneOffWork> work;
  Parties parties;
  std::vector<ClientTerms> clients;  // [group]
  bool tasks_vary = false;           // phi is not 1 for good
  bool looks = false;                // the plan depends on what is seen
  bool apart = false;  // parties that are treated alike may still meet different things
  std::vector<Meeting> met = {};
  std::vector<std::uint32_t> met_of = {};  // [party], into `met`; `nothing` before it has begun
  Capacities capacities = {};
  PoolWeeks pools = {};
};

template <int N>  // lanes of a pack
class Block {
 public:
  Block(const CompiledModel& model, const DrawnOrganisation& organisation,
        std::span<const LaneSpec> lanes, UnitLuck& luck);

  /// The calendar week that comes next.
  int next_week() const { return state_.next_week; }
  void step();
  std::vector<RunRecord> finish();

  /// Everything a later week depends on, between two weeks.
  std::string save();
  /// Goes on where `save` was called, in a block just made of the same model, organisation and
  /// lanes. Throws Failure (invalid_data) for bytes of anything else, or damaged.
  void restart(std::string_view bytes);

 private:
  static constexpr std::size_t lane_count = N;

  template <class Visit, class Self>
  static void visit_state(Visit& visit, Self& self);
  std::vector<std::pair<std::string, std::string>> identity() const;
  void make_room_for_saving();

  void add_lane(const LaneSpec& spec);
  void group_people(std::size_t lane);
  void set_up_packs();
  void set_up_lane(LanePack<N>& pack, std::size_t kernel_lane);
  void set_up_organisation();
  void set_up_feasible();
  void show_everybodys_tasks(LanePack<N>& pack);
  Lane& lane_in(const LanePack<N>& pack, std::size_t kernel_lane) {
    return lanes_[pack.lane_of(kernel_lane)];
  }
  std::size_t units() const { return organisation_.population.site.size(); }
  std::size_t first_person(std::size_t unit) const {
    return static_cast<std::size_t>(organisation_.population.first_person[unit]);
  }
  int own_week(std::size_t lane, std::size_t unit, int calendar_week) const;
  bool begun(std::size_t lane, std::size_t unit, int calendar_week) const;
  void plan_work(std::size_t lane);

  // block_meetings.cpp
  void decide_dates(std::size_t lane, int calendar_week);
  void choose_people(std::size_t lane, int calendar_week);
  void follow_rules(std::size_t lane, int calendar_week);
  float know_how_shown(std::size_t person, std::size_t lane) const;
  void meet_exposures(std::size_t lane, int calendar_week);
  bool is_like_the_last(std::size_t lane, std::size_t unit) const;
  std::uint32_t meeting_of(std::size_t lane, std::size_t party, int calendar_week);
  const Exposure& exposure_of(const Occasion& occasion, const MetAlike& alike);
  void follow_meetings(std::size_t lane);

  // block_feasible.cpp
  std::size_t post_of(std::size_t person) const;
  float use_of_unit(std::size_t unit, std::size_t lane) const;
  std::vector<float> use_of_sites(std::size_t lane) const;
  std::vector<float> use_of_professions(std::size_t lane) const;
  void step_clients(std::size_t lane, int calendar_week);
  void find_feasible(LanePack<N>& pack, std::size_t kernel_lane);
  void find_feasible(LanePack<N>& pack);

  // block_pools.cpp
  void ask_pools(std::size_t lane, int calendar_week);
  void ask_trainers(std::size_t lane, double capacity);
  void ask_super_users(std::size_t lane, double capacity);
  void ask_developers(std::size_t lane, double capacity);
  void ask_desks(std::size_t lane, std::span<float> levers, std::span<const float> staff);

  // block_units.cpp
  void step_desks(std::size_t lane);
  void enter_week(LanePack<N>& pack);
  void enter_site(LanePack<N>& pack, std::size_t site);
  void meet(LanePack<N>& pack, const MetByLanes<N>& met);
  void leave(LanePack<N>& pack);
  void step_unit(LanePack<N>& pack, std::size_t unit, const kernel::WholeLanes<N>& begun);
  void note_redesign(LanePack<N>& pack, std::size_t unit);
  void show_unit(LanePack<N>& pack, std::size_t unit, const kernel::WholeLanes<N>& begun);

  // block_people.cpp
  void step_packs(int calendar_week);
  void step_pack(LanePack<N>& pack, std::size_t unit, int calendar_week);
  MetByLanes<N> met_by(const LanePack<N>& pack, std::size_t party) const;
  MetByLanes<N> met_by_person(const LanePack<N>& pack, std::size_t person, std::size_t unit) const;
  void fill_room(const LanePack<N>& pack, std::size_t unit);
  void step_people(LanePack<N>& pack, std::size_t unit);
  void step_run(LanePack<N>& pack, std::size_t unit, std::size_t first, std::size_t end,
                bool by_profession);
  void keep_those_not_begun(LanePack<N>& pack, std::size_t unit, const kernel::WholeLanes<N>& begun,
                            const kernel::UnitSums<N>& before);
  void note_people(LanePack<N>& pack, std::size_t unit, const kernel::WholeLanes<N>& begun);
  void note_groups(const LanePack<N>& pack, std::size_t kernel_lane, std::size_t unit);
  void keep_people(LanePack<N>& pack, std::size_t unit, int own_week,
                   const kernel::WholeLanes<N>& asked);
  void ask_people(LanePack<N>& pack, std::size_t unit, int own_week,
                  const kernel::WholeLanes<N>& begun);

  // block_end_of_week.cpp
  void end_week(LanePack<N>& pack, int calendar_week);
  void end_week(std::size_t lane, int calendar_week, const UnitWeek& all, double desk_load);
  void bring_to_desks(const LanePack<N>& pack);
  void see_units(std::size_t lane, int calendar_week);
  void see_offers(std::size_t lane);
  std::vector<double> people_of_parties(std::size_t lane) const;
  WeekHours hours_of(std::size_t lane, int calendar_week);
  static double lump_sums_of(const Lane& lane, int calendar_week);

  const CompiledModel& model_;
  const DrawnOrganisation& organisation_;
  std::vector<Lane> lanes_;
  std::vector<float> heads_;  // [unit * professions + profession]
  BlockState state_;
  std::vector<Observation> observations_;  // [lane]
  kernel::Kernel<N> kernel_;
  std::vector<LanePack<N>> packs_;
  UnitRoom<N> room_;
  UnitLuck& luck_;
  std::vector<std::pair<MetAlike, Exposure>> met_;  // this week's, of all lanes
};

extern template class Block<8>;
extern template class Block<16>;

}  // namespace uptake
