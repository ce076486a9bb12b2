// The program `uptake`.
#include <fmt/format.h>

#include <exception>
#include <new>

#include "analysis/cli/verbs.hpp"
#include "sim/base/failure.hpp"
#include "sim/cli/build_info.hpp"
#include "sim/cli/verbs.hpp"

namespace uptake {

namespace {

std::string joined(int count, char** words) {
  std::string line;
  for (int i = 0; i < count; ++i) line += (i > 0 ? " " : "") + std::string(words[i]);
  return line;
}

void set_up(CLI::App& program, const std::string& command_line) {
  program.set_version_flag("--version", "uptake " + build_info().version);
  program.require_subcommand(1);
  program.footer(
      "Examples:\n"
      "  uptake check scenarios/health-centres.toml\n"
      "  uptake compare scenarios/health-centres.toml\n"
      "  uptake run scenarios/minimal.toml -o minimal.h5\n"
      "'uptake VERB --help' tells more.");
  add_check(program);
  add_compare(program, command_line);
  add_run(program, command_line);
  add_explain(program);
  add_info(program);
}

int run(int count, char** words) {
  CLI::App program("How a digital service becomes routine across a health and social care organisation.",
                   "uptake");
  set_up(program, joined(count, words));
  try {
    program.parse(count, words);
  } catch (const CLI::ParseError& error) {
    const bool asked = error.get_exit_code() == 0;   // --help, --version
    program.exit(error);
    return static_cast<int>(asked ? ExitCode::complete : ExitCode::usage);
  }
  return static_cast<int>(ExitCode::complete);
}

int failed(ExitCode code, const std::string& message) {
  fmt::print(stderr, "{}\n", message);
  return static_cast<int>(code);
}

}  // namespace

}  // namespace uptake

int main(int count, char** words) {
  using namespace uptake;
  try {
    return run(count, words);
  } catch (const Failure& failure) {
    return failed(failure.code(), failure.what());
  } catch (const std::bad_alloc&) {
    return failed(ExitCode::system, "out of memory. Fewer people, draws or strategies need less");
  } catch (const std::exception& bug) {
    return failed(ExitCode::internal, fmt::format("a fault of uptake's own: {}. Please report it", bug.what()));
  }
}
