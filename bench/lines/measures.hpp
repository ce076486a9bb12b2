// What is measured, file by file; each prints its lines.
#pragma once

#include "bench/lines/line.hpp"

namespace uptake {

/// A thousand people: their step against the speed of light, the reference and the NumPy peer.
void measure_steps(const LineOptions& options);
/// Runs and drawn organisations by size.
void measure_sizes(const LineOptions& options);
/// What lanes gain from what they share.
void measure_sharing(const LineOptions& options);
/// Two threads over one.
void measure_threads(const LineOptions& options);
/// Writing of results.
void measure_writing(const LineOptions& options);

}  // namespace uptake
