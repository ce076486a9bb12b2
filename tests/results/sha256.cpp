#include "sim/results/sha256.hpp"

#include "tests/catch.hpp"

using namespace uptake;

// FIPS 180-4, examples of NIST.
TEST_CASE("SHA-256 gives the standard's digests") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("bytes in pieces give the digest of the whole") {
  Sha256 digest;
  digest.add("a");
  digest.add("");
  digest.add("bc");
  CHECK(digest.hex() == sha256("abc"));
}
