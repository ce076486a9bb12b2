// The inside of `run_block`: lanes of one organisation, week by week. Only block*.cpp and tests of
// saving include it.
#pragma once

#include <limits>
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
#include "sim/kernel/kernels.hpp"

namespace uptake {

// One lane's fixed parts.
struct Lane {
  const CompiledStrategy& strategy;
  const Constants& constants;
  std::vector<float> ease;             // [unit]
  std::vector<float> duplicate_entry;  // [unit]
  std::vector<float> climate_base;     // [unit]
  std::vector<int> people_of_unit;
  std::vector<OneOffWork> work;
  Parties parties;
  std::vector<Surroundings> around;       // [party], this week's
  std::vector<PartyWeek> took;            // [party], this week's
  std::vector<ClientTerms> clients = {};  // [group]
  std::vector<float> feasible = {};       // [unit * professions + profession], this week's phi
  Capacities capacities = {};             // this week's
  PoolWeeks pools = {};                   // this week's
};

class Block {
 public:
  Block(const CompiledModel& model, const DrawnOrganisation& organisation,
        std::span<const LaneSpec> lanes);

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
  template <class Visit, class Self>
  static void visit_state(Visit& visit, Self& self);
  std::vector<std::pair<std::string, std::string>> identity() const;
  void group_people(std::size_t lane);
  void add_lane(const LaneSpec& spec);
  void set_up_people();
  void set_up_groups();
  void show_everybodys_tasks();
  void set_up_feasible();
  std::size_t post_of(std::size_t person) const;
  std::vector<float> use_of_sites(std::size_t lane) const;
  std::vector<float> use_of_professions(std::size_t lane) const;
  void step_clients(std::size_t lane, int calendar_week);
  void find_feasible(std::size_t lane);
  int own_week(std::size_t lane, std::size_t unit, int calendar_week) const;
  bool begun(std::size_t lane, std::size_t unit, int calendar_week) const;
  void plan_work(std::size_t lane);
  void decide_dates(std::size_t lane, int calendar_week);
  Exposure exposure_of(std::size_t lane, const Party& party, int calendar_week);
  void choose_people(std::size_t lane, int calendar_week);
  void follow_rules(std::size_t lane, int calendar_week);
  void meet_exposures(std::size_t lane, int calendar_week);
  void surround_parties(std::size_t lane, int calendar_week);
  void ask_pools(std::size_t lane, int calendar_week);
  void ask_trainers(std::size_t lane, double capacity);
  void ask_super_users(std::size_t lane, int calendar_week, double capacity);
  void ask_developers(std::size_t lane, double capacity);
  void ask_desks(std::size_t lane, std::span<float> levers, std::span<const float> staff);
  void step_desks(std::size_t lane);
  void step_units(std::size_t lane, int calendar_week);
  void set_up_packs();
  const Luck& luck_in(std::size_t person, int own_week);
  void fill_room(const LanePack& pack, std::size_t unit);
  std::size_t end_of_run(const LanePack& pack, std::size_t person, std::size_t unit) const;
  void step_packs(int calendar_week);
  void step_people_one_by_one();
  void step_pack(LanePack& pack, std::size_t unit, int calendar_week);
  void step_run(LanePack& pack, std::size_t unit, std::size_t first, std::size_t end,
                kernel::UnitSums& sums);
  void note_people(const LanePack& pack, std::size_t kernel_lane, std::size_t unit);
  float know_how_shown(std::size_t person, std::size_t lane) const;
  void step_person_lanes(std::size_t person, std::size_t unit);
  Colleagues colleagues_of(std::size_t person, std::size_t lane) const;
  void end_week(std::size_t lane, int calendar_week);
  void see_unit(std::size_t lane, std::size_t unit);
  void see_offers(std::size_t lane);
  void draw_survey_luck(std::size_t unit, int own_week);
  void ask_unit(std::size_t lane, std::size_t unit);
  WeekHours hours_of(std::size_t lane, int calendar_week);
  static double lump_sums_of(const Lane& lane, int calendar_week);

  const CompiledModel& model_;
  const DrawnOrganisation& organisation_;
  std::vector<Lane> lanes_;
  std::vector<float> heads_;  // [unit * professions + profession]
  Grid<Traits> traits_;       // [person][lane]
  BlockState state_;
  Grid<Visible> visible_next_;    // [person][lane]
  Grid<PersonWeek> person_week_;  // [person][lane], this week's
  struct WeeksLuck {
    int week = std::numeric_limits<int>::min();
    SurveyLuck luck;
  };
  std::vector<WeeksLuck> survey_luck_;      // [person], of the last week asked
  Grid<UnitWeek> week_;                     // [unit][lane], this week's sums
  std::vector<Observation> observations_;   // [lane]
  const kernel::Kernel* kernel_ = nullptr;  // none: the reference
  std::vector<LanePack> packs_;             // none without a kernel
  UnitRoom room_;
  struct WeeksLuckOfPerson {
    int week = std::numeric_limits<int>::min();
    Luck luck;
  };
  std::vector<WeeksLuckOfPerson> luck_;  // [person], of the last week asked
  struct MetAlike {
    const Policy* policy;
    int kind, own_week, profession;
    std::uint32_t selected;
    bool operator==(const MetAlike&) const = default;
  };
  std::vector<std::pair<MetAlike, Exposure>> met_;  // this week's
  kernel::Doing doing_;
  kernel::Place place_;
  kernel::PartySums party_;
};

}  // namespace uptake
