#include "sim/scenario/explain.hpp"

#include <fmt/format.h>

#include <memory>

#include "sim/base/failure.hpp"
#include "sim/base/spelling.hpp"
#include "sim/cli/verbs.hpp"

namespace uptake {

namespace {

void explain_word(const std::string& word) {
  const ParameterTable table = parameter_table();
  if (word.empty()) {
    fmt::print("{}", explain_all(table));
    return;
  }
  const auto text = explain(table, word);
  if (text) {
    fmt::print("{}", *text);
    return;
  }
  const std::string near = nearest(word, explainable_words(table));
  throw Failure(
      ExitCode::usage,
      fmt::format(
          "'{}' is not a parameter, a practice, a kind of service or an exit code. {}", word,
          near.empty() ? "'uptake explain' lists all parameters" : "Did you mean '" + near + "'?"));
}

}  // namespace

void add_explain(CLI::App& program) {
  CLI::App* verb =
      program.add_subcommand("explain", "a parameter, practice, kind of service or exit code");
  verb->footer(
      "Examples:\n"
      "  uptake explain                  every parameter, a line each\n"
      "  uptake explain w_A              one parameter: range, source, grade\n"
      "  uptake explain protected_time   a practice\n"
      "  uptake explain video_visit      a kind of service\n"
      "  uptake explain 65               an exit code");
  const auto word = std::make_shared<std::string>();
  verb->add_option("KEY", *word, "parameter, practice, kind of service or exit code")
      ->type_name("");
  verb->callback([word] { explain_word(*word); });
}

}  // namespace uptake
