// What is measured, file by file; each prints its lines.
#pragma once

#include "bench/lines/line.hpp"

namespace uptake {

/// Person-weeks a second of a thousand people; 0 for what cannot run here.
struct Speeds {
  double kernel = 0;     ///< weeks of people by the kernel
  double reference = 0;  ///< ... by the reference
  double run = 0;        ///< run_block, the whole engine
};

/// The step against the speed of light and the reference; sets `kernel` and `reference`.
void measure_steps(const LineOptions& options, Speeds& speeds);
/// Runs and drawn organisations by size; sets `run`.
void measure_sizes(const LineOptions& options, Speeds& speeds);
/// Against bench/peer_numpy.py.
void measure_peer(const LineOptions& options, const Speeds& speeds);
/// What lanes gain from what they share.
void measure_sharing(const LineOptions& options);
/// Two threads over one.
void measure_threads(const LineOptions& options);
/// Writing of results.
void measure_writing(const LineOptions& options);

}  // namespace uptake
