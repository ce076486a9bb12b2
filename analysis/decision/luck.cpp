#include "analysis/decision/luck.hpp"

#include <Eigen/Core>
#include <algorithm>

#include "analysis/estimate/fault.hpp"
#include "analysis/estimate/shrinkage.hpp"

namespace uptake {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

// Sums of products between strategies, with their degrees of freedom.
struct Squares {
  MatrixXd sum;
  double freedom = 0;

  void add(const VectorXd& deviation, double weight) {
    sum.selfadjointView<Eigen::Lower>().rankUpdate(deviation, weight);
  }
  MatrixXd mean() const {
    const MatrixXd full = sum.selfadjointView<Eigen::Lower>();
    return full / std::max(1.0, freedom);
  }
};

struct Cluster {
  std::size_t first = 0, draws = 0;
};

// Runs as vectors over strategies, and the means of them that the analysis needs.
class Layout {
 public:
  Layout(const RunValues& runs, std::size_t per_cluster) : runs_(runs) {
    for (std::size_t first = 0; first < runs.draws; first += per_cluster)
      clusters_.push_back({first, std::min(per_cluster, runs.draws - first)});
  }
  const std::vector<Cluster>& clusters() const { return clusters_; }
  VectorXd run(std::size_t draw, std::size_t replication) const {
    return over_strategies([&](std::size_t s) { return runs_.at(s, draw, replication); });
  }
  VectorXd of_draw(std::size_t draw) const {
    return over_strategies([&](std::size_t s) { return runs_.mean_of_draw(s, draw); });
  }
  VectorXd of_replication(const Cluster& cluster, std::size_t replication) const {
    return mean(cluster, [&](std::size_t draw) { return run(draw, replication); });
  }
  VectorXd of_cluster(const Cluster& cluster) const {
    return mean(cluster, [&](std::size_t draw) { return of_draw(draw); });
  }
  VectorXd of_all() const {
    return mean({0, runs_.draws}, [&](std::size_t draw) { return of_draw(draw); });
  }

 private:
  template <class Value>
  VectorXd over_strategies(const Value& value) const {
    VectorXd values(static_cast<Index>(runs_.strategies));
    for (std::size_t s = 0; s < runs_.strategies; ++s) values[static_cast<Index>(s)] = value(s);
    return values;
  }
  template <class Value>
  VectorXd mean(const Cluster& cluster, const Value& of_one) const {
    VectorXd sum = VectorXd::Zero(static_cast<Index>(runs_.strategies));
    for (std::size_t i = 0; i < cluster.draws; ++i) sum += of_one(cluster.first + i);
    return sum / static_cast<double>(cluster.draws);
  }

  const RunValues& runs_;
  std::vector<Cluster> clusters_;
};

struct MeanSquares {
  Squares draws, replications, interaction;
};

Squares none(std::size_t strategies) {
  return {MatrixXd::Zero(static_cast<Index>(strategies), static_cast<Index>(strategies)), 0};
}

void add_cluster(const Layout& layout, const Cluster& cluster, std::size_t replications,
                 MeanSquares& squares) {
  const auto n = static_cast<double>(cluster.draws), r = static_cast<double>(replications);
  const VectorXd centre = layout.of_cluster(cluster);
  for (std::size_t rep = 0; rep < replications; ++rep) {
    const VectorXd shared = layout.of_replication(cluster, rep) - centre;
    squares.replications.add(shared, n);
    for (std::size_t d = cluster.first; d < cluster.first + cluster.draws; ++d)
      squares.interaction.add(layout.run(d, rep) - layout.of_draw(d) - shared, 1);
  }
  for (std::size_t d = cluster.first; d < cluster.first + cluster.draws; ++d)
    squares.draws.add(layout.of_draw(d) - centre, r);
  squares.replications.freedom += r - 1;
  squares.interaction.freedom += (n - 1) * (r - 1);
  squares.draws.freedom += n - 1;
}

// Without clusters of several draws, what draws differ by is seen between all of them, and the
// replications of a draw hold both kinds of luck.
void add_between_draws(const Layout& layout, std::size_t draws, std::size_t replications,
                       MeanSquares& squares) {
  squares.interaction = squares.replications;
  const VectorXd centre = layout.of_all();
  for (std::size_t d = 0; d < draws; ++d)
    squares.draws.add(layout.of_draw(d) - centre, static_cast<double>(replications));
  squares.draws.freedom = static_cast<double>(draws) - 1;
}

bool crossed(std::size_t per_cluster) { return per_cluster > 1; }

MeanSquares mean_squares(const RunValues& runs, const Layout& layout, std::size_t per_cluster) {
  const Squares empty = none(runs.strategies);
  MeanSquares squares{empty, empty, empty};
  for (const Cluster& cluster : layout.clusters())
    add_cluster(layout, cluster, runs.replications, squares);
  if (!crossed(per_cluster)) add_between_draws(layout, runs.draws, runs.replications, squares);
  return squares;
}

bool can_tell(const RunValues& runs, std::size_t per_cluster) {
  if (per_cluster == 0) caller_fault("a cluster of no draws");
  return runs.replications > 1 && runs.draws > 1 && runs.strategies > 0;
}

// Inside clusters by the draws' own luck; the means of clusters by both kinds.
struct TwoMaps {
  MatrixXd inside, between;
};

TwoMaps maps(const RunValues& runs, const Layout& layout, std::size_t per_cluster) {
  const MeanSquares squares = mean_squares(runs, layout, per_cluster);
  const auto r = static_cast<double>(runs.replications);
  const Shrinkage inside = without_noise(squares.draws.mean() / r, squares.interaction.mean() / r);
  if (!crossed(per_cluster)) return {inside.map, inside.map};
  const double n = static_cast<double>(runs.draws) / static_cast<double>(layout.clusters().size());
  const MatrixXd noise = squares.replications.mean() / (n * r);
  return {inside.map, without_noise(inside.signal / n + noise, noise).map};
}

std::optional<VarianceSplit> split_of(const RunValues& runs, std::size_t per_cluster) {
  if (!can_tell(runs, per_cluster)) return std::nullopt;
  const Layout layout(runs, per_cluster);
  const MeanSquares squares = mean_squares(runs, layout, per_cluster);
  const double own = squares.interaction.mean()(0, 0);
  const double r = static_cast<double>(runs.replications);
  const double n = static_cast<double>(runs.draws) / static_cast<double>(layout.clusters().size());
  const double shared = std::max(0.0, (squares.replications.mean()(0, 0) - own) / n);
  const double draws = std::max(0.0, (squares.draws.mean()(0, 0) - own) / r);
  const double luck = own + (crossed(per_cluster) ? shared : 0);
  if (!(draws + luck > 0)) return std::nullopt;
  return VarianceSplit{draws / (draws + luck), luck / (draws + luck)};
}

RunValues only(const RunValues& runs, std::size_t strategy) {
  const std::size_t count = runs.draws * runs.replications;
  const auto first = runs.values.begin() + static_cast<std::ptrdiff_t>(strategy * count);
  return {1, runs.draws, runs.replications, {first, first + static_cast<std::ptrdiff_t>(count)}};
}

}  // namespace

std::optional<VarianceSplit> variance_split(const RunValues& runs, std::size_t strategy,
                                            std::size_t per_cluster) {
  return split_of(only(runs, strategy), per_cluster);
}

std::optional<VarianceSplit> paired_variance_split(const RunValues& runs, std::size_t strategy,
                                                   std::size_t other, std::size_t per_cluster) {
  RunValues differences = only(runs, strategy);
  const RunValues subtrahend = only(runs, other);
  for (std::size_t i = 0; i < differences.values.size(); ++i)
    differences.values[i] -= subtrahend.values[i];
  return split_of(differences, per_cluster);
}

std::optional<RunValues> without_luck(const RunValues& runs, std::size_t per_cluster) {
  if (!can_tell(runs, per_cluster)) return std::nullopt;
  const Layout layout(runs, per_cluster);
  const TwoMaps map = maps(runs, layout, per_cluster);
  const VectorXd centre = layout.of_all();
  RunValues cleaned{runs.strategies, runs.draws, 1, {}};
  cleaned.values.resize(runs.strategies * runs.draws);
  for (const Cluster& cluster : layout.clusters()) {
    const VectorXd middle = layout.of_cluster(cluster);
    const VectorXd kept = centre + map.between * (middle - centre);
    for (std::size_t d = cluster.first; d < cluster.first + cluster.draws; ++d) {
      const VectorXd value = kept + map.inside * (layout.of_draw(d) - middle);
      for (std::size_t s = 0; s < runs.strategies; ++s)
        cleaned.values[s * runs.draws + d] = value[static_cast<Index>(s)];
    }
  }
  return cleaned;
}

}  // namespace uptake
