// A stream of random words for one purpose, and the distributions drawn from it.
//
// `Stream` is a uniform random bit generator (C++ [rand.req.urng]) over Philox, so Boost.Random's
// distributions can be drawn from it. A stream belongs to one thing (a person's score, a unit's
// ties): streams never share numbers, so adding a draw to one leaves all others as they were.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>

#include "sim/random/philox.hpp"
#include "sim/random/purpose.hpp"

namespace uptake {

/// Which stream: words 0, 1 (upper bits) and 2 of the counter, see purpose.hpp.
struct StreamName {
  std::uint32_t entity = 0;
  std::uint32_t slot = 0;          ///< at most 65535
  std::uint32_t organisation = 0;  ///< g
  Purpose purpose = Purpose::luck;
};

/// Four words of a stream, those from `4 * block` on.
inline PhiloxCounter words_of_stream(std::uint64_t seed, const StreamName& name,
                                     std::size_t block) {
  return philox({name.entity, (name.slot << 16) + static_cast<std::uint32_t>(block),
                 name.organisation, static_cast<std::uint32_t>(name.purpose)},
                philox_key(seed));
}

class Stream {
 public:
  using result_type = std::uint32_t;

  Stream(std::uint64_t seed, const StreamName& name);

  static constexpr result_type min() { return 0; }
  static constexpr result_type max() { return std::numeric_limits<result_type>::max(); }
  result_type operator()();

 private:
  PhiloxKey key_;
  PhiloxCounter counter_;
  PhiloxCounter words_{};
  int used_ = 4;
};

double normal(Stream& stream);             ///< mean 0, sd 1
double uniform(Stream& stream);            ///< [0, 1)
int poisson(Stream& stream, double mean);  ///< mean >= 0
int below(Stream& stream, int bound);      ///< 0 .. bound - 1, bound >= 1

}  // namespace uptake
