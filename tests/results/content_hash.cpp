#include "sim/results/content_hash.hpp"

#include "sim/base/failure.hpp"
#include "tests/catch.hpp"
#include "tests/results/sample.hpp"

using namespace uptake;

namespace {

std::string hash_of(const sample::Sample& variation) {
  const sample::Folder folder;
  sample::write(folder / "a.h5", variation);
  return content_hash(folder / "a.h5");
}

}  // namespace

TEST_CASE("the hash tells content apart, not how or where it was written") {
  const std::string hash = hash_of({});
  CHECK(hash.size() == 64);
  CHECK(hash_of({.origin = "machine two"}) == hash);
  CHECK(hash_of({.chunk = {1, 3, 50}}) == hash);
  CHECK(hash_of({.first_share = 0.250001F}) != hash);
  CHECK(hash_of({.units = "percent"}) != hash);
  CHECK(hash_of({.dimension = "plan"}) != hash);
}

TEST_CASE("a dimension's size and a variable's type enter the hash") {
  const sample::Folder folder;
  const auto hash = [&](std::uint64_t size, const Numbers& values) {
    NetcdfWriter writer(folder / "a.h5");
    writer.dimension("site", size);
    writer.variable({.name = "people"}, values);
    writer.close();
    return content_hash(folder / "a.h5");
  };
  const std::vector<std::int32_t> narrow{7};
  const std::vector<std::int64_t> wide{7};
  CHECK(hash(2, narrow) == hash(2, narrow));
  CHECK(hash(2, narrow) != hash(3, narrow));
  CHECK(hash(2, narrow) != hash(2, wide));
}

TEST_CASE("the order of writing does not enter the hash") {
  const sample::Folder folder;
  const std::vector<float> one{1};
  const auto hash = [&](const std::string& first, const std::string& second) {
    NetcdfWriter writer(folder / "a.h5");
    writer.variable({.name = first}, one);
    writer.variable({.name = second}, one);
    writer.close();
    return content_hash(folder / "a.h5");
  };
  CHECK(hash("a", "b") == hash("b", "a"));
}

TEST_CASE("a hash made while variables are written is the hash of the file") {
  const sample::Folder folder;
  const std::vector<float> few{1, -0.0f, std::nanf("")};
  const std::vector<double> many(70000, 1.5);
  NetcdfWriter writer(folder / "a.h5");
  writer.attributes("", {{"title", "of all that is there"}});
  writer.coordinate("d", few, {{"units", "1"}});
  writer.dimension("place", many.size());
  writer.texts({.name = "names"}, std::vector<std::string>{"between the others"});
  writer.begin_hash();
  const auto add = [&](const VariableDescription& description, const Numbers& values) {
    writer.hashed_variable(writer.pack(description, values), values);
  };
  add({.name = "b", .dimensions = {"d"}, .units = "hour"}, few);
  add({.name = "e", .dimensions = {"place"}}, many);
  add({.name = "z"}, std::vector<float>{1});
  const std::string hash = writer.content_hash();
  writer.group("provenance", {{"origin", "machine two"}});
  writer.close();
  CHECK(content_hash(folder / "a.h5") == hash);
}

TEST_CASE("variables that are hashed on the way come in order") {
  const sample::Folder folder;
  NetcdfWriter writer(folder / "a.h5");
  writer.begin_hash();
  const std::vector<float> one{1};
  writer.hashed_variable(writer.pack({.name = "b"}, one), one);
  CHECK(sample::failure_of([&] {
          writer.hashed_variable(writer.pack({.name = "a"}, one), one);
        }).code() == ExitCode::internal);
}
