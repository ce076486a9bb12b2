// The measures by name: what each looks at, how it is computed, what it is called in a table.
#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "analysis/patterns/course.hpp"
#include "analysis/patterns/definitions.hpp"

namespace uptake {

struct WeeksNeeded {
  Series series;
  int first, last;
};

struct SnapshotNeeded {
  std::vector<float> Snapshot::* values;
  int week;
};

/// What a measure looks at, in every plan that it looks at.
struct Needs {
  std::vector<std::string_view> compared_to;  ///< plans beside the check's own
  std::vector<WeeksNeeded> weeks;
  std::vector<SnapshotNeeded> snapshots;
  std::vector<std::optional<Survey> ObservedRun::*> surveys;
};

using InEachReplication = double (*)(const Replication&);  ///< averaged over replications
using OfAllReplications = double (*)(const Replications&);
using ShareOfReplications = bool (*)(const Replication&);
using FromLambda = double (*)(double lambda);  ///< looks at no plan
using Statistic =
    std::variant<InEachReplication, OfAllReplications, ShareOfReplications, FromLambda>;

struct Measure {
  std::string_view name;
  std::string_view label;  ///< at most 27 letters
  Statistic statistic;
  Needs needs;
};

/// Every measure of patterns.toml, and Bass' p and q, which are reported beside them.
const std::vector<Measure>& measures();

/// Throws Failure(70) on a name that is not known.
const Measure& find_measure(std::string_view name);

}  // namespace uptake
