// Refuses designs that a method cannot read, and says which it can. Failure 65.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analysis/design/design.hpp"

namespace uptake {

/// `wanted` by `method`, e.g. "Sobol' indices"; `otherwise` is another method that fits.
void check_design(const Design& design, const std::vector<DesignMethod>& wanted,
                  const std::string& method, const std::string& otherwise);

/// An interval needs two independent repeats.
void check_scrambles(std::size_t scrambles);

}  // namespace uptake
