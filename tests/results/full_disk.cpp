#include <signal.h>
#include <sys/resource.h>

#include "tests/catch.hpp"
#include "tests/results/sample.hpp"

using namespace uptake;

namespace {

// As long as it lives, files of this process end at `bytes`, as on a full disk.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) {
    ::signal(SIGXFSZ, SIG_IGN);
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &before_); }

 private:
  rlimit before_{};
};

}  // namespace

TEST_CASE("a full disk ends with 73 or 74, wherever it strikes") {
  const sample::Folder folder;
  sample::write(folder / "a.h5");
  const std::size_t whole = sample::bytes_of(folder / "a.h5").size();
  for (std::size_t bytes = 0; bytes < whole; bytes += 997) {
    const Failure failure = sample::failure_of([&] {
      const FullDisk disk(bytes);
      sample::write(folder / "b.h5");
    });
    INFO(bytes << ": " << failure.what());
    REQUIRE((failure.code() == ExitCode::input_output || failure.code() == ExitCode::cannot_write));
  }
  sample::write(folder / "b.h5");
  CHECK(sample::bytes_of(folder / "b.h5") == sample::bytes_of(folder / "a.h5"));
}
