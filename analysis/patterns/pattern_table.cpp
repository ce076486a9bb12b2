#include <fmt/format.h>

#include <sstream>

#include "analysis/patterns/check_text.hpp"
#include "analysis/patterns/pattern_page.hpp"

namespace uptake {

namespace {

constexpr std::size_t width = 80;

struct Row {
  std::string outcome, label, strategy, criterion, value, interval;
};

/// `text` broken at spaces, every line `indent` columns to the right.
std::string wrapped(const std::string& text, std::size_t indent) {
  std::istringstream words(text);
  std::string page, line, word;
  const std::string margin(indent, ' ');
  while (words >> word) {
    if (!line.empty() && indent + line.size() + 1 + word.size() > width) {
      page += margin + line + "\n";
      line.clear();
    }
    line += (line.empty() ? "" : " ") + word;
  }
  return page + margin + line + "\n";
}

std::string in_words(Outcome outcome) {
  if (outcome == Outcome::unknown) return "?";
  return outcome == Outcome::pass ? "met" : "MISS";
}

/// An interval that does not fit stands below its value.
std::string line(const Row& row) {
  std::string text = fmt::format("    {:<4} {:<27} {:<8} {:<12} {:>5}", row.outcome, row.label,
                                 row.strategy, row.criterion, row.value);
  if (!row.interval.empty())
    text += text.size() + 1 + row.interval.size() <= width
                ? " " + row.interval
                : fmt::format("\n{:>{}}", row.interval, width);
  return text + "\n";
}

std::string line(const CheckResult& result) {
  const Check& check = result.check;
  Row row{in_words(result.outcome),
          std::string(label(check)),
          check.strategy,
          criterion_text(check),
          "",
          ""};
  if (check.strategy == "none") row.strategy.clear();
  if (!result.measured) row.value = "not known yet";
  if (result.measured) row.value = value_text(check, result.measured->value);
  if (result.measured && result.measured->interval)
    row.interval = interval_text(check, *result.measured->interval);
  return line(row);
}

std::string heading(const PatternResult& result) {
  std::string text = fmt::format("{:>2}  {:<70} {:>5}\n", result.pattern.id, result.pattern.name,
                                 in_words(result.outcome));
  if (result.pattern.role == "held_out") text += "    held out: not used to choose parameters\n";
  if (!result.pattern.by_construction.empty())
    text += wrapped("by construction: " + result.pattern.by_construction, 4);
  return text;
}

std::string block(const PatternResult& result) {
  std::string text = heading(result);
  for (const CheckResult& each : result.results) text += line(each);
  return text;
}

std::string reported(const char* name, const Measured& measured) {
  std::string text = fmt::format("{} {} a week", name, number_text(measured.value, 3));
  if (!measured.interval) return text;
  return text + fmt::format(" ({} to {})", number_text(measured.interval->low, 3),
                            number_text(measured.interval->high, 3));
}

std::string bass(const PatternPage& page) {
  if (!page.bass_p || !page.bass_q) return "";
  return wrapped("Bass' curve of s1, not judged: " + reported("p", *page.bass_p) + ", " +
                     reported("q", *page.bass_q) + ". With q at 0 the curve shows no contagion.",
                 0);
}

std::string legend(std::size_t replications) {
  return wrapped(
      fmt::format("Plans: s0 announcement; s1 s0 and one course; s2 three courses, time, help "
                  "desk; s3 all practices, moderate; s4 s1 and monitoring; s5 s1 and champions; s6 "
                  "s3 ending at week 26; mandated: s2 with use held at .9; stable: s2 without "
                  "turnover. In brackets: 95 % interval of the model's own value over {} "
                  "replications. ?: not known yet.",
                  replications),
      0);
}

}  // namespace

std::string pattern_table(const PatternPage& page) {
  std::string text = line(Row{"", "check", "plan", "criterion", "value", "95 % interval"});
  for (const PatternResult& each : page.patterns) text += block(each);
  return text + "\n" + bass(page) + legend(page.replications) + "\n" +
         wrapped(count_in_words(page.patterns), 0) + wrapped(what_patterns_show(), 0);
}

}  // namespace uptake
