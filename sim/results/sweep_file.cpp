#include "sim/results/sweep_file.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "sim/results/resolved_scenario.hpp"

namespace uptake {

namespace {

constexpr std::size_t values_at_once = 1'000'000;

struct MeanOfRuns {
  SweepQuantity quantity;
  const char* units;
  const char* what;
};
constexpr std::array<MeanOfRuns, 5> means_of_runs{
    {{SweepQuantity::use_share, "1", "share of tasks done with the service, at the report week"},
     {SweepQuantity::regular_users, "1",
      "share of people who use it regularly, at the report week"},
     {SweepQuantity::strain, "1", "strain, at the report week"},
     {SweepQuantity::paid_hours, "hour", "hours of the plan, every hour once, total"},
     {SweepQuantity::money, "money", "money for them and lump sums, total"}}};

std::string name_of(SweepQuantity quantity) {
  return std::string(sweep_quantity_names[static_cast<std::size_t>(quantity)]);
}

std::uint64_t points_at_once(const SweepShape& shape) {
  const std::size_t of_point = shape.strategies * shape.draws * shape.replications;
  return std::clamp<std::uint64_t>(values_at_once / of_point, 1, shape.points);
}

}  // namespace

SweepFile::SweepFile(const std::filesystem::path& path, const SweepFolder& sweep)
    : sweep_(sweep), writer_(path), points_at_once_(points_at_once(sweep.plan.shape)) {
  write_attributes();
  write_coordinates();
  declare_variables();
}

void SweepFile::write_attributes() {
  const Scenario& scenario = sweep_.scenario;
  const Experiment& e = scenario.experiment;
  writer_.attributes("", {{"Conventions", std::string("CF-1.10")},
                          {"title", scenario.title.empty() ? "uptake sweep" : scenario.title},
                          {"sweep_format_version", sweep_format},
                          {"sweep", sweep_.plan.sweep},
                          {"design", sweep_.plan.recipe},
                          {"seed", static_cast<std::int64_t>(e.seed)},
                          {"draws_per_organisation", std::int64_t{e.draws_per_organisation}},
                          {"currency", scenario.currency},
                          {"calibration", std::string("uncalibrated")},
                          {"objective_quantity", e.objective.quantity},
                          {"objective_week", std::int64_t{e.objective.week}},
                          {"baseline", std::int64_t{e.baseline}}});
}

void SweepFile::write_coordinates() {
  const auto coded = [this](const std::string& name, const std::vector<std::string>& names,
                            const std::string& long_name) {
    std::vector<std::int32_t> codes(names.size());
    std::iota(codes.begin(), codes.end(), 0);
    std::string meanings;
    for (const std::string& word : names) meanings += (meanings.empty() ? "" : " ") + word;
    writer_.coordinate(
        name, codes,
        {{"long_name", long_name}, {"flag_values", codes}, {"flag_meanings", meanings}});
  };
  const SweepShape& shape = sweep_.plan.shape;
  std::vector<std::string> strategies;
  for (const Strategy& strategy : sweep_.scenario.strategies) strategies.push_back(strategy.name);
  writer_.dimension("point", shape.points);
  coded("dimension", sweep_.design.dimensions, "dimension of the design");
  coded("strategy", strategies, "rollout strategy");
  writer_.dimension("draw", shape.draws);
  writer_.dimension("replication", shape.replications);
  const std::vector<std::string> resolved{resolved_scenario(sweep_.scenario)};
  writer_.texts({.name = "scenario", .long_name = "the scenario at the first point, as JSON"},
                resolved);
}

void SweepFile::declare_variables() {
  writer_.declare({.name = "design_value",
                   .dimensions = {"point", "dimension"},
                   .long_name = "value of the dimension at the design point"},
                  NumberType::float64);
  writer_.declare({.name = "objective",
                   .dimensions = {"point", "strategy", "draw", "replication"},
                   .units = "1",
                   .long_name = "what strategies are compared on, of each run"},
                  NumberType::float32);
  for (const MeanOfRuns& mean : means_of_runs)
    writer_.declare({.name = name_of(mean.quantity),
                     .dimensions = {"point", "strategy"},
                     .units = mean.units,
                     .long_name = std::string(mean.what) + ", mean over runs"},
                    NumberType::float32);
}

void SweepFile::add(std::uint64_t task, std::span<const float> values) {
  const SweepShape& shape = sweep_.plan.shape;
  const std::uint64_t point = shape.point(task);
  if (point == end_) {
    if (end_ - first_ == points_at_once_) write_points();
    if (end_ == first_) {
      const std::size_t of_points = points_at_once_ * shape.strategies;
      objective_.assign(of_points * shape.draws * shape.replications,
                        std::numeric_limits<float>::quiet_NaN());
      sums_.assign(sweep_quantities * of_points, 0);
      known_.assign(sweep_quantities * of_points, 0);
    }
    ++end_;
  }
  const std::size_t draws = shape.draws_of_task();
  const std::size_t block = shape.organisation(task) / shape.replications;
  const std::size_t replication = shape.organisation(task) % shape.replications;
  const std::size_t first_draw = block * shape.draws_per_organisation;
  for (std::size_t s = 0; s < shape.strategies; ++s)
    for (std::size_t d = 0; d < std::min(draws, shape.draws - first_draw); ++d) {
      std::array<float, sweep_quantities> of_run{};
      for (std::size_t q = 0; q < sweep_quantities; ++q)
        of_run[q] = values[(q * shape.strategies + s) * draws + d];
      add_run(point - first_, s, (first_draw + d) * shape.replications + replication, of_run);
    }
}

// Added up in the order of tasks, for the same bits; a run without a value does not count.
void SweepFile::add_run(std::size_t point, std::size_t strategy, std::size_t run,
                        const std::array<float, sweep_quantities>& values) {
  const SweepShape& shape = sweep_.plan.shape;
  const std::size_t place = point * shape.strategies + strategy;
  objective_[place * shape.draws * shape.replications + run] =
      values[static_cast<std::size_t>(SweepQuantity::objective)];
  for (std::size_t q = 0; q < sweep_quantities; ++q) {
    if (std::isnan(values[q])) continue;
    const std::size_t at = q * points_at_once_ * shape.strategies + place;
    sums_[at] += double{values[q]};
    known_[at] += 1;
  }
}

std::vector<float> SweepFile::means(std::size_t quantity) const {
  const std::size_t of_points = points_at_once_ * sweep_.plan.shape.strategies;
  std::vector<float> found;
  for (std::size_t k = 0; k < (end_ - first_) * sweep_.plan.shape.strategies; ++k) {
    const std::size_t at = quantity * of_points + k;
    found.push_back(known_[at] > 0 ? static_cast<float>(sums_[at] / known_[at])
                                   : std::numeric_limits<float>::quiet_NaN());
  }
  return found;
}

void SweepFile::write_points() {
  const SweepShape& shape = sweep_.plan.shape;
  const std::uint64_t count = end_ - first_;
  if (count == 0) return;
  std::vector<double> design;
  for (std::uint64_t point = first_; point < end_; ++point) {
    const std::vector<double> at = sweep_.design.point(point);
    design.insert(design.end(), at.begin(), at.end());
  }
  writer_.write("design_value", {{first_, 0}, {count, sweep_.design.dimensions.size()}},
                std::span<const double>(design));
  const std::size_t runs = shape.strategies * shape.draws * shape.replications;
  writer_.write("objective",
                {{first_, 0, 0, 0}, {count, shape.strategies, shape.draws, shape.replications}},
                std::span<const float>(objective_).first(count * runs));
  for (const MeanOfRuns& mean : means_of_runs) {
    const std::vector<float> values = means(static_cast<std::size_t>(mean.quantity));
    writer_.write(name_of(mean.quantity), {{first_, 0}, {count, shape.strategies}},
                  std::span<const float>(values));
  }
  first_ = end_;
}

void SweepFile::write_provenance(const Provenance& provenance) {
  Attributes lines;
  for (const auto& [name, value] : provenance) lines.push_back({name, value});
  writer_.group("provenance", lines);
}

void SweepFile::close() {
  write_points();
  writer_.close();
}

}  // namespace uptake
