// The verbs of the simulator. Each adds itself to the program with its options and examples, and
// throws Failure where it cannot do what was asked.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

namespace uptake {

void add_check(CLI::App& program);
void add_explain(CLI::App& program);
void add_export(CLI::App& program);
void add_init(CLI::App& program);
void add_info(CLI::App& program);
/// `command_line` goes into the file's provenance.
void add_run(CLI::App& program, const std::string& command_line);

}  // namespace uptake
