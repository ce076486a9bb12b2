// Help that leads with examples: description, examples, usage, options, verbs.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace uptake {

class ExamplesFirst : public CLI::Formatter {
 public:
  ExamplesFirst() { column_width(24); }

  std::string make_help(const CLI::App* app, std::string name,
                        CLI::AppFormatMode mode) const override {
    return make_description(app) + make_footer(app) + "\n" + make_usage(app, name) +
           make_positionals(app) + make_groups(app, mode) + make_subcommands(app, mode);
  }
};

}  // namespace uptake
