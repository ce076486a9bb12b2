#include "sim/results/rehearsal.hpp"

#include "sim/results/content_hash.hpp"
#include "sim/results/netcdf_reader.hpp"
#include "tests/catch.hpp"
#include "tests/results/sample.hpp"

using namespace uptake;

// HDF5 1.10.8 loses some bytes with every damaged chunk; sanitizers ask for this by its name.
extern "C" const char* __lsan_default_suppressions() { return "leak:libhdf5"; }

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

// A file of which one byte is turned over.
std::filesystem::path with_damage(std::string bytes, std::size_t place,
                                  const sample::Folder& folder) {
  bytes[place] = static_cast<char>(~bytes[place]);
  sample::write_bytes(folder / "damaged.h5", bytes);
  return folder / "damaged.h5";
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

TEST_CASE("no damaged byte ends the process that reads") {
  const sample::Folder folder;
  sample::write(folder / "a.h5");
  const std::string bytes = sample::bytes_of(folder / "a.h5");
  for (std::size_t place = 0; place < bytes.size(); place += 211)
    check_survives(with_damage(bytes, place, folder));
}

TEST_CASE("no damage to the heap of texts, which has no checksum, ends the process") {
  const sample::Folder folder;
  sample::write(folder / "a.h5");
  const std::string bytes = sample::bytes_of(folder / "a.h5");
  const std::size_t heap = bytes.find("GCOL");  // HDF5 File Format Specification 3.0, III.E
  REQUIRE(heap != std::string::npos);
  for (std::size_t place = heap; place < heap + 600; place += 10)
    check_survives(with_damage(bytes, place, folder));
}
