// How much of what a plan offers is taken.
#include "tests/catch.hpp"
#include "tests/engine/runs.hpp"
#include "tests/model/moderate.hpp"

using namespace uptake;

namespace {

struct Doses {
  double offered, taken;
};

Doses dose(const RunRecord& record, Practice practice) {
  const auto p = static_cast<std::size_t>(practice);
  return {record.dose(p, 0), record.dose(p, 1)};
}

double hours(const RunRecord& record, Practice practice, HourKind kind) {
  return record.hours(static_cast<std::size_t>(practice), static_cast<std::size_t>(kind));
}

}  // namespace

TEST_CASE("messages reach a share, courses are attended in part, time is used in part") {
  const RunRecord record = run(four_rollouts())[2];
  const Doses told = dose(record, Practice::communication);
  CHECK(told.offered == Approx(384 * 7));  // people times weeks
  CHECK(told.taken == Approx(.45 * 384 * 7));
  const Doses course = dose(record, Practice::diverse_training);
  CHECK(course.offered == Approx(384 * 2 * 3));
  CHECK(course.taken == Approx(hours(record, Practice::diverse_training, HourKind::participation)));
  CHECK((course.taken > 0 && course.taken < course.offered));
  const Doses time = dose(record, Practice::protected_time);
  CHECK(time.offered == Approx(.75 * 384 * 29));
  CHECK((time.taken > 0 && time.taken <= time.offered));
}

TEST_CASE("a desk handles what comes, fixes are those that were asked for") {
  const RunRecord desk = run(four_rollouts())[2];
  const Doses problems = dose(desk, Practice::support);
  CHECK(problems.offered == Approx(12 * 4 * 105));  // 12.5 per 100 staff, 96 staff a site
  CHECK(.4 * problems.taken ==
        Approx(hours(desk, Practice::support, HourKind::delivery)).epsilon(1e-6));
  CHECK((problems.taken > 0 && problems.taken < problems.offered));
  const RunRecord all = run(everything())[0];
  const Doses fixes = dose(all, Practice::feedback);
  CHECK(fixes.offered == Approx(3 * 105));
  CHECK((fixes.taken > 0 && fixes.taken <= fixes.offered));
}

TEST_CASE("practices without a measure have none") {
  const RunRecord record = run(everything())[0];
  for (const Practice none : {Practice::justification, Practice::influence, Practice::ease_of_use,
                              Practice::usefulness, Practice::task_fit, Practice::know_how}) {
    CHECK(dose(record, none).offered == 0);
    CHECK(dose(record, none).taken == 0);
  }
}
