#include "sim/results/netcdf_reader.hpp"

#include <sys/stat.h>

#include "sim/results/content_hash.hpp"
#include "tests/catch.hpp"
#include "tests/results/sample.hpp"

using namespace uptake;
using Extents = std::vector<std::uint64_t>;
using Names = std::vector<std::string>;

TEST_CASE("the list of contents names dimensions, types, units") {
  const sample::Folder folder;
  sample::write(folder / "a.h5");
  const NetcdfReader reader(folder / "a.h5");

  const auto dimensions = reader.dimensions();
  REQUIRE(dimensions.size() == 4);
  CHECK(dimensions[0].name == "strategy");
  CHECK(dimensions[3].name == "replication");
  CHECK(dimensions[3].size == 40);

  const VariableSummary share = reader.variable("use_share");
  CHECK(share.type == "float32");
  CHECK(share.dimensions == Names{"strategy", "replication", "week"});
  CHECK(share.extents == Extents{2, 40, 117});
  CHECK(share.units == "1");
  CHECK(share.long_name == "Share of tasks done with the service");
  CHECK(reader.variable("week").dimensions == Names{"week"});
  CHECK(reader.variable("runs/hours").dimensions == Names{"strategy", "quantile"});
  CHECK(reader.variable("strategy_label").type == "text");
  CHECK(reader.variables().size() == 11);  // a dimension without values is no variable
  CHECK(reader.contains("runs"));
  CHECK_FALSE(reader.contains("walks"));
}

TEST_CASE("attributes of every kind come back by name") {
  const sample::Folder folder;
  sample::write(folder / "a.h5");
  const NetcdfReader reader(folder / "a.h5");
  CHECK(reader.attributes("") == Attributes{{"Conventions", "CF-1.10"},
                                            {"comment", ""},
                                            {"confidence", 0.9},
                                            {"schema_version", std::int64_t{1}},
                                            {"title", "Größe – 每周"}});
  CHECK(reader.attributes("provenance") == Attributes{{"hosts", std::vector<std::int32_t>{1, 2}},
                                                      {"origin", "machine one"},
                                                      {"seed", std::int64_t{1}}});
  CHECK(reader.attributes("users") ==
        Attributes{{"_FillValue", std::vector<std::int32_t>{-1}}, {"units", "person"}});
}

TEST_CASE("what is no HDF5 file is refused by name") {
  const sample::Folder folder;
  sample::write_bytes(folder / "notes.txt", "format = 1\n");
  ::mkfifo((folder / "pipe").c_str(), 0600);
  const auto code_of = [&](const std::string& name) {
    return sample::failure_of([&] { NetcdfReader reader(folder / name); }).code();
  };
  CHECK(code_of("notes.txt") == ExitCode::invalid_data);
  CHECK(code_of("pipe") == ExitCode::invalid_data);
  CHECK(code_of("") == ExitCode::invalid_data);
  CHECK(code_of("none.h5") == ExitCode::no_input);
  CHECK(sample::failure_of([&] { content_hash(folder / "none.h5"); }).code() == ExitCode::no_input);
}

TEST_CASE("a variable that is not there or of another type is refused") {
  const sample::Folder folder;
  sample::write(folder / "a.h5");
  const NetcdfReader reader(folder / "a.h5");
  const Failure missing = sample::failure_of([&] { reader.values<float>("hours"); });
  CHECK(missing.code() == ExitCode::invalid_data);
  CHECK(std::string(missing.what()).find("it has no hours") != std::string::npos);
  CHECK(sample::failure_of([&] { reader.values<double>("users"); }).code() ==
        ExitCode::invalid_data);
  CHECK(sample::failure_of([&] { reader.texts("runs"); }).code() == ExitCode::invalid_data);
}

TEST_CASE("a file that claims more than it can hold is refused before memory is asked for") {
  const sample::Folder folder;
  {
    NetcdfWriter writer(folder / "a.h5");
    writer.dimension("person", std::uint64_t{1} << 40U);
    writer.declare({.name = "use", .dimensions = {"person"}}, NumberType::float32);
    writer.close();
  }
  const NetcdfReader reader(folder / "a.h5");
  CHECK(sample::failure_of([&] { reader.values<float>("use"); }).code() == ExitCode::invalid_data);
  CHECK(sample::failure_of([&] { content_hash(folder / "a.h5"); }).code() ==
        ExitCode::invalid_data);
}
