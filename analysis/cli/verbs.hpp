// The verbs of analysis, as sim/cli/verbs.hpp.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace uptake {

void add_compare(CLI::App& program, const std::string& command_line);

void add_report(CLI::App& program);
void add_sensitivity(CLI::App& program);
void add_schema(CLI::App& program);
void add_filter(CLI::App& program);
void add_sweep(CLI::App& program, const std::string& command_line);
void add_validate(CLI::App& program);

}  // namespace uptake
