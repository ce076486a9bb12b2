#include "sim/random/stream.hpp"

#include <boost/random/normal_distribution.hpp>
#include <boost/random/poisson_distribution.hpp>
#include <boost/random/uniform_01.hpp>
#include <boost/random/uniform_int_distribution.hpp>

namespace uptake {

Stream::Stream(std::uint64_t seed, const StreamName& name)
    : key_(philox_key(seed)),
      counter_{name.entity, name.slot << 16, name.organisation,
               static_cast<std::uint32_t>(name.purpose)} {}

Stream::result_type Stream::operator()() {
  if (used_ == 4) {
    words_ = philox(counter_, key_);
    ++counter_[1];
    used_ = 0;
  }
  return words_[static_cast<std::size_t>(used_++)];
}

double normal(Stream& stream) { return boost::random::normal_distribution<double>()(stream); }

double uniform(Stream& stream) { return boost::random::uniform_01<double>()(stream); }

int poisson(Stream& stream, double mean) {
  if (mean <= 0) return 0;
  return boost::random::poisson_distribution<int, double>(mean)(stream);
}

int below(Stream& stream, int bound) {
  return boost::random::uniform_int_distribution<int>(0, bound - 1)(stream);
}

}  // namespace uptake
