#include "sim/scenario/parameter_choices.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <utility>

#include "sim/base/failure.hpp"
#include "sim/scenario/checked_value.hpp"
#include "sim/scenario/prior_reading.hpp"

namespace uptake {

namespace {

constexpr auto from_command_line = "--set";

bool in_limits(const Parameter& parameter, double value) {
  return value >= parameter.minimum && value <= parameter.maximum;
}

std::string limits_text(const Parameter& parameter) {
  return fmt::format("from {} to {}; unit: {}", parameter.minimum, parameter.maximum,
                     parameter.unit);
}

void fix(Parameter& parameter, double value) {
  parameter.value = value;
  parameter.prior = {Distribution::fixed, value, value};
}

// Tables of one scenario do not outrank each other: a second value is a mistake.
bool set_by_another_table(const std::string& before, const std::string& now) {
  return before.starts_with('[') && now.starts_with('[') && before != now;
}

std::optional<double> number_in(const std::string& text) {
  double value = 0;
  const auto end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  if (read.ec != std::errc{} || read.ptr != end || !std::isfinite(value)) return std::nullopt;
  return value;
}

}  // namespace

ParameterChoices::ParameterChoices(const ParameterTable& table) : table_(table) {
  for (const Parameter& parameter : table) {
    choices_.push_back({parameter, "table"});
    keys_.push_back(parameter.key);
  }
}

const ParameterChoice* ParameterChoices::find(const std::string& key) const {
  for (const ParameterChoice& choice : choices_) {
    if (choice.parameter.key == key) return &choice;
  }
  return nullptr;
}

const ParameterChoice& ParameterChoices::choice(const std::string& key) const {
  const ParameterChoice* choice = find(key);
  if (choice == nullptr) throw Failure(ExitCode::internal, "the evidence table has no key " + key);
  return *choice;
}

std::optional<std::size_t> ParameterChoices::index_or_report(const std::string& key,
                                                             Position position,
                                                             ProblemLog& log) const {
  for (std::size_t at = 0; at < keys_.size(); ++at) {
    if (keys_[at] == key) return at;
  }
  const std::string near = log.near(key, keys_);
  log.add(position, "unknown parameter " + in_quotes(key), "not in the evidence table",
          near.empty() ? "`uptake explain` lists them all" : "Did you mean '" + near + "'?");
  return std::nullopt;
}

bool ParameterChoices::apply(const Override& change, ProblemLog& log) {
  const auto at = index_or_report(change.key, change.position, log);
  if (!at) return false;
  ParameterChoice& choice = choices_[*at];
  if (!in_limits(choice.parameter, change.value)) {
    log.add(change.position,
            fmt::format("{} = {} is out of its limits", change.typed, change.value),
            limits_text(choice.parameter), "Write a value within the limits");
    return false;
  }
  fix(choice.parameter, change.value);
  choice.origin = change.origin;
  return true;
}

void ParameterChoices::apply_table(const Value& table, const std::string& origin, ProblemLog& log) {
  const Table* entries = table_of(table, "parameters", "a table [parameters]", log);
  if (entries == nullptr) return;
  for (const Entry& entry : *entries) apply_entry(entry, origin, log);
}

void ParameterChoices::apply_entry(const Entry& entry, const std::string& origin, ProblemLog& log) {
  const auto at = index_or_report(entry.key, entry.position, log);
  if (!at) return;
  ParameterChoice& choice = choices_[*at];
  if (set_by_another_table(choice.origin, origin)) {
    log.add(entry.position, fmt::format("{} is set twice", entry.key),
            "it is set in " + choice.origin + " too", "Remove one of the two");
    return;
  }
  if (std::holds_alternative<Table>(entry.value.content)) {
    Parameter base = table_[*at];
    base.value = choice.parameter.value;
    if (auto chosen = read_prior(entry.value, base, log)) choice = {std::move(*chosen), origin};
    return;
  }
  const auto value = number_of(entry.value, entry.key, log);
  if (value) apply({entry.key, *value, origin, entry.key, entry.value.position}, log);
}

Problems ParameterChoices::apply_setting(const std::string& setting) {
  ProblemLog log("--set " + printable(setting, 64));
  const std::size_t equals = setting.find('=');
  const std::string key = setting.substr(0, equals);
  const auto value = equals == setting.npos ? std::nullopt : number_in(setting.substr(equals + 1));
  const auto at = index_or_report(key, {}, log);
  if (at && !value) {
    log.add({}, "no number after the key", "--set takes KEY=NUMBER with a decimal point",
            fmt::format("Write --set {}={}", key, choices_[*at].parameter.value));
  }
  if (at && value) apply({key, *value, from_command_line, key, {}}, log);
  return log.in_order();
}

}  // namespace uptake
