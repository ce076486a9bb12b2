#include "sim/model/traits.hpp"

#include <algorithm>
#include <cmath>

#include "sim/model/shape.hpp"

namespace uptake {

namespace {

// Scores and parameters of one person, to write the traits as the page does.
struct Person {
  const Constants& c;
  const Population& population;
  int index;

  float score(PersonScore which) const { return population.score(index, which); }
  float unit_score(UnitScore which) const {
    return population.score_of_unit(population.unit[static_cast<std::size_t>(index)], which);
  }
  KnownOfPerson known() const {
    return population.known.empty() ? KnownOfPerson{}
                                    : population.known[static_cast<std::size_t>(index)];
  }
};

void set_time(const Person& person, Traits& traits) {
  const Constants& c = person.c;
  const float z = clip(person.score(PersonScore::time_pressure), c.pressure_low, c.pressure_high);
  traits.pressure = clip(1 + c.pressure_scale * z, c.pressure_effect_low, c.pressure_effect_high);
  const float full_time =
      clip(c.slack0 - c.slack1 * z + c.slack_unit * person.unit_score(UnitScore::slack), 0,
           c.slack_high);
  traits.slack = full_time * traits.hours;
}

void set_learning(const Person& person, Traits& traits) {
  const Constants& c = person.c;
  const float skill = person.score(PersonScore::digital_skill);
  traits.know_how = clip(c.K0 + c.K0_sd * skill, c.K0_low, c.K0_high);
  const float z =
      c.learn_skill_share * skill + c.learn_other_share * person.score(PersonScore::learning_rate);
  traits.learning_rate = exponential(c.rate_sd * z - 0.5f * c.rate_sd * c.rate_sd);
  traits.doing_ceiling = clip(c.K_do + c.doing_skill * skill, c.Kd_low, c.Kd_high);
}

void set_mind(const Person& person, Traits& traits) {
  const Constants& c = person.c;
  traits.attitude =
      clip(c.a_mean + c.a_sd * person.score(PersonScore::attitude), c.a0_low, c.a0_high);
  traits.intercept = c.i_sd * person.score(PersonScore::intercept);
  traits.habit_rate =
      1 - exponential(-c.kH * exponential(c.kH_sd * person.score(PersonScore::habit_speed)));
  traits.belief = clip01(c.B0 + c.start_belief_sd * person.score(PersonScore::belief));
}

// (35) What the involved can still shape.
float by_stage(const Constants& c, const LastingLevers& levers) {
  return 1 + c.stage_choice * levers.at_choice + c.stage_design * levers.at_design +
         c.stage_after * levers.afterwards;
}

void set_work(const Person& person, const Profession& profession, const LastingLevers& levers,
              Traits& traits) {
  const Constants& c = person.c;
  traits.hours =
      person.known().hours_per_week.value_or(static_cast<float>(profession.hours_per_week)) /
      c.full_time_hours;
  traits.tasks = static_cast<float>(profession.tasks_per_week) * traits.hours;
  traits.rate = static_cast<float>(profession.rate);
  traits.monitored = profession.name == "physician" ? c.monitoring_physician : 1.0f;
  traits.fit =
      clip(static_cast<float>(profession.fit) + c.fit_sd * person.score(PersonScore::fit) +
               c.fit_lever * levers.task_fit +
               c.fit_gain * std::sqrt(levers.involved) * levers.heard * by_stage(c, levers),
           c.fit_low, c.fit_high);
}

// Heard participants own the service; unheard ones turn against it, and the others hear of it.
float ownership(const Constants& c, const LastingLevers& levers, bool participates) {
  if (levers.involved <= 0) return 0;
  const float heard = 2 * levers.heard - 1;
  if (!participates) return heard * c.bystander_ownership * c.own_h;
  return heard * c.own_h * (heard < 0 ? c.not_heard : 1.0f);
}

// Where a unit has one of the two roles, one score serves it: the same people whichever it is.
// Where it has both, each has its own, and a person may be both.
struct RoleScores {
  PersonScore leader;
  UnitScore leader_quality;
};

RoleScores role_scores(const LastingLevers& levers) {
  if (levers.super_users > 0 && levers.opinion_leaders > 0)
    return {PersonScore::opinion_leader, UnitScore::leader_quality};
  return {PersonScore::champion, UnitScore::champion_quality};
}

float quality(const Person& person, UnitScore which, float more) {
  const Constants& c = person.c;
  return clip(c.ch_mean + c.ch_sd * person.unit_score(which) + more, c.champion_low,
              c.champion_high);
}

void set_roles(const Person& person, const LastingLevers& levers, Traits& traits) {
  const Constants& c = person.c;
  const bool participates = person.score(PersonScore::involved) < levers.involved;
  traits.participates = indicator(participates);
  traits.ownership = ownership(c, levers, participates);
  traits.voice = traits.participates * (2 * levers.heard - 1);
  const RoleScores scores = role_scores(levers);
  traits.super_user = indicator(person.score(PersonScore::champion) < levers.super_users);
  traits.opinion_leader = indicator(person.score(scores.leader) < levers.opinion_leaders);
  traits.helper_quality =
      quality(person, UnitScore::champion_quality, c.su_volunteer * (2 * levers.volunteers - 1));
  traits.leader_quality = quality(person, scores.leader_quality, 0);
}

// What a roster says of the person comes before what scores and the profession would make.
void set_known(const KnownOfPerson& known, Traits& traits) {
  traits.tasks = known.tasks_per_week.value_or(traits.tasks);
  traits.attitude = known.attitude.value_or(traits.attitude);
  traits.know_how = known.know_how.value_or(traits.know_how);
}

void set_ties_to_roles(const SocialNetwork& network, std::vector<Traits>& traits) {
  for (int person = 0; person < network.people(); ++person) {
    Traits& own = traits[static_cast<std::size_t>(person)];
    for (const std::uint32_t colleague : network.colleagues(person)) {
      own.tied_super_user = std::max(own.tied_super_user, traits[colleague].super_user);
      own.tied_opinion_leader = std::max(own.tied_opinion_leader, traits[colleague].opinion_leader);
    }
  }
}

}  // namespace

std::vector<Traits> traits_of(const Constants& constants, const std::vector<LastingLevers>& levers,
                              const std::vector<Profession>& professions,
                              const Population& population, const SocialNetwork& network) {
  std::vector<Traits> traits(population.unit.size());
  for (int index = 0; index < population.people(); ++index) {
    const auto i = static_cast<std::size_t>(index);
    const Person person{constants, population, index};
    const Profession& profession = professions[static_cast<std::size_t>(population.profession[i])];
    const LastingLevers& here = levers[static_cast<std::size_t>(population.unit[i])];
    set_work(person, profession, here, traits[i]);
    set_time(person, traits[i]);
    set_learning(person, traits[i]);
    set_mind(person, traits[i]);
    set_roles(person, here, traits[i]);
    set_known(person.known(), traits[i]);
  }
  set_ties_to_roles(network, traits);
  return traits;
}

float climate_base_of(const Constants& constants, const Population& population, int unit) {
  return constants.M_sd * population.score_of_unit(unit, UnitScore::climate);
}

float duplicate_entry_of(const Constants& constants, const LastingLevers& levers,
                         float redesigned) {
  return constants.dup * (1 - constants.duplicate_removed * (levers.task_fit + redesigned));
}

float redesigned_beyond(const LastingLevers& levers, float level) {
  return level * (1 - levers.task_fit);
}

float ease_of(const Constants& constants, const LastingLevers& levers, float released) {
  return clip01(constants.ease + constants.ease_lever * std::max(levers.ease, released) +
                constants.ease_gain * std::sqrt(levers.involved) * levers.heard *
                    by_stage(constants, levers));
}

}  // namespace uptake
