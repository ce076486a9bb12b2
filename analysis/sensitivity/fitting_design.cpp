#include "analysis/sensitivity/fitting_design.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/base/failure.hpp"

namespace uptake {

void check_design(const Design& design, const std::vector<DesignMethod>& wanted,
                  const std::string& method, const std::string& otherwise) {
  const DesignMethod found = design.plan().method;
  if (std::ranges::find(wanted, found) != wanted.end()) return;
  std::string names;
  for (const DesignMethod one : wanted)
    names += (names.empty() ? "\"" : " or \"") + to_text(one) + "\"";
  throw Failure(ExitCode::invalid_data,
                fmt::format("{} cannot be had from design = \"{}\" (its points do not stand as the "
                            "method needs them). Write design = {}, or take {}",
                            method, to_text(found), names, otherwise));
}

void check_scrambles(std::size_t scrambles) {
  if (scrambles >= 2) return;
  throw Failure(ExitCode::invalid_data,
                "one scramble gives no interval (scrambles are the independent repeats). "
                "Write scrambles = 8");
}

}  // namespace uptake
