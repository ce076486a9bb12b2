#include "sim/engine/block.hpp"

#include "sim/engine/observation.hpp"
#include "sim/engine/parties.hpp"
#include "sim/engine/state.hpp"
#include "sim/random/luck.hpp"

namespace uptake {

namespace {

// One lane's fixed parts.
struct Lane {
  const CompiledStrategy& strategy;
  const Constants& constants;
  std::vector<float> ease;             // [unit]
  std::vector<float> duplicate_entry;  // [unit]
  std::vector<float> climate_base;     // [unit]
  std::vector<OneOffWork> work;
  Parties parties;
  std::vector<Surroundings> around;  // [party], this week's
  std::vector<PartyWeek> took;       // [party], this week's
};

UnitMood mood_of(const std::vector<Respondent>& people) {
  UnitMood mood;
  for (const Respondent& person : people) {
    mood.coherence += person.coherence;
    mood.attitude01 += (person.attitude + 1) / 2;
    mood.belief += person.belief;
    mood.know_how += person.know_how;
  }
  const float share = 1.0f / static_cast<float>(people.size());
  return {mood.coherence * share, mood.attitude01 * share, mood.belief * share,
          mood.know_how * share};
}

class Block {
 public:
  Block(const CompiledModel& model, const DrawnOrganisation& organisation,
        std::span<const LaneSpec> lanes);

  void step(int calendar_week);
  std::vector<RunRecord> finish();

 private:
  void add_lane(const LaneSpec& spec);
  void set_up_people();
  void set_up_groups();
  void show_everybodys_tasks();
  bool begun(const Lane& lane, std::size_t unit, int calendar_week) const;
  Exposure exposure_of(std::size_t lane, const Party& party, int calendar_week) const;
  void choose_people(std::size_t lane, int calendar_week);
  void meet_exposures(std::size_t lane, int calendar_week);
  void surround_parties(std::size_t lane, int calendar_week);
  void step_desks(std::size_t lane);
  void step_units(std::size_t lane, int calendar_week);
  void step_unit_people(std::size_t unit, int calendar_week);
  void step_person_lanes(std::size_t person, std::size_t unit);
  Colleagues colleagues_of(std::size_t person, std::size_t lane) const;
  void end_week(std::size_t lane, int calendar_week);
  void draw_survey_luck(std::size_t unit, int own_week);
  void ask_unit(std::size_t lane, std::size_t unit);
  WeekHours hours_of(std::size_t lane, int calendar_week);
  static double lump_sums_of(const Lane& lane, int calendar_week);

  const CompiledModel& model_;
  const DrawnOrganisation& organisation_;
  std::vector<Lane> lanes_;
  Grid<Traits> traits_;  // [person][lane]
  BlockState state_;
  Grid<Visible> visible_next_;    // [person][lane]
  Grid<PersonWeek> person_week_;  // [person][lane], this week's
  struct WeeksLuck {
    int week = std::numeric_limits<int>::min();
    SurveyLuck luck;
  };
  std::vector<WeeksLuck> survey_luck_;     // [person], of the last week asked
  Grid<UnitWeek> week_;                    // [unit][lane], this week's sums
  std::vector<Observation> observations_;  // [lane]
};

Block::Block(const CompiledModel& model, const DrawnOrganisation& organisation,
             std::span<const LaneSpec> lanes)
    : model_(model), organisation_(organisation) {
  lanes_.reserve(lanes.size());
  for (const LaneSpec& spec : lanes) add_lane(spec);
  set_up_people();
  set_up_groups();
}

void Block::add_lane(const LaneSpec& spec) {
  const CompiledStrategy& strategy = model_.strategies()[spec.strategy];
  const Population& population = organisation_.population;
  std::vector<int> people;
  for (std::size_t unit = 0; unit < population.site.size(); ++unit)
    people.push_back(population.first_person[unit + 1] - population.first_person[unit]);
  Lane lane{strategy,
            spec.constants,
            {},
            {},
            {},
            one_off_work(strategy.plan, spec.constants, people, model_.weeks()),
            Parties(population),
            {},
            {}};
  for (int unit = 0; unit < population.units(); ++unit) {
    const LastingLevers& levers = strategy.levers[static_cast<std::size_t>(unit)];
    lane.ease.push_back(ease_of(spec.constants, levers));
    lane.duplicate_entry.push_back(duplicate_entry_of(spec.constants, levers));
    lane.climate_base.push_back(climate_base_of(spec.constants, population, unit));
  }
  state_.selected.emplace_back();
  if (strategy.policy->is_personal()) {
    state_.selected.back().assign(population.unit.size(), 0);
    lane.parties.group_people(population, state_.selected.back());
  }
  lanes_.push_back(std::move(lane));
  observations_.emplace_back(model_, organisation_, strategy.go_live);
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
  state_.attendance = Grid<float>(units, lanes_.size());
  state_.methods_prepared.assign(lanes_.size(), 0);
  for (const Lane& lane : lanes_) state_.organisations.push_back({lane.constants.defects, 0});
  show_everybodys_tasks();
  week_ = Grid<UnitWeek>(units, lanes_.size());
}

// Coverage is of all eligible tasks, also of units that have not begun.
void Block::show_everybodys_tasks() {
  const Population& population = organisation_.population;
  for (std::size_t lane = 0; lane < lanes_.size(); ++lane)
    for (std::size_t unit = 0; unit < population.site.size(); ++unit) {
      UnitWeek idle;
      for (int p = population.first_person[unit]; p < population.first_person[unit + 1]; ++p)
        idle.tasks += traits_(static_cast<std::size_t>(p), lane).tasks;
      observations_[lane].add_unit(static_cast<int>(unit), idle);
    }
}

// Preparation begins at a unit's own week `weeks.first`: on its own clock a unit's course does
// not depend on its date. Before that nobody in it is stepped.
bool Block::begun(const Lane& lane, std::size_t unit, int calendar_week) const {
  return calendar_week - lane.strategy.go_live[unit] >= model_.weeks().first;
}

Exposure Block::exposure_of(std::size_t lane, const Party& party, int calendar_week) const {
  const auto unit = static_cast<std::size_t>(party.unit);
  const int site = organisation_.population.site[unit];
  const Occasion occasion{party.unit,
                          site,
                          calendar_week - lanes_[lane].strategy.go_live[unit],
                          calendar_week,
                          party.profession,
                          party.selected};
  const Observed observed{state_.units(unit, lane).use,
                          state_.desk_load(static_cast<std::size_t>(site), lane),
                          state_.attendance(unit, lane)};
  return lanes_[lane].strategy.policy->exposure(occasion, observed);
}

// (1), after the week's exposures are known: a unit brings its share of the strategy's desk.
void Block::step_desks(std::size_t lane) {
  const Population& population = organisation_.population;
  const auto sites = static_cast<std::size_t>(population.sites);
  std::vector<float> staff(sites, 0), lever(sites, 0), fixed(sites, 0);
  for (std::size_t unit = 0; unit < population.site.size(); ++unit) {
    const auto site = static_cast<std::size_t>(population.site[unit]);
    const auto people =
        static_cast<float>(population.first_person[unit + 1] - population.first_person[unit]);
    const Exposure& doing = lanes_[lane].around[unit].doing;
    staff[site] += people;
    lever[site] += doing.desk_per_100_staff * people / 100;
    fixed[site] = std::max(fixed[site], doing.desk_per_site);
  }
  for (std::size_t site = 0; site < sites; ++site)
    state_.desks(site, lane) =
        step_desk(lanes_[lane].constants, state_.desks(site, lane), state_.desk_load(site, lane),
                  lever[site] + fixed[site], staff[site]);
}

// (2) to (4), and what a unit finds around it this week.
void Block::step_units(std::size_t lane, int calendar_week) {
  Lane& of = lanes_[lane];
  const OrganisationState& organisation = state_.organisations[lane];
  for (std::size_t unit = 0; unit < week_.rows(); ++unit) {
    Surroundings& here = of.around[unit];
    if (!begun(of, unit, calendar_week)) continue;
    here.week = calendar_week - of.strategy.go_live[unit];
    UnitState& state = state_.units(unit, lane);
    state = step_unit(of.constants, state, here.doing, of.climate_base[unit], here.week);
    const auto site = static_cast<std::size_t>(organisation_.population.site[unit]);
    here.climate = state.climate;
    here.monitoring = state.monitoring;
    here.follow_up = state.follow_up;
    here.unit_use = state.use;
    here.served = state_.desks(site, lane).served;
    here.defects = organisation.defects;
    here.trust = organisation.trust;
    here.ease = of.ease[unit];
    here.duplicate_entry = of.duplicate_entry[unit];
  }
}

// A party has its unit's surroundings, and its own exposure with (7) and its load.
void Block::surround_parties(std::size_t lane, int calendar_week) {
  Lane& of = lanes_[lane];
  for (std::size_t party = 0; party < of.parties.count(); ++party) {
    const auto unit = static_cast<std::size_t>(of.parties[party].unit);
    if (!begun(of, unit, calendar_week)) continue;
    Surroundings& here = of.around[party];
    const Exposure doing = here.doing;
    here = of.around[unit];
    here.doing = doing;
    here.reach = reach_of(of.constants, doing);
    here.practice_load = practice_load(of.constants, doing, here.week);
  }
}

// (6): means over ties of what colleagues showed at the end of last week.
Colleagues Block::colleagues_of(std::size_t person, std::size_t lane) const {
  const auto ties = organisation_.network.colleagues(static_cast<int>(person));
  if (ties.empty()) return {};
  Colleagues mean{0, 0, true};
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
    const PersonWeek week =
        step_person(constants, traits, here, colleagues_of(person, lane), luck, state);
    visible_next_(person, lane) = {state.use, state.know_how};
    week_(unit, lane).add(constants, traits, state, week);
    of.took[party].add(traits, week);
    person_week_(person, lane) = week;
    observations_[lane].add_person(static_cast<int>(person), here.week, constants, state, week);
  }
}

void Block::end_week(std::size_t lane, int calendar_week) {
  const Population& population = organisation_.population;
  for (std::size_t site = 0; site < state_.desks.rows(); ++site) state_.desk_load(site, lane) = 0;
  float unsolved = 0, open = 0, fixes = 0;
  for (std::size_t unit = 0; unit < week_.rows(); ++unit) {
    if (!begun(lanes_[lane], unit, calendar_week)) continue;
    const UnitWeek& week = week_(unit, lane);
    const Exposure& doing = lanes_[lane].around[unit].doing;
    state_.units(unit, lane).use = week.use / week.people;
    state_.attendance(unit, lane) = week.course_hours / week.people;
    state_.desk_load(static_cast<std::size_t>(population.site[unit]), lane) += week.desk_load;
    unsolved += week.unsolved;
    open = std::max(open, doing.feedback_open);
    fixes = std::max(fixes, doing.fixes);
    observations_[lane].add_unit(static_cast<int>(unit), week);
    if (observations_[lane].asks(lanes_[lane].around[unit].week)) ask_unit(lane, unit);
  }
  state_.organisations[lane] =
      step_organisation(lanes_[lane].constants, state_.organisations[lane], unsolved,
                        static_cast<float>(population.people()), open, fixes);
  observations_[lane].end_week(calendar_week, hours_of(lane, calendar_week),
                               lump_sums_of(lanes_[lane], calendar_week));
}

// Once for all lanes on one clock.
void Block::draw_survey_luck(std::size_t unit, int own_week) {
  const Population& population = organisation_.population;
  survey_luck_.resize(population.unit.size());
  for (int person = population.first_person[unit]; person < population.first_person[unit + 1];
       ++person) {
    const auto p = static_cast<std::size_t>(person);
    if (survey_luck_[p].week == own_week) continue;
    survey_luck_[p] = {own_week,
                       survey_luck(model_.seed(), population.key[p], own_week, organisation_.g)};
  }
}

// The survey of a unit: what its people would answer at the end of this week.
void Block::ask_unit(std::size_t lane, std::size_t unit) {
  const Population& population = organisation_.population;
  const Surroundings& here = lanes_[lane].around[unit];
  std::vector<Respondent> people;
  for (int p = population.first_person[unit]; p < population.first_person[unit + 1]; ++p) {
    const PersonState& s = state_.people(static_cast<std::size_t>(p), lane);
    const PersonWeek& week = person_week_(static_cast<std::size_t>(p), lane);
    people.push_back({s.coherence, s.attitude, s.belief, s.know_how, s.support, s.strain,
                      week.extra_time, week.free_hours});
  }
  const UnitMood mood = mood_of(people);
  draw_survey_luck(unit, here.week);
  std::vector<NomadAnswers> answers;
  for (std::size_t i = 0; i < people.size(); ++i) {
    const std::size_t p = static_cast<std::size_t>(population.first_person[unit]) + i;
    answers.push_back(nomad_answers(
        lanes_[lane].constants, nomad_items(people[i], mood, here.climate), survey_luck_[p].luck));
  }
  observations_[lane].add_answers(here.week, answers);
}

double Block::lump_sums_of(const Lane& lane, int calendar_week) {
  double money = 0;
  for (const LumpSum& sum : lane.strategy.lump_sums)
    if (sum.week == calendar_week) money += sum.amount;
  return money;
}

WeekHours Block::hours_of(std::size_t lane, int calendar_week) {
  const Lane& of = lanes_[lane];
  HoursOfWeek hours(of.constants);
  for (std::size_t site = 0; site < state_.desks.rows(); ++site)
    hours.add_desk(state_.desks(site, lane).handled, state_.desks(site, lane).lever);
  for (std::size_t party = 0; party < of.parties.count(); ++party) {
    const auto unit = static_cast<std::size_t>(of.parties[party].unit);
    if (!begun(of, unit, calendar_week)) continue;
    const Surroundings& here = of.around[party];
    if (party < week_.rows()) hours.add_unit(here.doing, here.week);
    hours.add_party(here.doing, here.reach, here.week, of.took[party]);
  }
  for (const OneOffWork& work : of.work)
    if (work.calendar_week == calendar_week) hours.add_work(work);
  hours.add_fixes(state_.organisations[lane].fixed);
  return hours.finish(state_.methods_prepared[lane]);
}

void Block::choose_people(std::size_t lane, int calendar_week) {
  Lane& of = lanes_[lane];
  if (of.strategy.policy->choices().empty()) return;
  const auto know_how = [&](std::size_t p) { return state_.visible(p, lane).know_how; };
  auto& selected = state_.selected[lane];
  selected = choose_lowest(of.strategy, organisation_.population, calendar_week, know_how,
                           std::move(selected));
  of.parties.group_people(organisation_.population, selected);
}

void Block::meet_exposures(std::size_t lane, int calendar_week) {
  Lane& of = lanes_[lane];
  of.around.assign(of.parties.count(), {});
  of.took.assign(of.parties.count(), {});
  for (std::size_t party = 0; party < of.parties.count(); ++party) {
    of.around[party].week = model_.weeks().first - 1;  // not begun
    if (begun(of, static_cast<std::size_t>(of.parties[party].unit), calendar_week))
      of.around[party].doing = exposure_of(lane, of.parties[party], calendar_week);
  }
}

void Block::step(int calendar_week) {
  const std::size_t units = week_.rows();
  week_ = Grid<UnitWeek>(units, lanes_.size());
  for (std::size_t lane = 0; lane < lanes_.size(); ++lane) {
    choose_people(lane, calendar_week);
    meet_exposures(lane, calendar_week);
    step_desks(lane);
    step_units(lane, calendar_week);
    surround_parties(lane, calendar_week);
  }
  for (std::size_t person = 0; person < visible_next_.rows(); ++person)
    step_person_lanes(person, static_cast<std::size_t>(organisation_.population.unit[person]));
  std::swap(state_.visible, visible_next_);
  for (std::size_t lane = 0; lane < lanes_.size(); ++lane) end_week(lane, calendar_week);
}

std::vector<RunRecord> Block::finish() {
  std::vector<RunRecord> records;
  for (Observation& observation : observations_) records.push_back(observation.finish());
  return records;
}

}  // namespace

std::vector<RunRecord> run_block(const CompiledModel& model, const DrawnOrganisation& organisation,
                                 std::span<const LaneSpec> lanes) {
  Block block(model, organisation, lanes);
  for (int week = model.weeks().first; week <= model.weeks().last; ++week) block.step(week);
  return block.finish();
}

std::size_t bytes_of_lane(const CompiledModel& model) {
  const std::size_t reports = report_weeks(model.experiment()).size();
  const std::size_t person = sizeof(Traits) + sizeof(PersonState) + 2 * sizeof(Visible) +
                             sizeof(PersonWeek) +
                             reports * people_quantity_names.size() * sizeof(float);
  const std::size_t unit = sizeof(UnitState) + sizeof(Surroundings) + 2 * sizeof(UnitWeek) +
                           reports * (group_quantity_names.size() + 1) * sizeof(double);
  return static_cast<std::size_t>(model.organisation().people()) * person +
         static_cast<std::size_t>(model.organisation().units()) * unit;
}

}  // namespace uptake
