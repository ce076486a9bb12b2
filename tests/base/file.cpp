#include "sim/base/file.hpp"

#include <unistd.h>

#include <fstream>

#include "sim/base/failure.hpp"
#include "tests/catch.hpp"

using namespace uptake;
namespace fs = std::filesystem;

namespace {

fs::path fresh_folder() {
  const fs::path folder = fs::temp_directory_path() / ("uptake-file-" + std::to_string(::getpid()));
  fs::remove_all(folder);
  fs::create_directory(folder);
  return folder;
}

ExitCode code_of(auto&& act) {
  try {
    act();
  } catch (const Failure& failure) {
    return failure.code();
  }
  return ExitCode::complete;
}

}  // namespace

TEST_CASE("a published file is there complete, an abandoned one leaves nothing") {
  const fs::path folder = fresh_folder();
  {
    PendingFile pending(folder / "a.txt");
    std::ofstream(pending.temporary()) << "whole";
    CHECK_FALSE(fs::exists(folder / "a.txt"));
    pending.publish();
  }
  CHECK(read_text(folder / "a.txt", 100) == "whole");
  {
    PendingFile pending(folder / "a.txt");
    std::ofstream(pending.temporary()) << "half";
  }
  CHECK(read_text(folder / "a.txt", 100) == "whole");
  CHECK(std::distance(fs::directory_iterator(folder), fs::directory_iterator()) == 1);
  fs::remove_all(folder);
}

TEST_CASE("what cannot be read or written ends with its exit code") {
  const fs::path folder = fresh_folder();
  std::ofstream(folder / "big.txt") << std::string(200, 'x');
  CHECK(code_of([&] { read_text(folder / "none.txt", 10); }) == ExitCode::no_input);
  CHECK(code_of([&] { read_text(folder, 10); }) == ExitCode::invalid_data);
  CHECK(code_of([&] { read_text(folder / "big.txt", 100); }) == ExitCode::invalid_data);
  CHECK(code_of([&] { PendingFile(folder / "no" / "a.txt"); }) == ExitCode::cannot_write);
  CHECK(code_of([&] { PendingFile{folder}; }) == ExitCode::cannot_write);
  fs::remove_all(folder);
}
