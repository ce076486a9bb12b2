#include "analysis/design/sweep.hpp"

#include <fmt/format.h>

#include <utility>

#include "sim/base/failure.hpp"

namespace uptake {

namespace {

std::string without_last_line_end(std::string text) {
  if (!text.empty()) text.pop_back();
  return text;
}

}  // namespace

Sweep sweep_or_throw(const std::filesystem::path& path, const Overrides& overrides) {
  SweepReading reading = read_sweep(path, overrides);
  if (reading.sweep) return std::move(*reading.sweep);
  throw Failure(ExitCode::invalid_data, without_last_line_end(to_text(reading.problems)));
}

std::vector<Setting> settings_at(const Design& design, std::uint64_t i) {
  const std::vector<double> values = design.point(i);
  std::vector<Setting> settings;
  settings.reserve(values.size());
  for (std::size_t d = 0; d < values.size(); ++d)
    settings.push_back({design.dimensions()[d].key, values[d]});
  return settings;
}

Scenario scenario_at(const Sweep& sweep, std::uint64_t i) {
  const auto settings = settings_at(sweep.design, i);
  ScenarioReading reading = sweep.base.with(settings);
  if (reading.scenario) return std::move(*reading.scenario);
  std::string message = fmt::format("point {} of the design cannot be run:", i);
  for (const Setting& setting : settings)
    message += fmt::format(" {} = {}", setting.key, setting.value);
  throw Failure(ExitCode::invalid_data,
                message + "\n" + without_last_line_end(to_text(reading.problems)));
}

}  // namespace uptake
