#include "sim/scenario/scenario_template.hpp"

#include <utility>

#include "sim/base/failure.hpp"
#include "sim/base/file.hpp"
#include "sim/scenario/dotted_key.hpp"

namespace uptake {

namespace {

constexpr std::string_view parameters_table = "parameters.";

Scenario sound_scenario(ScenarioReading reading) {
  if (reading.scenario) return std::move(*reading.scenario);
  std::string message = to_text(reading.problems);
  message.pop_back();  // the last line's end
  throw Failure(ExitCode::invalid_data, message);
}

}  // namespace

std::string parameter_name(const std::string& key) {
  const std::string name =
      key.starts_with(parameters_table) ? key.substr(parameters_table.size()) : key;
  return name.find('.') == name.npos ? name : "";
}

ScenarioTemplate::ScenarioTemplate(const std::filesystem::path& path, const Overrides& overrides)
    : ScenarioTemplate(read_text(path, longest_file), path.string(), overrides) {}

ScenarioTemplate::ScenarioTemplate(const std::string& text, const std::string& file,
                                   const Overrides& overrides)
    : text_(text), file_(file), overrides_(overrides) {
  scenario_ = sound_scenario(parse_scenario(text_, file_, overrides_));
  ProblemLog log(file_);
  document_ = *parse_document(text_, log);  // it was read above
}

ScenarioReading ScenarioTemplate::with(std::span<const Setting> settings) const {
  ProblemLog log(file_);
  Value document = document_;
  Overrides overrides = overrides_;
  for (const Setting& setting : settings) {
    const std::string name = parameter_name(setting.key);
    if (name.empty())
      put_number(document, setting.key, setting.value, {}, log);
    else
      overrides.swept.emplace_back(name, setting.value);
  }
  if (!log.empty()) return {std::nullopt, log.in_order()};
  return read_document(document, text_, file_, overrides);
}

const Parameter* ScenarioTemplate::parameter(const std::string& key) const {
  const std::string name = parameter_name(key);
  for (const ParameterChoice& choice : scenario_.parameters)
    if (choice.parameter.key == name) return &choice.parameter;
  return nullptr;
}

std::vector<std::string> ScenarioTemplate::parameter_keys() const {
  std::vector<std::string> keys;
  keys.reserve(scenario_.parameters.size());
  for (const ParameterChoice& choice : scenario_.parameters) keys.push_back(choice.parameter.key);
  return keys;
}

}  // namespace uptake
