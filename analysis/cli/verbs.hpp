// The verbs of analysis, as sim/cli/verbs.hpp.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace uptake {

void add_compare(CLI::App& program, const std::string& command_line);

}  // namespace uptake
