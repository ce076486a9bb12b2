#include "sim/model/nomad.hpp"

#include <cmath>
#include <set>

#include "sim/random/normal_scores.hpp"
#include "tests/catch.hpp"

using namespace uptake;

namespace {

Constants noises(float style, float noise) {
  Constants constants;
  constants.nomad_style_sd = style;
  constants.nomad_noise_sd = noise;
  return constants;
}

/// The same answer to every item of a construct.
NomadAnswers uniform_answers(int coherence, int participation, int action, int monitoring) {
  const std::array<int, 4> of_construct{coherence, participation, action, monitoring};
  NomadAnswers answers{};
  for (std::size_t construct = 0; construct < 4; ++construct)
    for (std::size_t n = nomad_constructs[construct].first; n <= nomad_constructs[construct].last;
         ++n)
      answers[n - 1] = of_construct[construct];
  return answers;
}

/// Three people; coherence answered (1 1 1 1), (2 2 2 3), (3 3 3 2).
SurveySums three_people() {
  NomadAnswers second = uniform_answers(2, 1, 3, 3), third = uniform_answers(3, 3, 3, 1);
  second[3] = 3;
  third[3] = 2;
  SurveySums sums;
  sums.add({.items = uniform_answers(1, 2, 3, 5)});
  sums.add({.items = second});
  sums.add({.items = third});
  return sums;
}

}  // namespace

// C .8, A* .6, B .4, K .5, S .3, X .1, w .8, r .25; unit C .6, A* .7, B .5, K .4; M .55.
TEST_CASE("each item is its function of the states") {
  const Respondent person{.8f, .2f, .4f, .5f, .3f, .1f, .1f, .25f};
  const NomadItems items = nomad_items(person, {.6f, .7f, .5f, .4f}, .55f);
  const std::array<double, 20> expected{.8,  .7,  .8, .6,   .55, .7,   .6, .6, .6,  .9,
                                        .55, .65, .5, .275, .55, .675, .6, .4, .45, .55};
  for (std::size_t item = 0; item < items.size(); ++item) {
    INFO("item " << item + 1);
    CHECK(items[item] == Approx(expected[item]).epsilon(1e-6));
  }
}

TEST_CASE("ease of work and free hours are cut to 0-1") {
  Respondent person;
  person.extra_time = .7f;
  person.free_hours = -1;
  CHECK(nomad_items(person, {}, 0)[8] == 0);
  CHECK(nomad_items(person, {}, 0)[13] == 0);
  person.extra_time = -.2f;
  person.free_hours = 3;
  CHECK(nomad_items(person, {}, 0)[8] == .5f);
  CHECK(nomad_items(person, {}, 0)[13] == .5f);
}

TEST_CASE("the best and the worst state answer all at the ends") {
  const NomadItems best = nomad_items({1, 1, 1, 1, 1, 0, 0, 1}, {1, 1, 1, 1}, 1);
  const NomadItems worst = nomad_items({0, -1, 0, 0, 0, 1, 1, 0}, {0, 0, 0, 0}, 0);
  for (std::size_t item = 0; item < nomad_item_count; ++item) {
    CHECK(nomad_answer(best[item], 0, 0) == 5);
    CHECK(nomad_answer(worst[item], 0, 0) == 1);
  }
}

TEST_CASE("an answer is rounded, half away from zero, and held to 1-5") {
  CHECK(nomad_answer(.125f, 0, 0) == 2);
  CHECK(nomad_answer(.375f, 0, 0) == 3);
  CHECK(nomad_answer(.374f, 0, 0) == 2);
  CHECK(nomad_answer(.625f, 0, 0) == 4);
  CHECK(nomad_answer(.875f, 0, 0) == 5);
  CHECK(nomad_answer(.5f, .05f, .07f) == 3);
  CHECK(nomad_answer(.5f, .05f, .08f) == 4);
  CHECK(nomad_answer(0, -.3f, -.3f) == 1);
  CHECK(nomad_answer(1, .3f, 100) == 5);
}

TEST_CASE("answers add the person's style and each item's noise, by their sd") {
  SurveyLuck luck;
  luck.style = 1;
  luck.noise[1] = 1;
  luck.noise[2] = -2;
  NomadItems items;
  items.fill(.5f);
  CHECK(nomad_answers(noises(0, 0), items, luck) == uniform_answers(3, 3, 3, 3));
  NomadAnswers expected = uniform_answers(3, 3, 3, 3);
  expected[1] = 4;  // 1 + 4 (.5 + .09 + .12) = 3.84
  expected[2] = 2;  // 1 + 4 (.5 + .09 - .24) = 2.4
  CHECK(nomad_answers(noises(.09f, .12f), items, luck) == expected);
}

TEST_CASE("draws repeat: a style for the person's run, twenty noises a week") {
  const SurveyLuck once = survey_luck(7, 3, 12, 5), again = survey_luck(7, 3, 12, 5);
  CHECK(once.style == again.style);
  CHECK(once.noise == again.noise);
  float style = 0;
  draw_normal_scores(7, {3, 0, 5, Purpose::survey_style}, {&style, 1});
  NomadItems noise{};
  draw_normal_scores(7, {3, 1024 + 12, 5, Purpose::survey_answers}, noise);
  CHECK(once.style == style);
  CHECK(once.noise == noise);
  CHECK(static_cast<int>(Purpose::survey_style) == 9);
  CHECK(static_cast<int>(Purpose::survey_answers) == 10);
}

TEST_CASE("another week keeps the style and has new noise; others share nothing") {
  const SurveyLuck here = survey_luck(7, 3, 12, 5);
  CHECK(survey_luck(7, 3, -12, 5).style == here.style);
  std::set<float> styles, noises;
  for (const SurveyLuck& luck : {here, survey_luck(8, 3, 12, 5), survey_luck(7, 4, 12, 5),
                                 survey_luck(7, 3, 12, 6), survey_luck(7, 3, -12, 5)}) {
    styles.insert(luck.style);
    noises.insert(luck.noise.begin(), luck.noise.end());
  }
  CHECK(styles.size() == 4);
  CHECK(noises.size() == 100);
}

TEST_CASE("means and standard deviations of items and constructs") {
  const SurveySums sums = three_people();
  CHECK(sums.people() == 3);
  CHECK(sums.item_mean(0) == 2);
  CHECK(sums.item_sd(0) == Approx(1));
  CHECK(sums.item_sd(15) == Approx(2));  // 5 3 1
  CHECK(sums.item_sd(8) == 0);
  CHECK(sums.construct_mean(0) == Approx(24. / 12));
  CHECK(sums.construct_mean(3) == Approx(3));
}

// Variances of the items 1 each, of their total (4, 9, 11) 13: 4/3 (1 - 4/13).
TEST_CASE("Cronbach's alpha of a small table") {
  const SurveySums sums = three_people();
  CHECK(sums.alpha(0) == Approx(12. / 13));
  CHECK(sums.alpha(1) == Approx(1));
  CHECK(std::isnan(sums.alpha(2)));
  CHECK(sums.alpha(3) == Approx(1));
}

// Deviations of the totals: coherence -4 1 3, participation 0 -4 4, monitoring 10 0 -10.
TEST_CASE("correlations of constructs in a small table") {
  const SurveySums sums = three_people();
  CHECK(sums.correlation(0) == Approx(8 / std::sqrt(26. * 32)));
  CHECK(sums.correlation(2) == Approx(-70 / std::sqrt(26. * 200)));
  CHECK(sums.correlation(4) == Approx(-.5));
  for (const std::size_t with_action : {1u, 3u, 5u})
    CHECK(std::isnan(sums.correlation(with_action)));
}

TEST_CASE("what one person or nobody cannot show is not a number") {
  SurveySums sums;
  CHECK(std::isnan(sums.item_mean(0)));
  CHECK(std::isnan(sums.construct_mean(0)));
  CHECK(std::isnan(sums.item_sd(0)));
  sums.add({.items = uniform_answers(1, 2, 3, 4)});
  CHECK(sums.construct_mean(1) == 2);
  CHECK(std::isnan(sums.item_sd(0)));
  CHECK(std::isnan(sums.alpha(0)));
  CHECK(std::isnan(sums.correlation(0)));
}

TEST_CASE("a million people who agree have no variance, not a little of it") {
  SurveySums sums;
  for (int person = 0; person < 1'000'000; ++person)
    sums.add({.items = uniform_answers(3, 5, 2, 1)});
  CHECK(sums.item_sd(3) == 0);
  CHECK(std::isnan(sums.alpha(2)));
  CHECK(std::isnan(sums.correlation(0)));
  CHECK(sums.construct_mean(1) == 5);
}

TEST_CASE("constructs are 4, 4, 7 and 5 items; the groups that surveys compare lie in them") {
  std::size_t next = 1;
  for (const ItemRange construct : nomad_constructs) {
    CHECK(construct.first == next);
    next = construct.last + 1;
  }
  CHECK(next == nomad_item_count + 1);
  NomadAnswers answers{};
  for (std::size_t item = 0; item < nomad_item_count; ++item)
    answers[item] = static_cast<int>(item % 5) + 1;  // 1 2 3 4 5 1 2 3 4 5 ...
  SurveySums sums;
  sums.add({.items = answers});
  CHECK(sums.mean(understanding_items) == 2.5);
  CHECK(sums.mean(willingness_items) == 2.5);  // items 7 and 8: 2, 3
  CHECK(sums.mean(resources_items) == 3.5);    // items 13 and 14: 3, 4
  CHECK(nomad_item_texts[6].starts_with("open to working"));
  CHECK(nomad_item_texts[7] == "will continue to support");
  CHECK(nomad_item_texts[9].find("reverse") != std::string_view::npos);
  CHECK(nomad_item_texts[12] == "sufficient training provided");
  CHECK(nomad_item_texts[13] == "sufficient resources available");
  CHECK(std::set<std::string_view>(nomad_item_texts.begin(), nomad_item_texts.end()).size() == 20);
}

// Answers 3 + 4 (.09 style + .12 noise): covariance .1296 between items, variance .36 and 1/12 of
// rounding. Alpha follows: part of pattern 11 is put in. Bounds above five standard errors.
TEST_CASE("people in one state: style alone makes items hang together") {
  NomadItems items;
  items.fill(.5f);
  SurveySums sums;
  for (std::uint32_t person = 0; person < 20000; ++person)
    sums.add({.items = nomad_answers(noises(.09f, .12f), items, survey_luck(1, person, 12, 0))});
  const double covariance = 16 * .09 * .09, variance = 16 * .0225 + 1. / 12;
  const auto total = [&](double k) { return k * variance + k * (k - 1) * covariance; };
  CHECK(sums.item_mean(4) == Approx(3).margin(.025));
  CHECK(sums.item_sd(4) == Approx(std::sqrt(variance)).margin(.02));
  for (std::size_t construct = 0; construct < nomad_construct_count; ++construct) {
    const auto k = static_cast<double>(nomad_constructs[construct].count());
    CHECK(sums.alpha(construct) == Approx(k * k * covariance / total(k)).margin(.03));
  }
  CHECK(sums.correlation(0) == Approx(16 * covariance / total(4)).margin(.03));
}

TEST_CASE("the general items: familiar by know-how and habit, normal by habit, later no less") {
  Respondent person;
  person.know_how = .6f;
  person.habit = .4f;
  person.attitude = .2f;
  const GeneralItems items = general_items(person);
  CHECK(items[0] == Approx(.5));
  CHECK(items[1] == Approx(.4));
  CHECK(items[2] == Approx(.4 + .6 * .55));  // A* .6, E .5
  person.enrolment = 1;
  CHECK(general_items(person)[2] == Approx(.4 + .6 * .8));
  CHECK(general_answers(noises(0, 0), items, {}) == GeneralAnswers{5, 4, 7});
  SurveyLuck high;
  high.general_noise = {99, 99, 99};
  CHECK(general_answers(noises(0, 1), items, high) == GeneralAnswers{10, 10, 10});
}

TEST_CASE("enrolment moves the items of participation, and .5 of it moves none") {
  Respondent person;
  const NomadItems neutral = nomad_items(person, {}, .3f);
  person.enrolment = .9f;
  const NomadItems enrolled = nomad_items(person, {}, .3f);
  for (std::size_t item = 0; item < nomad_item_count; ++item) {
    const bool reads = item >= 5 && item <= 7;
    CHECK(enrolled[item] - neutral[item] == Approx(reads ? .2 : 0).margin(1e-6));
  }
}

TEST_CASE("what is felt as normal is laid beside use") {
  SurveySums sums;
  CHECK(std::isnan(sums.general_mean(1)));
  sums.add({.general = {1, 2, 3}, .use = .1f});
  CHECK(std::isnan(sums.normal_with_use()));
  sums.add({.general = {1, 4, 3}, .use = .3f});
  sums.add({.general = {4, 6, 3}, .use = .5f});
  CHECK(sums.general_mean(0) == 2);
  CHECK(sums.general_mean(normal_now) == 4);
  CHECK(sums.normal_with_use() == Approx(1));
  sums.add({.general = {4, 0, 3}, .use = .5f});
  CHECK((sums.normal_with_use() > 0 && sums.normal_with_use() < 1));
}

TEST_CASE("luck of the general items follows that of the twenty, which keep theirs") {
  const SurveyLuck luck = survey_luck(7, 3, 12, 5);
  std::array<float, nomad_item_count + nomad_general_count> noise{};
  draw_normal_scores(7, {3, 12 + 1024, 5, Purpose::survey_answers}, noise);
  CHECK(std::equal(luck.noise.begin(), luck.noise.end(), noise.begin()));
  CHECK(std::equal(luck.general_noise.begin(), luck.general_noise.end(),
                   noise.begin() + nomad_item_count));
}
