#include "analysis/patterns/course.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "sim/base/failure.hpp"

namespace uptake {

namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();
constexpr int side = 2;       // weeks to either side of a 5-week mean
constexpr double most = 0.8;  // of a rise

int end_of(const ObservedRun& run, Series series) {
  return run.first_week + static_cast<int>((run.*series).size());
}

std::vector<double> five_week_means(const ObservedRun& run, Series series) {
  std::vector<double> means;
  for (int week = run.first_week; week < end_of(run, series); ++week)
    means.push_back(at_week(run, series, week));
  return means;
}

}  // namespace

double mean_of_weeks(const ObservedRun& run, Series series, int first, int last) {
  const int from = std::max(first, run.first_week);
  const int end = std::min(last + 1, end_of(run, series));
  if (from >= end)
    throw Failure(ExitCode::internal, "no week from " + std::to_string(first) + " in a series");
  double sum = 0;
  for (int week = from; week < end; ++week)
    sum += double{(run.*series)[static_cast<std::size_t>(week - run.first_week)]};
  return sum / (end - from);
}

double at_week(const ObservedRun& run, Series series, int week) {
  return mean_of_weeks(run, series, week - side, week + side);
}

double week_of_rise(const ObservedRun& run, Series series) {
  const std::vector<double> means = five_week_means(run, series);
  const auto is_nan = [](double mean) { return std::isnan(mean); };
  if (means.empty() || std::any_of(means.begin(), means.end(), is_nan)) return undefined;
  const double highest = *std::max_element(means.begin(), means.end());
  const double level = means.front() + most * (highest - means.front());
  const auto reached = [&](double mean) { return mean >= level; };
  const auto first = std::find_if(means.begin(), means.end(), reached);
  return static_cast<double>(run.first_week + (first - means.begin()));
}

const Snapshot* find_snapshot(const ObservedRun& run, int week) {
  const auto found = std::find_if(run.snapshots.begin(), run.snapshots.end(),
                                  [&](const Snapshot& each) { return each.week == week; });
  return found == run.snapshots.end() ? nullptr : &*found;
}

const Snapshot& snapshot_at(const ObservedRun& run, int week) {
  const Snapshot* found = find_snapshot(run, week);
  if (found == nullptr)
    throw Failure(ExitCode::internal, "no snapshot of week " + std::to_string(week));
  return *found;
}

}  // namespace uptake
