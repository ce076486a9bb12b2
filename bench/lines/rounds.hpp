// Times of pieces of work that take turns, so that what else the machine does meets all alike.
#pragma once

#include <functional>
#include <limits>
#include <vector>

namespace uptake {

/// Seconds of something that only goes up.
using Watch = double (*)();
double wall_seconds();
double thread_seconds();   ///< processor time of the calling thread
double process_seconds();  ///< ... of all threads

using Works = std::vector<std::function<void()>>;

/// The shortest time of each of `works`, by each of `watches`: [work][clock]. A round does every
/// work once; after `enough` seconds none begins but the first.
std::vector<std::vector<double>> best_times(
    const std::vector<Watch>& watches, int rounds, const Works& works,
    double enough = std::numeric_limits<double>::infinity());

/// Of the calling thread, [work].
std::vector<double> best_thread_seconds(int rounds, const Works& works,
                                        double enough = std::numeric_limits<double>::infinity());

}  // namespace uptake
