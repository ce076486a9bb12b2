// Docking: does each practice alone, and each practice taken out of S3, have the page's effect?
#include <cmath>
#include <cstdio>
#include <functional>
#include <string>

#include "tests/catch.hpp"
#include "tests/docking/measure.hpp"
#include "tests/docking/published_effects.hpp"

using namespace docking;

namespace {

constexpr int replications = 96;  // as the page's table
constexpr int table_replications = 960;

// Points. The page's standard errors are .1-.2 and its 96 replications shared three networks; ours
// are .02-.09, and .12-.29 with champions, whose quality is one draw a unit.
constexpr double alone_margin = .5;
constexpr double champions_margin = 1.2;
constexpr double dropped_margin = .15;
constexpr double dropped_support_margin = .5;
constexpr double least_rank_correlation = .9;  // the page's own criterion

std::vector<double> use_at_effect_week(const Strategy& s, int n) {
  return use_around(replicate(Parameters{}, s, n), effect_week);
}

using Effect = std::function<Estimate(const Strategy&)>;

// The strategy to compare with is run once.
Effect against(int number, int n) {
  return [n, base = use_at_effect_week(strategy(number), n)](const Strategy& s) {
    return difference(use_at_effect_week(s, n), base);
  };
}

void check_effect(std::string_view name, const Estimate& ours, double theirs, double margin) {
  INFO(name << ": ours " << ours.mean << " (se " << ours.se << "), published " << theirs);
  CHECK(std::abs(ours.mean - theirs) <= margin);
}

// 1 for the smallest; ties share the mean of their ranks.
std::vector<double> ranks(const std::vector<double>& values) {
  std::vector<double> ranks;
  for (double value : values) {
    double rank = .5;
    for (double other : values) rank += other < value ? 1 : other == value ? .5 : 0;
    ranks.push_back(rank);
  }
  return ranks;
}

double correlation(const std::vector<double>& x, const std::vector<double>& y) {
  const double n = static_cast<double>(x.size());
  double sx = 0, sy = 0, sxx = 0, syy = 0, sxy = 0;
  for (std::size_t k = 0; k < x.size(); ++k) {
    sx += x[k];
    sy += y[k];
    sxx += x[k] * x[k];
    syy += y[k] * y[k];
    sxy += x[k] * y[k];
  }
  return (n * sxy - sx * sy) / std::sqrt((n * sxx - sx * sx) * (n * syy - sy * sy));
}

double rank_correlation(const std::vector<double>& x, const std::vector<double>& y) {
  return correlation(ranks(x), ranks(y));
}

std::vector<double> published_alone() {
  std::vector<double> effects;
  for (const PublishedEffect& effect : published_effects) effects.push_back(effect.alone);
  return effects;
}

bool has_champions(const Strategy& s) { return s.champions_per_10 > 0; }

void print_line(std::string_view name, const Estimate& ours, double theirs) {
  std::printf("| %s | %+.2f (%+.1f) | %.2f |\n", std::string(name).c_str(), ours.mean, theirs,
              ours.se);
}

void print_practices(int n) {
  const Effect over_s0 = against(0, n);
  const Effect over_s3 = against(3, n);
  std::vector<double> ours;
  for (std::size_t k = 0; k < practices.size(); ++k) {
    const Estimate added = over_s0(alone(practices[k].add));
    ours.push_back(added.mean);
    print_line(practices[k].name, added, published_effects[k].alone);
    print_line("dropped", over_s3(dropped(practices[k].drop)), published_effects[k].dropped);
  }
  std::printf("rank correlation of the 16 alone: %.3f\n",
              rank_correlation(ours, published_alone()));
}

}  // namespace

TEST_CASE("the sixteen practices together are S3") {
  Strategy s = strategy(0);
  for (std::size_t k = 0; k < practices.size(); ++k) {
    practices[k].add(s);
    CHECK(practices[k].name == published_effects[k].name);
  }
  s.onb = 1;
  CHECK(s == strategy(3));
}

TEST_CASE("ties share a rank") {
  CHECK(ranks({3, 1, 3, 7}) == std::vector<double>{2.5, 1, 2.5, 4});
  CHECK(rank_correlation({1, 2, 3}, {10, 20, 90}) == Approx(1));
  CHECK(rank_correlation({1, 2, 3}, {5, 4, 3}) == Approx(-1));
}

TEST_CASE("each practice alone docks, and their order does") {
  const Effect effect = against(0, replications);
  std::vector<double> ours;
  for (std::size_t k = 0; k < practices.size(); ++k) {
    const Strategy s = alone(practices[k].add);
    const Estimate added = effect(s);
    ours.push_back(added.mean);
    check_effect(practices[k].name, added, published_effects[k].alone,
                 has_champions(s) ? champions_margin : alone_margin);
  }
  CHECK(rank_correlation(ours, published_alone()) >= least_rank_correlation);
}

TEST_CASE("the practices' variants dock") {
  const Effect effect = against(0, replications);
  for (const PublishedVariant& variant : published_variants) {
    const Strategy s = alone(variant.add);
    check_effect(variant.name, effect(s), variant.alone,
                 has_champions(s) ? champions_margin : alone_margin);
  }
}

TEST_CASE("each practice dropped from S3 docks") {
  const Effect effect = against(3, replications);
  for (std::size_t k = 0; k < practices.size(); ++k) {
    const Strategy s = dropped(practices[k].drop);
    check_effect(practices[k].name, effect(s), published_effects[k].dropped,
                 has_champions(s) ? dropped_margin : dropped_support_margin);
  }
  check_effect("no course", effect(dropped(drop_all_courses)), published_without_any_course,
               dropped_margin);
}

// Prints the README's table: ours (published), and the standard error.
TEST_CASE("table of effects", "[.effects]") {
  print_practices(table_replications);
  const Effect effect = against(0, table_replications);
  for (const PublishedVariant& variant : published_variants)
    print_line(variant.name, effect(alone(variant.add)), variant.alone);
  print_line("no course", against(3, table_replications)(dropped(drop_all_courses)),
             published_without_any_course);
}
