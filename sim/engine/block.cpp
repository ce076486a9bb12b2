#include "sim/engine/block.hpp"

#include "sim/engine/block_of_lanes.hpp"
#include "sim/model/next_wave.hpp"
#include "sim/random/luck.hpp"

namespace uptake {

Block::Block(const CompiledModel& model, const DrawnOrganisation& organisation,
             std::span<const LaneSpec> lanes)
    : model_(model), organisation_(organisation) {
  lanes_.reserve(lanes.size());
  state_.next_week = model.weeks().first;
  for (const LaneSpec& spec : lanes) add_lane(spec);
  set_up_people();
  set_up_groups();
  set_up_feasible();
  set_up_packs();
}

void Block::add_lane(const LaneSpec& spec) {
  const CompiledStrategy& strategy = model_.strategies()[spec.strategy];
  const Population& population = organisation_.population;
  std::vector<int> people;
  for (std::size_t unit = 0; unit < population.site.size(); ++unit)
    people.push_back(population.first_person[unit + 1] - population.first_person[unit]);
  Lane lane{strategy, spec.constants, {}, {}, {}, people, {}, Parties(population), {}, {}};
  lane.clients = client_terms(spec.constants, model_.clients());
  for (int unit = 0; unit < population.units(); ++unit) {
    const LastingLevers& levers = strategy.levers[static_cast<std::size_t>(unit)];
    lane.ease.push_back(ease_of(spec.constants, levers));
    lane.duplicate_entry.push_back(duplicate_entry_of(spec.constants, levers));
    lane.climate_base.push_back(climate_base_of(spec.constants, population, unit));
  }
  state_.selected.emplace_back();
  state_.firings.emplace_back(population.site.size());
  state_.sights.emplace_back(population.site.size());
  lanes_.push_back(std::move(lane));
  state_.go_live.push_back(dates_known(strategy.plan));
  plan_work(lanes_.size() - 1);
  group_people(lanes_.size() - 1);
  observations_.emplace_back(model_, organisation_);
}

void Block::group_people(std::size_t lane) {
  Lane& of = lanes_[lane];
  if (!of.strategy.policy->is_personal(state_.firings[lane])) return;
  state_.selected[lane].resize(organisation_.population.unit.size());
  of.parties.group_people(organisation_.population, state_.selected[lane]);
}

void Block::set_up_people() {
  const std::size_t people = organisation_.population.unit.size();
  traits_ = Grid<Traits>(people, lanes_.size());
  state_.people = Grid<PersonState>(people, lanes_.size());
  state_.visible = Grid<Visible>(people, lanes_.size());
  for (std::size_t lane = 0; lane < lanes_.size(); ++lane) {
    const Constants& constants = lanes_[lane].constants;
    const auto traits = traits_of(constants, lanes_[lane].strategy.levers, model_.professions(),
                                  organisation_.population, organisation_.network);
    for (std::size_t person = 0; person < people; ++person) {
      traits_(person, lane) = traits[person];
      state_.people(person, lane) = initial_state(constants, traits[person]);
      state_.visible(person, lane) = {0, state_.people(person, lane).know_how};
    }
  }
  visible_next_ = state_.visible;
  person_week_ = Grid<PersonWeek>(people, lanes_.size());
}

void Block::set_up_groups() {
  const Population& population = organisation_.population;
  const std::size_t units = population.site.size();
  state_.units = Grid<UnitState>(units, lanes_.size());
  for (std::size_t unit = 0; unit < units; ++unit)
    for (std::size_t lane = 0; lane < lanes_.size(); ++lane)
      state_.units(unit, lane) =
          initial_unit(lanes_[lane].constants, lanes_[lane].climate_base[unit]);
  const auto sites = static_cast<std::size_t>(population.sites);
  state_.desks = Grid<Desk>(sites, lanes_.size());
  state_.desk_load = Grid<float>(sites, lanes_.size());
  state_.waiting.assign(lanes_.size(), {});
  if (capacities_of(model_.pools(), 0)[static_cast<std::size_t>(PoolKind::trainers)])
    for (auto& waiting : state_.waiting) waiting.assign(population.unit.size(), {});
  state_.methods_prepared.assign(lanes_.size(), 0);
  for (const Lane& lane : lanes_) state_.organisations.push_back({lane.constants.defects, 0});
  week_ = Grid<UnitWeek>(units, lanes_.size());
}

// Coverage is of all eligible tasks, also of units that have not begun; who could not use the
// service there does not count as not using it.
void Block::show_everybodys_tasks() {
  const Population& population = organisation_.population;
  for (std::size_t lane = 0; lane < lanes_.size(); ++lane)
    for (std::size_t unit = 0; unit < population.site.size(); ++unit) {
      UnitWeek idle;
      for (int p = population.first_person[unit]; p < population.first_person[unit + 1]; ++p) {
        const auto person = static_cast<std::size_t>(p);
        idle.tasks += traits_(person, lane).tasks;
        idle.without += lanes_[lane].feasible[post_of(person)] > 0 ? 0.0f : 1.0f;
      }
      observations_[lane].add_unit(static_cast<int>(unit), idle);
    }
}

// Preparation begins at a unit's own week `weeks.first`: on its own clock a unit's course does
// not depend on its date. Before that nobody in it is stepped.
bool Block::begun(std::size_t lane, std::size_t unit, int calendar_week) const {
  return own_week(lane, unit, calendar_week) >= model_.weeks().first;
}

int Block::own_week(std::size_t lane, std::size_t unit, int calendar_week) const {
  return calendar_week - state_.go_live[lane][unit];
}

// Anew when a wave's date is decided.
void Block::plan_work(std::size_t lane) {
  Lane& of = lanes_[lane];
  of.work = one_off_work(of.strategy.plan.activities, of.constants, state_.go_live[lane],
                         of.people_of_unit, model_.weeks());
}

// Units that a plan treats alike, in all lanes that run it, ask once a week.
Exposure Block::exposure_of(std::size_t lane, const Party& party, int calendar_week) {
  const auto unit = static_cast<std::size_t>(party.unit);
  const int site = organisation_.population.site[unit];
  const Occasion occasion{
      party.unit,       site,          own_week(lane, unit, calendar_week), calendar_week,
      party.profession, party.selected};
  const Policy& policy = *lanes_[lane].strategy.policy;
  const std::vector<Firing>& fired = state_.firings[lane][unit];
  if (!fired.empty()) return policy.exposure(occasion, fired);
  const MetAlike key{&policy, policy.kind_of(party.unit), occasion.own_week, party.profession,
                     party.selected};
  for (const auto& [known, exposure] : met_)
    if (known == key) return exposure;
  return met_.emplace_back(key, policy.exposure(occasion, fired)).second;
}

// (1), after the week's exposures are known: a unit brings its share of the strategy's desk.
void Block::step_desks(std::size_t lane) {
  const Population& population = organisation_.population;
  const auto sites = static_cast<std::size_t>(population.sites);
  std::vector<float> staff(sites, 0), lever(sites, 0), fixed(sites, 0), answer_hours(sites, 0);
  for (std::size_t unit = 0; unit < population.site.size(); ++unit) {
    const auto site = static_cast<std::size_t>(population.site[unit]);
    const auto people =
        static_cast<float>(population.first_person[unit + 1] - population.first_person[unit]);
    const Exposure& doing = lanes_[lane].around[unit].doing;
    staff[site] += people;
    lever[site] += doing.desk_per_100_staff * people / 100;
    fixed[site] = std::max(fixed[site], doing.desk_per_site);
    answer_hours[site] = std::max(answer_hours[site], doing.desk_answer_hours);
  }
  for (std::size_t site = 0; site < sites; ++site) lever[site] += fixed[site];
  const std::vector<float> planned = lever;
  ask_desks(lane, lever, staff);
  for (std::size_t site = 0; site < sites; ++site) {
    Desk& desk = state_.desks(site, lane);
    desk = step_desk(lanes_[lane].constants, desk, state_.desk_load(site, lane), lever[site],
                     staff[site], answer_hours[site]);
    desk.lever = planned[site];
  }
}

// (2) to (4), and what a unit finds around it this week.
void Block::step_units(std::size_t lane, int calendar_week) {
  Lane& of = lanes_[lane];
  const OrganisationState& organisation = state_.organisations[lane];
  for (std::size_t unit = 0; unit < week_.rows(); ++unit) {
    Surroundings& here = of.around[unit];
    if (!begun(lane, unit, calendar_week)) continue;
    here.week = own_week(lane, unit, calendar_week);
    UnitState& state = state_.units(unit, lane);
    state = step_unit(of.constants, state, here.doing, of.climate_base[unit], here.week);
    const auto site = static_cast<std::size_t>(organisation_.population.site[unit]);
    here.structure = model_.structure();
    here.climate = state.climate;
    here.monitoring = state.monitoring;
    here.follow_up = state.follow_up;
    here.unit_use = state.use;
    here.unit_enrolment = state.enrolment;
    here.appraisal = state.appraisal;
    here.tiredness = state.tiredness;
    here.served = state_.desks(site, lane).served;
    here.defects = organisation.defects;
    here.trust = organisation.trust;
    here.ease = here.doing.released_ease > 0
                    ? ease_of(of.constants, of.strategy.levers[unit], here.doing.released_ease)
                    : of.ease[unit];
    here.redesigned = redesigned_beyond(of.strategy.levers[unit], state.redesigned);
    here.duplicate_entry =
        state.redesigned > 0
            ? duplicate_entry_of(of.constants, of.strategy.levers[unit], here.redesigned)
            : of.duplicate_entry[unit];
  }
}

// A party has its unit's surroundings, and its own exposure with (7) and its load.
void Block::surround_parties(std::size_t lane, int calendar_week) {
  Lane& of = lanes_[lane];
  for (std::size_t party = 0; party < of.parties.count(); ++party) {
    const auto unit = static_cast<std::size_t>(of.parties[party].unit);
    if (!begun(lane, unit, calendar_week)) continue;
    Surroundings& here = of.around[party];
    const Exposure doing = here.doing;
    here = of.around[unit];
    here.doing = doing;
    here.reach = reach_of(of.constants, doing);
    here.practice_load = practice_load(of.constants, doing, here.week);
    here.attendance = attendance_of(of.constants, doing);
    here.left_at_hand = left_at_hand(of.constants, doing);
  }
}

// (6): means over ties of what colleagues showed at the end of last week.
Colleagues Block::colleagues_of(std::size_t person, std::size_t lane) const {
  const auto ties = organisation_.network.colleagues(static_cast<int>(person));
  if (ties.empty()) return {};
  Colleagues mean{0, 0, true};
  const auto shares = organisation_.network.shares(static_cast<int>(person));
  for (std::size_t tie = 0; tie < shares.size(); ++tie) {
    const Visible& seen = state_.visible(ties[tie], lane);
    mean.use += shares[tie] * seen.use;
    mean.know_how += shares[tie] * seen.know_how;
  }
  if (!shares.empty()) return mean;
  for (const std::uint32_t colleague : ties) {
    const Visible& seen = state_.visible(colleague, lane);
    mean.use += seen.use;
    mean.know_how += seen.know_how;
  }
  const float share = 1.0f / static_cast<float>(ties.size());
  mean.use *= share;
  mean.know_how *= share;
  return mean;
}

void Block::step_person_lanes(std::size_t person, std::size_t unit) {
  const std::uint32_t key = organisation_.population.key[person];
  const std::size_t post = post_of(person);
  Luck luck;
  int week_of_luck = std::numeric_limits<int>::min();  // lanes on one clock share it
  for (std::size_t lane = 0; lane < lanes_.size(); ++lane) {
    Lane& of = lanes_[lane];
    const std::size_t party = of.parties.of(person, unit);
    const Surroundings& here = of.around[party];
    if (here.week < model_.weeks().first) continue;
    if (here.week != week_of_luck) luck = luck_of(model_.seed(), key, here.week, organisation_.g);
    week_of_luck = here.week;
    const Constants& constants = of.constants;
    PersonState& state = state_.people(person, lane);
    const Traits& traits = traits_(person, lane);
    const PersonWeek week = step_person(constants, traits, here, colleagues_of(person, lane), luck,
                                        state, of.feasible[post]);
    if (state_.use_of_posts.rows() > 0) state_.use_of_posts(post, lane) += state.use;
    visible_next_(person, lane) = {state.use, state.know_how};
    week_(unit, lane).add(constants, traits, state, week);
    of.took[party].add(traits, week);
    person_week_(person, lane) = week;
    observations_[lane].add_person(static_cast<int>(person), here.week, constants, traits, state,
                                   week);
  }
}

void Block::step_people_one_by_one() {
  for (std::size_t person = 0; person < visible_next_.rows(); ++person)
    step_person_lanes(person, static_cast<std::size_t>(organisation_.population.unit[person]));
  std::swap(state_.visible, visible_next_);
}

void Block::choose_people(std::size_t lane, int calendar_week) {
  Lane& of = lanes_[lane];
  const auto& choices = of.strategy.policy->choices();
  if (choices.empty()) return;
  const auto know_how = [&](std::size_t person) { return know_how_shown(person, lane); };
  auto& selected = state_.selected[lane];
  selected = choose_lowest(choices, state_.go_live[lane], organisation_.population, calendar_week,
                           know_how, std::move(selected));
  group_people(lane);
}

// (25).
void Block::decide_dates(std::size_t lane, int calendar_week) {
  const Strategy& plan = lanes_[lane].strategy.plan;
  if (!plan.next_wave) return;
  std::vector<int>& dates = state_.go_live[lane];
  dates = dates_decided(plan, model_.weeks(),
                        {organisation_.population.site, dates, state_.sights[lane], calendar_week});
  plan_work(lane);
}

// (31). People are told apart from the first rule on that treats them differently.
void Block::follow_rules(std::size_t lane, int calendar_week) {
  const CompiledStrategy& strategy = lanes_[lane].strategy;
  if (strategy.plan.rules.empty()) return;
  look(strategy.plan.rules,
       {organisation_.population.site, state_.go_live[lane], state_.sights[lane], calendar_week},
       state_.firings[lane]);
  group_people(lane);
}

void Block::meet_exposures(std::size_t lane, int calendar_week) {
  Lane& of = lanes_[lane];
  of.around.assign(of.parties.count(), {});
  of.took.assign(of.parties.count(), {});
  for (std::size_t party = 0; party < of.parties.count(); ++party) {
    of.around[party].week = model_.weeks().first - 1;  // not begun
    if (begun(lane, static_cast<std::size_t>(of.parties[party].unit), calendar_week))
      of.around[party].doing = exposure_of(lane, of.parties[party], calendar_week);
  }
}

void Block::step() {
  const int calendar_week = state_.next_week++;
  const std::size_t units = week_.rows();
  week_ = Grid<UnitWeek>(units, lanes_.size());
  met_.clear();
  for (std::size_t lane = 0; lane < lanes_.size(); ++lane) {
    decide_dates(lane, calendar_week);
    choose_people(lane, calendar_week);
    follow_rules(lane, calendar_week);
    meet_exposures(lane, calendar_week);
    step_clients(lane, calendar_week);
    find_feasible(lane);
    ask_pools(lane, calendar_week);
    step_desks(lane);
    step_units(lane, calendar_week);
    surround_parties(lane, calendar_week);
  }
  if (packs_.empty())
    step_people_one_by_one();
  else
    step_packs(calendar_week);
  for (std::size_t lane = 0; lane < lanes_.size(); ++lane) end_week(lane, calendar_week);
}

std::vector<RunRecord> Block::finish() {
  std::vector<RunRecord> records;
  for (std::size_t lane = 0; lane < lanes_.size(); ++lane) {
    records.push_back(observations_[lane].finish(state_.go_live[lane]));
    records.back().rule_firings = times_acted(lanes_[lane].strategy.plan.rules,
                                              organisation_.population.site, state_.firings[lane]);
  }
  return records;
}

std::vector<RunRecord> run_block(const CompiledModel& model, const DrawnOrganisation& organisation,
                                 std::span<const LaneSpec> lanes) {
  Block block(model, organisation, lanes);
  while (block.next_week() <= model.weeks().last) block.step();
  return block.finish();
}

std::size_t bytes_of_lane(const CompiledModel& model) {
  const std::size_t reports = report_weeks(model.experiment()).size();
  const std::size_t person = sizeof(Traits) + sizeof(PersonState) + 2 * sizeof(Visible) +
                             sizeof(PersonWeek) + bytes_of_lane_of_person() +
                             reports * people_quantity_names.size() * sizeof(float);
  const std::size_t unit = sizeof(UnitState) + sizeof(Surroundings) + 2 * sizeof(UnitWeek) +
                           reports * (group_quantity_names.size() + 3) * sizeof(double);
  return static_cast<std::size_t>(model.organisation().people()) * person +
         static_cast<std::size_t>(model.organisation().units()) * unit;
}

}  // namespace uptake
