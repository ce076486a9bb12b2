// What goes to stderr while the program works and when it fails: words for people, or with
// `--log-format json` an object a line for programs.
//
//   {"time": "2026-11-22T10:00:00Z", "event": "progress", "what": "tasks", "done": 12, "all": 320,
//    "per_second": 40.1, "seconds_left": 7.7}
//   {"time": "...", "event": "failure", "code": 75, "message": "..."}
//
// Numbers that nobody knows yet are left out.
#pragma once

#include <cstddef>
#include <string>

#include "sim/base/failure.hpp"

namespace uptake {

enum class LogFormat { text, json };

/// Of the whole process, as stderr is. Text until it is called.
void set_log_format(LogFormat format);
LogFormat log_format();

/// One line of JSON. `seconds` since the work began.
void log_progress(const std::string& what, std::size_t done, std::size_t all, double seconds);

/// In the format that was set.
void log_failure(ExitCode code, const std::string& message);

}  // namespace uptake
