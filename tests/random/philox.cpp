#include "sim/random/philox.hpp"

#include <Random123/philox.h>

#include "sim/base/fnv.hpp"
#include "tests/catch.hpp"

using namespace uptake;

// Known-answer vectors of Random123's kat_vectors for philox4x32-10.
TEST_CASE("philox gives the published vectors") {
  CHECK(philox({0, 0, 0, 0}, {0, 0}) ==
        PhiloxCounter{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8});
  CHECK(philox({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff}) ==
        PhiloxCounter{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd});
  CHECK(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}) ==
        PhiloxCounter{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1});
}

TEST_CASE("philox equals Random123 on counters of our own") {
  for (std::uint32_t i = 0; i < 1000; ++i) {
    const PhiloxCounter counter{i, i * 2654435761u, ~i, i % 7};
    const PhiloxKey key{i * 40503u, 17u - i};
    r123::Philox4x32 reference;
    const auto expected =
        reference(r123::Philox4x32::ctr_type{{counter[0], counter[1], counter[2], counter[3]}},
                  r123::Philox4x32::key_type{{key[0], key[1]}});
    const PhiloxCounter ours = philox(counter, key);
    for (std::size_t word = 0; word < 4; ++word) REQUIRE(ours[word] == expected[word]);
  }
}

// Vectors of the FNV reference page.
TEST_CASE("FNV-1a gives the published vectors") {
  CHECK(fnv1a("") == 0x811c9dc5u);
  CHECK(fnv1a("a") == 0xe40c292cu);
  CHECK(fnv1a("foobar") == 0xbf9cf968u);
}
