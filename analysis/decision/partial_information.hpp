// What it would be worth to know one parameter before choosing: expected value of partial perfect
// information, by regression on draws at hand (Strong, Oakley and Brennan 2014, Med. Decis. Making
// 34:311, section "EVPPI"; here polynomials of the parameter's ranks for their splines).
//
// Each strategy's lead over the one with the largest mean is regressed on the parameter, of a
// degree chosen by leave-one-out errors. Luck need not be taken out: it is not foretold by a
// parameter. What noise puts into fitted leads would count as worth: each is shrunk by 1 - 1 / F
// (James and Stein 1961), and a parameter counts only when the F test of some lead, at 5 % over all
// parameters, leads and degrees together (Bonferroni), says that it matters. So small values are
// given as none.
//
// Takes parameters [draw][parameter] and values [strategy][draw][replication] of the same draws;
// gives amounts in the value's unit. Failure 70 for draws that do not agree.
#pragma once

#include <cstddef>
#include <vector>

#include "analysis/decision/comparison.hpp"
#include "analysis/estimate/rank_polynomials.hpp"

namespace uptake {

struct ParameterWorth {
  std::size_t parameter = 0;
  double value = 0;  ///< > 0
};

/// Those that are worth something, most first; none with fewer than 16 draws or 2 strategies.
std::vector<ParameterWorth> partial_information(const ParameterDraws& parameters,
                                                const RunValues& values);

}  // namespace uptake
