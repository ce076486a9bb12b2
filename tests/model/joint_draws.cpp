// Joint draws in the place of margins, and which of the two an experiment takes.
#include <stdexcept>

#include "sim/model/compiled_model.hpp"
#include "sim/model/draw_parameters.hpp"
#include "tests/catch.hpp"
#include "tests/model/rollouts.hpp"

using namespace uptake;

namespace {

// Three joint draws of two keys, which no margin would give.
FilteredPrior joint_of(const std::string& first, const std::string& second) {
  return {{}, {first, second}, {{101, 201}, {102, 202}, {103, 203}}};
}

std::size_t index_of(const std::vector<ParameterChoice>& choices, const std::string& key) {
  for (std::size_t k = 0; k < choices.size(); ++k)
    if (choices[k].parameter.key == key) return k;
  throw std::out_of_range(key);
}

}  // namespace

TEST_CASE("joint draws take the place of the margins of their keys, all others stay") {
  const auto choices = table_choices();
  const FilteredPrior joint = joint_of("w_A", "q_reach");
  const std::size_t w_A = index_of(choices, "w_A"), q_reach = index_of(choices, "q_reach");
  for (std::uint32_t d = 0; d < 3; ++d) {
    const auto margins = PriorDraws(choices, 1).draw(d),
               draws = PriorDraws(choices, 1, joint).draw(d);
    for (std::size_t k = 0; k < choices.size(); ++k)
      if (k != w_A && k != q_reach) CHECK(draws[k] == margins[k]);
    CHECK(draws[w_A] == 101 + d);
    CHECK(draws[q_reach] == 201 + d);
  }
}

TEST_CASE("used up, joint draws begin again; the margins do not") {
  const auto choices = table_choices();
  const FilteredPrior joint = joint_of("w_A", "q_reach");
  const PriorDraws priors(choices, 1, joint);
  const std::size_t w_A = index_of(choices, "w_A"), w_B = index_of(choices, "w_B");
  CHECK(priors.draw(3)[w_A] == 101);
  CHECK(priors.draw(7)[w_A] == 102);
  CHECK(priors.draw(3)[w_B] != priors.draw(0)[w_B]);
}

TEST_CASE("a key that the scenario set keeps what was said of it") {
  auto choices = table_choices();
  const FilteredPrior joint = joint_of("w_A", "q_reach");
  const std::size_t w_A = index_of(choices, "w_A"), q_reach = index_of(choices, "q_reach");
  for (const std::string origin : {"file x.toml", "[organisation]", "[service]",
                                   "[service] minutes", "[costs]", "[parameters]", "--set"}) {
    choices[w_A].origin = origin;
    const auto draws = PriorDraws(choices, 1, joint).draw(0);
    CHECK(draws[w_A] == PriorDraws(choices, 1).draw(0)[w_A]);
    CHECK(draws[q_reach] == 201);
  }
}

TEST_CASE("without joint draws, and for keys that are none, the margins are drawn") {
  const auto choices = table_choices();
  const FilteredPrior none;
  CHECK(PriorDraws(choices, 1, none).draw(4) == PriorDraws(choices, 1).draw(4));
  const FilteredPrior other = joint_of("no_such_key", "nor_this");
  CHECK(PriorDraws(choices, 1, other).draw(4) == PriorDraws(choices, 1).draw(4));
}

TEST_CASE("a filtered experiment takes the joint draws that ship, one of the prior the margins") {
  Scenario scenario = four_rollouts();
  const auto values = [&](ParameterSource source) {
    scenario.experiment.parameters = source;
    return CompiledModel(scenario).parameter_values(5);
  };
  const std::uint64_t seed = scenario.experiment.seed;
  CHECK(values(ParameterSource::filtered) ==
        PriorDraws(scenario.parameters, seed, filtered_prior()).draw(5));
  CHECK(values(ParameterSource::prior) == PriorDraws(scenario.parameters, seed).draw(5));
  CHECK(values(ParameterSource::centre) == central_values(scenario.parameters));
}
