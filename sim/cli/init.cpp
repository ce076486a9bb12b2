#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "sim/base/failure.hpp"
#include "sim/base/file.hpp"
#include "sim/cli/verbs.hpp"

namespace uptake {

namespace {

// scenarios/template.toml.
constexpr auto template_text =
#include "sim/scenario/template.inc"
    ;

void refuse_to_overwrite(const std::filesystem::path& path) {
  std::error_code unknown;
  if (!std::filesystem::exists(std::filesystem::symlink_status(path, unknown))) return;
  throw Failure(ExitCode::cannot_write,
                path.string() +
                    ": is there already (what you wrote in it would be lost). "
                    "Give another name, as in 'uptake init other.toml'");
}

void init(const std::filesystem::path& path) {
  if (path == "-") {
    fmt::print("{}", template_text);
    return;
  }
  refuse_to_overwrite(path);
  write_text(path, template_text);
  fmt::print(
      "{0}: a scenario to fill in. Change its numbers to yours, then\n"
      "  uptake check {0}     every mistake at once, and what each plan costs\n"
      "  uptake compare {0}   which plan does more\n",
      path.string());
}

}  // namespace

void add_init(CLI::App& program) {
  CLI::App* verb = program.add_subcommand("init", "a commented scenario to fill in");
  verb->footer(
      "Examples:\n"
      "  uptake init                 writes mine.toml\n"
      "  uptake init our-plan.toml   under another name; no file is overwritten\n"
      "  uptake init - | less        to look at it first");
  const auto path = std::make_shared<std::filesystem::path>("mine.toml");
  verb->add_option("FILE", *path, "scenario file to write; default: mine.toml")->type_name("");
  verb->callback([path] { init(*path); });
}

}  // namespace uptake
