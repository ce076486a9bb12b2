// The program `uptake`.
#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <map>
#include <memory>
#include <new>

#include "analysis/cli/verbs.hpp"
#include "sim/base/failure.hpp"
#include "sim/base/spelling.hpp"
#include "sim/cli/build_info.hpp"
#include "sim/cli/help.hpp"
#include "sim/cli/log.hpp"
#include "sim/cli/verbs.hpp"

namespace uptake {

namespace {

constexpr auto no_memory = "out of memory. Fewer people, draws or strategies need less";

std::string joined(int count, char** words) {
  std::string line;
  for (int i = 0; i < count; ++i) line += (i > 0 ? " " : "") + std::string(words[i]);
  return line;
}

CLI::Option* add_log_format(CLI::App& app) {
  const std::map<std::string, LogFormat> formats{{"text", LogFormat::text},
                                                 {"json", LogFormat::json}};
  return app
      .add_option_function<LogFormat>("--log-format", set_log_format,
                                      "of progress and failures on stderr: text, or json lines")
      ->transform(CLI::CheckedTransformer(formats).description(""))
      ->type_name("FORMAT")
      ->trigger_on_parse();
}

// Shown with the program's own options and taken by every verb. (CLI11's fallthrough would take a
// file that has a verb's name for the verb.)
void add_log_format_below(CLI::App& app) {
  for (CLI::App* verb : app.get_subcommands({})) {
    add_log_format(*verb)->group("");
    add_log_format_below(*verb);
  }
}

void set_up(CLI::App& program, const std::string& command_line) {
  program.set_version_flag("--version", "uptake " + build_info().version);
  add_log_format(program);
  program.require_subcommand(1);
  program.formatter(std::make_shared<ExamplesFirst>());
  program.footer(
      "Examples:\n"
      "  uptake init mine.toml\n"
      "  uptake check scenarios/health-centres.toml\n"
      "  uptake compare scenarios/health-centres.toml\n"
      "  uptake run scenarios/minimal.toml -o minimal.h5\n"
      "'uptake VERB --help' tells more.");
  add_init(program);
  add_check(program);
  add_compare(program, command_line);
  add_report(program);
  add_run(program, command_line);
  add_explain(program);
  add_info(program);
  add_export(program);
  add_sweep(program, command_line);
  add_validate(program);
  add_filter(program);
  add_sensitivity(program);
  add_schema(program);
  add_log_format_below(program);
}

int failed(ExitCode code, const std::string& message) {
  log_failure(code, message);
  return static_cast<int>(code);
}

// CLI11 would say that a verb is missing.
int unknown_verb(const CLI::App& program, const std::string& word) {
  std::vector<std::string> verbs;
  for (const CLI::App* verb : program.get_subcommands({})) verbs.push_back(verb->get_name());
  const std::string near = nearest(word, verbs);
  return failed(ExitCode::usage, fmt::format("'{}' is not a verb of uptake. {}", word,
                                             near.empty() ? "'uptake --help' shows them"
                                                          : "Did you mean '" + near + "'?"));
}

int run(int count, char** words) {
  CLI::App program(
      "How a digital service becomes routine in a health and social care organisation.", "uptake");
  set_up(program, joined(count, words));
  try {
    program.parse(count, words);
  } catch (const CLI::ParseError& error) {
    const bool asked = error.get_exit_code() == 0;  // --help, --version
    if (!asked && count > 1 && *words[1] != '-' && program.get_subcommands().empty())
      return unknown_verb(program, words[1]);
    if (!asked && log_format() == LogFormat::json) return failed(ExitCode::usage, error.what());
    program.exit(error);
    return static_cast<int>(asked ? ExitCode::complete : ExitCode::usage);
  }
  return static_cast<int>(ExitCode::complete);
}

// What a full disk or a closed pipe did not take; the C library would end without a word.
bool output_lost() { return std::fflush(stdout) != 0 || std::ferror(stdout) != 0; }

int say_output_lost() {
  return failed(ExitCode::input_output, "stdout: not all could be written. The disk may be full");
}

// Where memory runs out in a place that cannot be left by an exception (a destructor of the JSON
// library allocates). What is published is whole, so nothing is lost by leaving at once.
[[noreturn]] void leave_without_memory() {
  try {
    if (const auto error = std::current_exception()) std::rethrow_exception(error);
  } catch (const std::bad_alloc&) {
    std::fputs(no_memory, stderr);
    std::fputc('\n', stderr);
    std::_Exit(static_cast<int>(ExitCode::system));
  } catch (...) {
    std::abort();
  }
  std::abort();
}

}  // namespace

}  // namespace uptake

int main(int count, char** words) {
  using namespace uptake;
  std::set_terminate(leave_without_memory);
  try {
    const int code = run(count, words);
    return output_lost() ? say_output_lost() : code;
  } catch (const Failure& failure) {
    return failed(failure.code(), failure.what());
  } catch (const std::bad_alloc&) {
    return failed(ExitCode::system, no_memory);
  } catch (const std::exception& bug) {
    if (output_lost()) return say_output_lost();
    return failed(ExitCode::internal,
                  fmt::format("a fault of uptake's own: {}. Please report it", bug.what()));
  }
}
