#include "analysis/estimate/pursuit.hpp"

#include <Eigen/Core>
#include <algorithm>
#include <cmath>

namespace uptake {

namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr std::size_t most_folds = 10;
constexpr Index most_terms = 40;
constexpr double dependent = 1e-6;  // part of a column's length not spanned by those chosen

// Columns in the order chosen and, for the first k of them, least-squares coefficients.
struct Path {
  std::vector<Index> terms;
  MatrixXd triangle;
  VectorXd projected;

  VectorXd coefficients(Index count) const {
    return triangle.topLeftCorner(count, count)
        .triangularView<Eigen::Upper>()
        .solve(projected.head(count));
  }
};

struct Centred {
  MatrixXd columns;
  VectorXd response;
  Eigen::RowVectorXd column_means;
  double response_mean = 0;
};

Centred centred(const MatrixXd& columns, const VectorXd& response) {
  const Eigen::RowVectorXd means = columns.colwise().mean();
  return {columns.rowwise() - means, response.array() - response.mean(), means, response.mean()};
}

constexpr Index none = -1;

// Takes one column after another into an orthonormal basis.
class Walk {
 public:
  Walk(const Centred& data, Index steps)
      : data_(data),
        lengths_(data.columns.colwise().norm()),
        basis_(data.columns.rows(), steps),
        residual_(data.response),
        path_{{}, MatrixXd::Zero(steps, steps), VectorXd::Zero(steps)} {
    const double longest = lengths_.size() == 0 ? 0 : lengths_.maxCoeff();
    for (const double length : lengths_) open_.push_back(length > dependent * longest);
  }

  // The open column most alike to what is left of the response.
  Index next() const {
    const VectorXd match = (data_.columns.transpose() * residual_).cwiseAbs();
    Index best = none;
    for (Index c = 0; c < match.size(); ++c)
      if (open_[static_cast<std::size_t>(c)] &&
          (best == none || match[c] * lengths_[best] > match[best] * lengths_[c]))
        best = c;
    return best;
  }

  void take(Index column) {
    open_[static_cast<std::size_t>(column)] = false;
    const auto taken = static_cast<Index>(path_.terms.size());
    VectorXd along = VectorXd::Zero(taken), across = data_.columns.col(column);
    for (int pass = 0; pass < 2; ++pass) {  // a second pass for what rounding left
      const VectorXd part = basis_.leftCols(taken).transpose() * across;
      across -= basis_.leftCols(taken) * part;
      along += part;
    }
    const double length = across.norm();
    if (length <= dependent * lengths_[column]) return;
    path_.triangle.col(taken).head(taken) = along;
    path_.triangle(taken, taken) = length;
    basis_.col(taken) = across / length;
    path_.projected[taken] = basis_.col(taken).dot(residual_);
    residual_ -= path_.projected[taken] * basis_.col(taken);
    path_.terms.push_back(column);
  }

  const Path& path() const { return path_; }

 private:
  const Centred& data_;
  VectorXd lengths_;
  MatrixXd basis_;  // [row][term]
  VectorXd residual_;
  std::vector<bool> open_;
  Path path_;
};

Path find_path(const Centred& data, Index steps) {
  Walk walk(data, steps);
  while (static_cast<Index>(walk.path().terms.size()) < steps) {
    const Index column = walk.next();
    if (column == none) break;
    walk.take(column);
  }
  return walk.path();
}

struct HeldOut {
  MatrixXd errors;  // [fold][number of terms], sums of squares
  MatrixXd parts;   // [column][number of terms]
};

struct Rows {
  std::vector<Index> kept, left_out;
};

Rows split(Index rows, std::size_t per_cluster, std::size_t folds, std::size_t fold) {
  Rows split;
  for (Index row = 0; row < rows; ++row) {
    const bool out = static_cast<std::size_t>(row) / per_cluster % folds == fold;
    (out ? split.left_out : split.kept).push_back(row);
  }
  return split;
}

void add_fold(const MatrixXd& columns, const VectorXd& response, const Rows& rows, Index steps,
              Index fold, HeldOut& sums) {
  const Centred kept = centred(columns(rows.kept, Eigen::all), response(rows.kept));
  const Path path = find_path(kept, steps);
  const VectorXd truth = response(rows.left_out).array() - kept.response_mean;
  const MatrixXd seen = columns(rows.left_out, path.terms).rowwise() -
                        Eigen::RowVectorXd(kept.column_means(path.terms));
  const VectorXd products = seen.transpose() * truth;
  for (Index count = 0; count <= steps; ++count) {
    const Index used = std::min(count, static_cast<Index>(path.terms.size()));
    const VectorXd coefficients = path.coefficients(used);
    sums.errors(fold, count) = (truth - seen.leftCols(used) * coefficients).squaredNorm();
    for (Index term = 0; term < used; ++term)
      sums.parts(path.terms[static_cast<std::size_t>(term)], count) +=
          coefficients[term] * products[term];
  }
}

HeldOut hold_out(const MatrixXd& columns, const VectorXd& response, std::size_t per_cluster,
                 Index steps) {
  std::size_t clusters = static_cast<std::size_t>(response.size()) / per_cluster;
  if (clusters < most_folds / 2) {  // too few to leave one out: draws themselves are independent
    per_cluster = 1;
    clusters = static_cast<std::size_t>(response.size());
  }
  const std::size_t folds = std::min(most_folds, clusters);
  HeldOut sums{MatrixXd::Zero(static_cast<Index>(folds), steps + 1),
               MatrixXd::Zero(columns.cols(), steps + 1)};
  for (std::size_t fold = 0; fold < folds; ++fold)
    add_fold(columns, response, split(response.size(), per_cluster, folds, fold), steps,
             static_cast<Index>(fold), sums);
  return sums;
}

// The number with the least error, unless that is less than a standard error (over folds) better
// than no term at all: the least of some twenty errors is below that of none by chance too often.
Index best_count(const MatrixXd& errors) {
  Index count = 0;
  errors.colwise().sum().minCoeff(&count);
  const Eigen::ArrayXd gain = errors.col(0) - errors.col(count);
  const auto folds = static_cast<double>(gain.size());
  const double deviation = std::sqrt((gain - gain.mean()).square().sum() / (folds - 1));
  return gain.mean() > deviation / std::sqrt(folds) ? count : 0;
}

}  // namespace

Pursuit pursue(const MatrixXd& columns, const VectorXd& response, std::size_t per_cluster) {
  Pursuit pursuit;
  pursuit.held_out = VectorXd::Zero(columns.cols());
  if (response.size() < 16 || columns.cols() == 0) return pursuit;
  const Centred all = centred(columns, response);
  pursuit.squares = all.response.squaredNorm();
  if (!(pursuit.squares > 0)) return pursuit;
  const Index steps = std::min({most_terms, response.size() / 8, columns.cols()});
  const HeldOut sums = hold_out(columns, response, std::max<std::size_t>(1, per_cluster), steps);
  const Index count = best_count(sums.errors);
  const Path path = find_path(all, count);
  pursuit.terms = path.terms;
  pursuit.coefficients = path.coefficients(static_cast<Index>(path.terms.size()));
  pursuit.held_out = sums.parts.col(count);
  return pursuit;
}

}  // namespace uptake
