#include "sim/results/netcdf_writer.hpp"

#include <cmath>

#include "sim/results/netcdf_reader.hpp"
#include "tests/catch.hpp"
#include "tests/results/sample.hpp"

using namespace uptake;
using Names = std::vector<std::string>;

TEST_CASE("what was written is read again") {
  const sample::Folder folder;
  sample::write(folder / "a.h5");
  const NetcdfReader reader(folder / "a.h5");

  CHECK(reader.values<float>("use_share") == sample::use_share({}));
  CHECK(reader.values<std::int32_t>("users") == std::vector<std::int32_t>{120, -1});
  CHECK(reader.values<std::int64_t>("seed") == std::vector<std::int64_t>{1234567890123456789});
  CHECK(reader.values<double>("quantile") == std::vector<double>{.05, .5, .95});
  CHECK(reader.texts("strategy_label") == Names{"Usual practice", "Geschützte Zeit – 每周"});
  CHECK(reader.texts("note") == Names{"low", "", "high"});
  CHECK(reader.texts("scenario") == Names{"format = 1\n[service]\n"});
  CHECK(reader.texts("provenance/command") == Names{"uptake run a.toml"});
}

TEST_CASE("slabs fill their place, the rest is missing") {
  const sample::Folder folder;
  sample::write(folder / "a.h5");
  const NetcdfReader reader(folder / "a.h5");
  const std::vector<double> hours = reader.values<double>("runs/hours");
  CHECK((hours[0] == 1 && hours[1] == 2 && std::isnan(hours[2]) && hours[3] == 4));
  CHECK(reader.values<double>("runs/hours", {{1, 1}, {1, 2}}) == std::vector<double>{5, 6});
  const auto shares = reader.values<float>("use_share", {{1, 39, 115}, {1, 1, 2}});
  const auto all = sample::use_share({});
  CHECK(shares == std::vector<float>(all.end() - 2, all.end()));
}

TEST_CASE("long texts fit into attributes") {
  const sample::Folder folder;
  const std::string text(300000, 'x');  // beyond the 64 KiB of an object header
  {
    NetcdfWriter writer(folder / "a.h5");
    writer.attributes("", {{"scenario", text}, {"none", std::vector<std::int32_t>{}}});
    writer.close();
  }
  const NetcdfReader reader(folder / "a.h5");
  CHECK(reader.attributes("") ==
        Attributes{{"none", std::vector<std::int32_t>{}}, {"scenario", text}});
}

TEST_CASE("the same content gives the same bytes") {
  const sample::Folder folder;
  sample::write(folder / "a.h5");
  sample::write(folder / "b.h5");
  CHECK(sample::bytes_of(folder / "a.h5") == sample::bytes_of(folder / "b.h5"));
}

TEST_CASE("dimensions without extent hold no values") {
  const sample::Folder folder;
  {
    NetcdfWriter writer(folder / "a.h5");
    writer.dimension("site", 0);
    writer.coordinate("unit", std::vector<std::int32_t>{}, {});
    writer.variable({.name = "use", .dimensions = {"site", "unit"}}, std::vector<float>{});
    writer.texts({.name = "label", .dimensions = {"site"}}, std::vector<std::string>{});
    writer.close();
  }
  const NetcdfReader reader(folder / "a.h5");
  CHECK(reader.values<float>("use").empty());
  CHECK(reader.texts("label").empty());
}

TEST_CASE("our own mistakes end with 70") {
  const sample::Folder folder;
  NetcdfWriter writer(folder / "a.h5");
  writer.dimension("week", 3);
  const std::vector<float> two{1, 2};
  const auto code_of = [](const auto& act) { return sample::failure_of(act).code(); };
  CHECK(code_of([&] { writer.variable({.name = "a", .dimensions = {"week"}}, two); }) ==
        ExitCode::internal);
  CHECK(code_of([&] { writer.variable({.name = "a", .dimensions = {"day"}}, two); }) ==
        ExitCode::internal);
  CHECK(code_of([&] { writer.dimension("week", 3); }) == ExitCode::internal);
  CHECK(code_of([&] { writer.write("a", {{0}, {2}}, two); }) == ExitCode::internal);
  CHECK(code_of([&] { writer.texts({.name = "b"}, Names{std::string("a\0b", 3)}); }) ==
        ExitCode::internal);
  writer.declare({.name = "c", .dimensions = {"week"}}, NumberType::float64);
  CHECK(code_of([&] { writer.write("c", {{0}, {2}}, two); }) == ExitCode::internal);
}

TEST_CASE("a folder that is not there ends with 73") {
  const sample::Folder folder;
  const Failure failure = sample::failure_of([&] { NetcdfWriter writer(folder / "no" / "a.h5"); });
  CHECK(failure.code() == ExitCode::cannot_write);
  CHECK(std::string(failure.what()).find("(No such file or directory)") != std::string::npos);
}
