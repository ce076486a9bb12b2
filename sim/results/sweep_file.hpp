// The merged file of a sweep while it is written: tasks come in ascending order.
//
// Only merge_sweep.cpp makes one. Its variables: README.md.
#pragma once

#include <filesystem>
#include <span>
#include <vector>

#include "sim/ensemble/sweep_values.hpp"
#include "sim/results/merge_sweep.hpp"
#include "sim/results/netcdf_writer.hpp"

namespace uptake {

class SweepFile {
 public:
  SweepFile(const std::filesystem::path& path, const SweepFolder& sweep);

  /// [quantity][strategy][draw of the organisation]
  void add(std::uint64_t task, std::span<const float> values);
  void write_provenance(const Provenance& provenance);
  void close();

 private:
  void write_attributes();
  void write_coordinates();
  void declare_variables();
  void add_run(std::size_t point, std::size_t strategy, std::size_t run,
               const std::array<float, sweep_quantities>& values);
  void write_points();
  std::vector<float> means(std::size_t quantity) const;

  const SweepFolder& sweep_;
  NetcdfWriter writer_;
  std::uint64_t points_at_once_;
  std::uint64_t first_ = 0, end_ = 0;  // points that are gathered
  std::vector<float> objective_;       // [point][strategy][draw][replication]
  std::vector<double> sums_, known_;   // [quantity][point][strategy]
};

}  // namespace uptake
