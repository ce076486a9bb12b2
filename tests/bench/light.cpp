// The light kernel draws what the program draws, and its numbers stay where they were filled in.
#include "bench/light/world.hpp"
#include "sim/random/luck.hpp"
#include "tests/catch.hpp"

using namespace uptake;

namespace {

bool is_near_one(const kernel::Lanes<8>& lanes) {
  for (const float lane : lanes.at)
    if (!(lane >= .75f && lane <= 1.25f)) return false;
  return true;
}

}  // namespace

TEST_CASE("draws of the light kernel are those of the program") {
  if (!light_runs_here<8>()) return;
  const std::uint64_t seed = 0x123456789abcdef;
  float luck[4][2][8];
  draw_light_luck(seed, 16, -3, 5, luck);
  for (std::uint32_t person = 0; person < 8; ++person) {
    const Luck wanted = luck_of(seed, 16 + person, -3, 5);
    const std::size_t word = person % 2 * 2, call = person / 2 * 2;
    CHECK(luck[word][0][call] == wanted.turnover);
    CHECK(luck[word][1][call] == wanted.start_or_quit);
    CHECK(luck[word + 1][0][call] == wanted.noise);
    CHECK(luck[word + 1][1][call] == wanted.rounding);
  }
}

TEST_CASE("numbers of the light kernel stay near one") {
  if (!light_runs_here<8>()) return;
  std::vector<kernel::Offset> first{0};
  std::vector<std::uint32_t> colleagues;
  const std::uint32_t people = 40;
  for (std::uint32_t person = 0; person < people; ++person) {
    for (std::uint32_t tie = 1; tie <= 3 + person % 7; ++tie)
      colleagues.push_back((person + tie) % people);
    first.push_back(colleagues.size());
  }
  LightWorld<8> world({first.data(), colleagues.data(), nullptr}, people);
  CHECK(world.people() == 32);
  const LightArrays<8> arrays = world.arrays();
  run_light(arrays, 200);
  for (int person = 0; person < world.people(); ++person)
    for (const kernel::Lanes<8>& lanes : arrays.state[person].at) CHECK(is_near_one(lanes));
}
