#include "sim/cli/log.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <cstdio>
#include <ctime>
#include <nlohmann/json.hpp>

namespace uptake {

namespace {

using Json = nlohmann::ordered_json;

LogFormat chosen = LogFormat::text;

Json event_now(const char* event) {
  return {{"time", fmt::format("{:%FT%TZ}", fmt::gmtime(std::time(nullptr)))}, {"event", event}};
}

// Names of files may hold any bytes.
void put(const Json& event) {
  fmt::print(stderr, "{}\n", event.dump(-1, ' ', false, Json::error_handler_t::replace));
  std::fflush(stderr);
}

}  // namespace

void set_log_format(LogFormat format) { chosen = format; }
LogFormat log_format() { return chosen; }

void log_progress(const std::string& what, std::size_t done, std::size_t all, double seconds) {
  Json event = event_now("progress");
  event["what"] = what;
  event["done"] = done;
  event["all"] = all;
  if (done > 0 && seconds > 0) {
    const double per_second = static_cast<double>(done) / seconds;
    event["per_second"] = per_second;
    event["seconds_left"] = static_cast<double>(all - done) / per_second;
  }
  put(event);
}

void log_failure(ExitCode code, const std::string& message) {
  if (log_format() == LogFormat::text) {
    fmt::print(stderr, "{}\n", message);
    return;
  }
  Json event = event_now("failure");
  event["code"] = static_cast<int>(code);
  event["message"] = message;
  put(event);
}

}  // namespace uptake
