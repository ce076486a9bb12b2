#include "tests/effects/open_run.hpp"

#include <algorithm>

#include "sim/random/luck.hpp"
#include "tests/catch.hpp"
#include "tests/effects/plans.hpp"

namespace effects {

OpenRun::OpenRun(const CompiledModel& model, std::size_t strategy, std::uint32_t g)
    : model_(model),
      strategy_(model.strategies()[strategy]),
      c_(constants_of(model.parameter_values(0))),
      drawn_(model.draw_organisation(g)),
      traits_(
          traits_of(c_, strategy_.levers, model.professions(), drawn_.population, drawn_.network)),
      took_(traits_.size()),
      doing_(strategy_.levers.size()),
      desks_(static_cast<std::size_t>(drawn_.population.sites)),
      desk_load_(desks_.size()),
      organisation_{c_.defects, 0, 0},
      week_(model.weeks().first) {
  for (const Traits& person : traits_) people_.push_back(initial_state(c_, person));
  for (int unit = 0; unit < drawn_.population.units(); ++unit)
    units_.push_back(initial_unit(c_, climate_base_of(c_, drawn_.population, unit)));
}

void OpenRun::run_to(int week) {
  while (week_ <= week) step();
}

void OpenRun::step() {
  seen_ = people_;
  meet_exposures();
  step_desks();
  step_units();
  step_people();
  end_week();
  ++week_;
}

void OpenRun::meet_exposures() {
  for (std::size_t unit = 0; unit < units_.size(); ++unit) {
    const Occasion occasion{static_cast<int>(unit), drawn_.population.site[unit], week_, week_};
    doing_[unit] = strategy_.policy->exposure(occasion, {});
  }
}

int OpenRun::people_in(std::size_t unit) const {
  return drawn_.population.first_person[unit + 1] - drawn_.population.first_person[unit];
}

void OpenRun::step_desks() {
  std::vector<float> staff(desks_.size()), lever(desks_.size());
  for (std::size_t unit = 0; unit < units_.size(); ++unit) {
    const auto site = static_cast<std::size_t>(drawn_.population.site[unit]);
    const auto people = static_cast<float>(people_in(unit));
    staff[site] += people;
    lever[site] += doing_[unit].desk_per_100_staff * people / 100;
  }
  for (std::size_t site = 0; site < desks_.size(); ++site)
    desks_[site] = step_desk(c_, desks_[site], desk_load_[site], lever[site], staff[site]);
}

void OpenRun::step_units() {
  for (std::size_t unit = 0; unit < units_.size(); ++unit) {
    const float base = climate_base_of(c_, drawn_.population, static_cast<int>(unit));
    units_[unit] = step_unit(c_, units_[unit], doing_[unit], base, week_);
  }
}

Surroundings OpenRun::surroundings_of(std::size_t unit) const {
  const UnitState& state = units_[unit];
  const LastingLevers& levers = strategy_.levers[unit];
  const auto site = static_cast<std::size_t>(drawn_.population.site[unit]);
  Surroundings here{week_, doing_[unit], state.climate, state.monitoring, state.follow_up};
  here.unit_use = state.use;
  here.unit_enrolment = state.enrolment;
  here.appraisal = state.appraisal;
  here.tiredness = state.tiredness;
  here.served = desks_[site].served;
  here.defects = organisation_.defects;
  here.trust = organisation_.trust;
  here.ease = ease_of(c_, levers);
  here.duplicate_entry = duplicate_entry_of(c_, levers);
  here.reach = reach_of(c_, doing_[unit]);
  here.practice_load = practice_load(c_, doing_[unit], week_);
  here.attendance = attendance_of(c_, doing_[unit]);
  here.left_at_hand = left_at_hand(c_, doing_[unit]);
  return here;
}

Colleagues OpenRun::colleagues_of(std::size_t person) const {
  const auto ties = drawn_.network.colleagues(static_cast<int>(person));
  Colleagues mean{0, 0, !ties.empty()};
  for (const std::uint32_t colleague : ties) {
    mean.use += seen_[colleague].use / static_cast<float>(ties.size());
    mean.know_how += seen_[colleague].know_how / static_cast<float>(ties.size());
  }
  return mean;
}

void OpenRun::step_people() {
  for (std::size_t p = 0; p < people_.size(); ++p) {
    const auto unit = static_cast<std::size_t>(drawn_.population.unit[p]);
    const Luck luck = luck_of(model_.seed(), drawn_.population.key[p], week_, drawn_.g);
    took_[p] =
        step_person(c_, traits_[p], surroundings_of(unit), colleagues_of(p), luck, people_[p]);
  }
}

void OpenRun::end_week() {
  std::fill(desk_load_.begin(), desk_load_.end(), 0.0f);
  for (UnitState& unit : units_) unit.use = unit.enrolment = unit.brought = 0;
  std::vector<float> super_users(units_.size());
  float unsolved = 0;
  for (std::size_t p = 0; p < people_.size(); ++p) {
    const auto unit = static_cast<std::size_t>(drawn_.population.unit[p]);
    units_[unit].use += people_[p].use / static_cast<float>(people_in(unit));
    units_[unit].enrolment += people_[p].enrolment / static_cast<float>(people_in(unit));
    units_[unit].brought += took_[p].brought;
    super_users[unit] += traits_[p].super_user;
    desk_load_[static_cast<std::size_t>(drawn_.population.site[unit])] += took_[p].desk_load;
    unsolved += took_[p].unsolved;
  }
  for (std::size_t unit = 0; unit < units_.size(); ++unit)
    units_[unit].brought /= std::max(1.0f, super_users[unit]);
  const Exposure& anywhere = doing_.front();
  organisation_ = step_organisation(
      c_, organisation_, unsolved, static_cast<float>(people_.size()),
      {anywhere.feedback_open, anywhere.fixes, anywhere.answer_weeks, anywhere.changes_now});
}

}  // namespace effects

using namespace effects;

namespace {

// Something of every equation.
std::string many_practices() {
  return announced_course() + practice("influence", "share_involved = 0.2\nacted_on = 0.9") +
         practice("support",
                  "help_desk = { problems_per_100_staff = 5 }\n"
                  "super_users = { per_10 = 1 }") +
         practice("usage_monitoring", "punitive = 0.2") +
         practice("feedback", "fixes_per_week = 0.5") + practice("follow_up", "") +
         practice("positive_attitude", "opinion_leaders = { per_10 = 1 }") +
         practice("task_fit", "");
}

struct Means {
  double use = 0, attitude = 0, know_how = 0, strain = 0;
};

Means means_of(const OpenRun& run) {
  Means means;
  const auto people = static_cast<double>(run.people().size());
  for (const PersonState& person : run.people()) {
    means.use += double{person.use} / people;
    means.attitude += double{person.attitude} / people;
    means.know_how += double{person.know_how} / people;
    means.strain += double{person.strain} / people;
  }
  return means;
}

}  // namespace

TEST_CASE("the course of a run that can be looked at is the engine's") {
  const Scenario scenario = scenario_of({announcement(), many_practices()}, 60);
  const CompiledModel model(scenario);
  const EnsembleResult result = run_ensemble(model, {});
  for (const std::uint32_t g : {0u, 7u}) {
    const RunRecord& record = result.record(1, 0, g);
    OpenRun run(model, 1, g);
    for (int week = -12; week <= 60; ++week) {
      run.run_to(week);
      const Means means = means_of(run);
      const auto same = [&](double mean, Series series) {
        REQUIRE(mean == Approx(week_of(series, week)(scenario, record)).margin(1e-5));
      };
      same(means.use, Series::use_share);
      same(means.attitude, Series::attitude);
      same(means.know_how, Series::know_how);
      same(means.strain, Series::strain);
    }
    // What was fixed is in the record: the defects are those of the engine.
    const auto feedback = static_cast<std::size_t>(Practice::feedback);
    const double fixed = double{run.constants().defect_fix} * record.dose(feedback, 1);
    CHECK(double{run.organisation().defects} ==
          Approx(double{run.constants().defects} - fixed).margin(1e-5));
  }
}
