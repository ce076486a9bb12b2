#include "sim/results/rehearsal.hpp"

#include <fcntl.h>
#include <hdf5.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <string>

#include "sim/results/hdf5_attributes.hpp"
#include "sim/results/hdf5_dataset.hpp"
#include "sim/results/hdf5_file.hpp"
#include "sim/results/hdf5_objects.hpp"
#include "sim/results/hdf5_values.hpp"
#include "sim/results/slabs.hpp"

namespace uptake {

using hdf5::checked;
using hdf5::Handle;

namespace {

void read_texts(const Handle& file, const Handle& variable, hdf5::Id type) {
  constexpr std::uint64_t texts_at_once = 4096;
  const Handle space(H5Dget_space(variable.id()), H5Sclose);
  const auto extents = hdf5::extents_of(space.id());
  hdf5::count_of(extents, hdf5::most_bytes(file.id()));
  for_each_slab(extents, texts_at_once, [&](const Slab& slab, std::uint64_t count) {
    const Handle file_space = hdf5::selected(variable.id(), slab);
    const Handle memory_space = hdf5::space_of(slab.count);
    hdf5::read_texts(type, count, [&](hdf5::Id memory_type, void* buffer) {
      checked(H5Dread(variable.id(), memory_type, memory_space.id(), file_space.id(), H5P_DEFAULT,
                      buffer));
    });
  });
}

void read_variable(const Handle& file, const Handle& variable, const hdf5::Object& object,
                   const std::vector<hdf5::Object>& objects) {
  hdf5::dimension_names(variable.id(), object, objects);
  const Handle type(H5Dget_type(variable.id()), H5Tclose);
  if (hdf5::type_name(type.id()) == "text") return read_texts(file, variable, type.id());
  H5Dget_storage_size(variable.id());  // walks the index of the chunks
}

void read_stumbling_stones(const std::filesystem::path& path) {
  const Handle file = hdf5::open_file(path);
  hdf5::reading(path, [&] {
    const auto objects = hdf5::objects_in(file.id());
    for (const hdf5::Object& object : objects) {
      const Handle handle = hdf5::open_object(file.id(), object.path);
      hdf5::read_attributes(handle.id());
      if (!object.is_group) read_variable(file, handle, object, objects);
    }
  });
}

void limit(int resource, rlim_t most) {
  const rlimit both{most, most};
  ::setrlimit(resource, &both);
}

// Relative to what the process has mapped already, which sanitizers make enormous.
rlim_t address_space_with(rlim_t more_bytes) {
  rlim_t pages = 0;
  std::ifstream("/proc/self/statm") >> pages;
  return pages * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE)) + more_bytes;
}

// Damage can make HDF5 run in circles; sound files of 300 variables take 20 ms.
rlim_t seconds_for(const std::filesystem::path& path) {
  constexpr std::uintmax_t bytes_per_second = 100'000'000;
  return 2 + std::filesystem::file_size(path) / bytes_per_second;
}

void restrain_this_process(const std::filesystem::path& path) {
  limit(RLIMIT_AS, address_space_with(rlim_t{1} << 29U));
  limit(RLIMIT_CPU, seconds_for(path));
  limit(RLIMIT_CORE, 0);
  for (const int crash : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGXCPU})
    ::signal(crash, SIG_DFL);
  const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  ::dup2(nowhere, STDOUT_FILENO);
  ::dup2(nowhere, STDERR_FILENO);
}

// Leaves by _exit: the parent's files and buffers are not this process's to flush.
[[noreturn]] void be_the_child(const std::filesystem::path& path, int report) {
  restrain_this_process(path);
  std::string message;
  try {
    read_stumbling_stones(path);
    ::_exit(0);
  } catch (const std::bad_alloc&) {  // sound files need far less than this process may have
    message = hdf5::not_a_results_file(path, "it claims more values than memory can hold").what();
  } catch (const std::exception& error) {
    message = error.what();
  }
  const bool told = ::write(report, message.data(), message.size()) > 0;
  ::_exit(told ? 1 : 2);
}

std::string read_report(int report) {
  std::string message;
  std::array<char, 4096> piece{};
  ssize_t size = 0;
  do {
    size = ::read(report, piece.data(), piece.size());
    if (size > 0) message.append(piece.data(), static_cast<std::size_t>(size));
  } while (size > 0 || (size < 0 && errno == EINTR));
  return message;
}

int outcome_of(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  return status;
}

}  // namespace

void rehearse_reading(const std::filesystem::path& path) {
  hdf5::check_input(path);
  std::array<int, 2> pipe{};
  if (::pipe2(pipe.data(), O_CLOEXEC) != 0) throw Failure(ExitCode::system, "no pipe to be had");
  const pid_t child = ::fork();
  if (child == 0) be_the_child(path, pipe[1]);
  ::close(pipe[1]);
  const std::string message = child > 0 ? read_report(pipe[0]) : "";
  ::close(pipe[0]);
  if (child < 0) throw Failure(ExitCode::system, "no further process can be started");
  const int status = outcome_of(child);
  if (status == 0) return;
  if (!message.empty()) throw Failure(ExitCode::invalid_data, message);
  throw hdf5::not_a_results_file(path, "it is damaged: HDF5 crashes or hangs on it");
}

}  // namespace uptake
