#include "sim/model/constants.hpp"

#include <cstddef>
#include <iterator>

#include "sim/base/failure.hpp"

namespace uptake {

namespace {

constexpr const char* keys[]{
#define UPTAKE_KEY(name) #name,
#include "sim/scenario/parameter_keys.inc"
#undef UPTAKE_KEY
};

}  // namespace

Constants constants_of(const std::vector<double>& values) {
  if (values.size() != std::size(keys))
    throw Failure(ExitCode::internal, "parameter values do not fit the table");
  Constants constants;
  std::size_t next = 0;
#define UPTAKE_KEY(name) constants.name = static_cast<float>(values[next++]);
#include "sim/scenario/parameter_keys.inc"
#undef UPTAKE_KEY
  return constants;
}

std::vector<double> central_values(const std::vector<ParameterChoice>& parameters) {
  std::vector<double> values;
  for (const ParameterChoice& choice : parameters) values.push_back(choice.parameter.value);
  return values;
}

}  // namespace uptake
