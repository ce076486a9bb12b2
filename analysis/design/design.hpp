// A design: at which points of some dimensions a model is run.
//
// Takes dimensions and a method; gives any point by its number, worked out when asked for. No
// method keeps its points, so a design of six million costs what its dimensions cost (a list keeps
// the points it was given). Values are in each dimension's own unit. The same plan gives the same
// points on any machine, in any order. A plan that cannot be is Failure 65, and says what would do.
//
// Order of points, i from 0 to size() - 1:
//   factorial        the last dimension varies fastest
//   list             as listed
//   latin_hypercube  in no order
//   sobol            scramble * points + place in the sequence
//   morris           trajectory * (k + 1) + step
//   saltelli         (scramble * points + row) * (k + 2) + block: A, B, then A with column j of B
//
// Sources: McKay, Beckman, Conover 1979 (Latin hypercube); Sobol' 1967, Joe and Kuo 2008,
// SIAM J. Sci. Comput. 30:2635 (sequence); Morris 1991, Technometrics 33:161; Saltelli et al. 2010,
// Comput. Phys. Commun. 181:259 (blocks).
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "analysis/design/dimension.hpp"
#include "sim/base/grid.hpp"

namespace uptake {

enum class DesignMethod { factorial, list, latin_hypercube, sobol, morris, saltelli };

/// As in sweep files: "latin_hypercube".
std::string to_text(DesignMethod method);

struct DesignPlan {
  DesignMethod method = DesignMethod::factorial;
  std::vector<Dimension> dimensions{};  ///< k of them, at most 1000
  /// Latin hypercube: points. Sobol': points of each scramble, Saltelli: rows of each scramble,
  /// both a power of two. Morris: trajectories.
  std::uint64_t points = 0;
  std::uint32_t scrambles = 8;  ///< Sobol', Saltelli: independent repeats, 1-64
  std::uint32_t grid = 4;       ///< Morris: places of a dimension, even, 2-64
  std::uint64_t seed = 1;
  Grid<double> listed{};  ///< list: [point][dimension]
};

constexpr std::size_t most_dimensions = 1000;
constexpr std::uint64_t most_points = 1'000'000'000'000'000;  ///< of a design
constexpr std::uint64_t most_of_a_scramble = std::uint64_t{1} << 32;

/// Points of a plan; Failure 65 when it cannot be, or would be more than `most_points`.
std::uint64_t size_of(const DesignPlan& plan);

/// What changes between points `step` and `step + 1` of a trajectory of Morris. A dimension moves
/// by grid / (2 (grid - 1)) of the way from its lowest to its highest place, up or down. Places of
/// a uniform range include both ends; other distributions and levels take the middles of equal
/// parts.
struct MorrisStep {
  std::size_t dimension = 0;
  bool up = true;
};
std::vector<MorrisStep> morris_steps(const DesignPlan& plan, std::uint64_t trajectory);

class Design {
 public:
  explicit Design(DesignPlan plan);

  std::uint64_t size() const { return size_; }
  const std::vector<Dimension>& dimensions() const { return plan_.dimensions; }
  const DesignPlan& plan() const { return plan_; }
  /// [dimension]; Failure 70 for i beyond the end. Safe to call from several threads.
  std::vector<double> point(std::uint64_t i) const;
  /// All that the points depend on, as JSON on one line, keys in a fixed order.
  std::string recipe() const;

 private:
  DesignPlan plan_;
  std::uint64_t size_ = 0;
  std::function<std::vector<double>(std::uint64_t)> point_;
};

/// The design that a recipe is of. Failure 65 where it is none.
Design design_of(const std::string& recipe);

}  // namespace uptake
