// How many operations on vectors of lanes a piece of work takes.
//
// A vector is eight floats or whole numbers; what is done to eight doubles counts twice, as it
// takes two registers of 32 bytes.
#pragma once

namespace uptake {

struct OperationCounts {
  double adds = 0;  ///< and subtractions
  double multiplies = 0;
  double divisions = 0;
  double compares = 0;
  double selections = 0;
  double limits = 0;  ///< the smaller or the larger of two
  double bits = 0;    ///< whole numbers: logic, shifts, sums; a change of sign
  double conversions = 0;
  double exponentials = 0;  ///< their operations are counted above
  double loads = 0;
  double stores = 0;

  /// All that is done in registers.
  constexpr double arithmetic() const {
    return adds + multiplies + divisions + compares + selections + limits + bits + conversions;
  }
};

}  // namespace uptake
