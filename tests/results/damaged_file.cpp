#include <sys/stat.h>

#include "sim/results/content_hash.hpp"
#include "sim/results/netcdf_reader.hpp"
#include "tests/catch.hpp"
#include "tests/results/sample.hpp"

using namespace uptake;

namespace {

// All that `info` and a check of the hash do with a file.
void read_everything(const std::filesystem::path& path) {
  const NetcdfReader reader(path);
  reader.dimensions();
  reader.attributes("");
  reader.attributes("provenance");
  for (const VariableSummary& variable : reader.variables()) {
    if (variable.type == "float32") reader.values<float>(variable.name);
    if (variable.type == "text") reader.texts(variable.name);
  }
  content_hash(path);
}

// Either it is read or it is refused with 65 and the file's name.
void check_survives(const std::filesystem::path& path) {
  const Failure failure = sample::failure_of([&] { read_everything(path); });
  if (failure.code() == ExitCode::complete) return;
  REQUIRE(failure.code() == ExitCode::invalid_data);
  REQUIRE(std::string(failure.what()).starts_with(path.string() + ": not a results file ("));
}

}  // namespace

TEST_CASE("a file cut off anywhere is refused") {
  const sample::Folder folder;
  sample::write(folder / "a.h5");
  const std::string bytes = sample::bytes_of(folder / "a.h5");
  for (std::size_t size = 0; size < bytes.size(); size += 97) {
    sample::write_bytes(folder / "cut.h5", bytes.substr(0, size));
    const Failure failure = sample::failure_of([&] { read_everything(folder / "cut.h5"); });
    REQUIRE(failure.code() == ExitCode::invalid_data);
  }
}

TEST_CASE("a damaged byte is noticed or harmless") {
  const sample::Folder folder;
  sample::write(folder / "a.h5");
  const std::string bytes = sample::bytes_of(folder / "a.h5");
  for (std::size_t place = 0; place < bytes.size(); place += 101) {
    std::string damaged = bytes;
    damaged[place] = static_cast<char>(~damaged[place]);
    sample::write_bytes(folder / "damaged.h5", damaged);
    INFO("byte " << place);
    check_survives(folder / "damaged.h5");
  }
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
