#include "analysis/estimate/time_to.hpp"

#include <cmath>
#include <limits>

#include "sim/base/failure.hpp"
#include "sim/random/stream.hpp"
#include "tests/catch.hpp"

using namespace uptake;

namespace {

constexpr double never = std::numeric_limits<double>::infinity();

// Weeks of remission under 6-mercaptopurine, Freireich et al. 1963: the textbooks' example.
std::vector<TimeTo> remissions() {
  std::vector<TimeTo> runs;
  for (const double time : {6., 6., 6., 7., 10., 13., 16., 22., 23.}) runs.push_back({time, true});
  for (const double time : {6., 9., 10., 11., 17., 19., 20., 25., 32., 32., 34., 35.})
    runs.push_back({time, false});
  return runs;
}

// 25 clusters of 8 exponential times with a shared part; observation ends after 1.5.
std::vector<TimeTo> clustered(std::uint32_t repeat) {
  Stream stream(20240502, {.entity = repeat, .purpose = Purpose::person_score});
  std::vector<TimeTo> runs;
  for (int cluster = 0; cluster < 25; ++cluster) {
    const double own = normal(stream);
    for (int i = 0; i < 8; ++i) {
      const double time = std::exp(0.8 * own + 0.6 * normal(stream));
      runs.push_back({std::min(time, 1.5), time <= 1.5});
    }
  }
  return runs;
}

// How often the median's interval holds 1, the median of exp(N(0, 1)).
double coverage(std::size_t per_cluster) {
  int covered = 0;
  for (std::uint32_t repeat = 0; repeat < 1000; ++repeat) {
    const ReachedCurve curve = reached_curve(clustered(repeat), per_cluster);
    covered += curve.median_low <= 1 && 1 <= curve.median_high;
  }
  return covered / 1000.0;
}

}  // namespace

// Cox and Oakes 1984, table 4.1; the interval is survfit's (R) with conf.type = "log-log".
TEST_CASE("the curve and median of remissions are the textbooks'") {
  const ReachedCurve curve = reached_curve(remissions(), 1);
  const std::vector<double> remaining{0.857, 0.807, 0.753, 0.690, 0.627, 0.538, 0.448};
  REQUIRE(curve.times == std::vector<double>{6, 7, 10, 13, 16, 22, 23});
  for (std::size_t i = 0; i < remaining.size(); ++i)
    CHECK(1 - curve.share[i] == Approx(remaining[i]).margin(6e-4));
  CHECK(curve.median == 23);
  CHECK(curve.median_low == 13);
  CHECK(curve.median_high == never);
  CHECK(curve.censored_share == Approx(12.0 / 21));
  // Greenwood's standard error at 6 is .0764, so log-log bounds are .857^exp(+-1.96 .5779).
  CHECK(1 - curve.high[0] == Approx(0.620).margin(1e-3));
  CHECK(1 - curve.low[0] == Approx(0.952).margin(1e-3));
}

TEST_CASE("a level that few reach has no median, not that of the few") {
  const ReachedCurve curve = reached_curve(
      std::vector<TimeTo>{{3, true}, {52, false}, {52, false}, {52, false}, {52, false}}, 1);
  CHECK(curve.median == never);
  CHECK(curve.share.back() == Approx(0.2));
}

TEST_CASE("all that reach it at once, none at all, and no runs") {
  const ReachedCurve all = reached_curve(std::vector<TimeTo>(4, {5, true}), 1);
  CHECK(all.median == 5);
  CHECK(std::isnan(all.low.front()));
  const ReachedCurve none = reached_curve(std::vector<TimeTo>(4, {52, false}), 2);
  CHECK(none.times.empty());
  CHECK(none.median == never);
  CHECK(none.censored_share == 1);
  CHECK(std::isnan(reached_curve(std::vector<TimeTo>{{1, true}, {2, true}}, 2).low.front()));
  CHECK_THROWS_AS(reached_curve({}, 1), Failure);
}

// Expected .95; the bounds are 5 standard errors (.0069) and false alarms 1e-6. Runs taken for
// clusters cover far less: the test can fail.
TEST_CASE("the median's interval holds over clusters") {
  const double share = coverage(8);
  CAPTURE(share);
  CHECK(share >= 0.915);
  CHECK(share <= 0.985);
  CHECK(coverage(1) < 0.85);
}
