#include "sim/cli/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

#include "sim/cli/log.hpp"

namespace uptake {

namespace {

using std::chrono::duration;

std::string bar(double share) {
  constexpr std::size_t width = 24;
  const auto full = static_cast<std::size_t>(share * width);
  return "[" + std::string(full, '#') + std::string(width - full, '.') + "]";
}

}  // namespace

Progress::Progress(std::string what)
    : what_(std::move(what)),
      terminal_(log_format() == LogFormat::text && ::isatty(STDERR_FILENO) != 0),
      start_(Clock::now()),
      last_(start_) {}

Progress::~Progress() {
  if (terminal_ && shown_) fmt::print(stderr, "\r{:79}\r", "");
}

// A log file gets a line every 30 s; work that is over sooner leaves none there, for a program
// that reads along the last.
bool Progress::due(std::size_t done, std::size_t all) const {
  const duration<double> since = Clock::now() - last_;
  if (log_format() == LogFormat::json && done == all) return true;
  return terminal_ ? !shown_ || since.count() > 0.1 || done == all : since.count() > 30;
}

void Progress::show(std::size_t done, std::size_t all) {
  if (!due(done, all)) return;
  last_ = Clock::now();
  shown_ = true;
  const double seconds = duration<double>(last_ - start_).count();
  if (log_format() == LogFormat::json) return log_progress(what_, done, all, seconds);
  const double rate = static_cast<double>(done) / std::max(seconds, 1e-9);
  const double share = static_cast<double>(done) / static_cast<double>(all);
  std::string text = fmt::format("{}/{} {}", done, all, what_);
  if (done > 0)  // how fast, nobody knows before
    text += fmt::format(", {:.0f}/s, {:.0f} s left", rate, static_cast<double>(all - done) / rate);
  if (terminal_)
    fmt::print(stderr, "\r{} {:<52}", bar(share), text);
  else
    fmt::print(stderr, "{:.0f} %: {}\n", 100 * share, text);
  std::fflush(stderr);
}

}  // namespace uptake
