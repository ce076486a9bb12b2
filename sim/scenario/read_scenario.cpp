#include "sim/scenario/read_scenario.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "sim/base/failure.hpp"
#include "sim/base/file.hpp"
#include "sim/scenario/read_clients.hpp"
#include "sim/scenario/read_costs.hpp"
#include "sim/scenario/read_experiment.hpp"
#include "sim/scenario/read_limits.hpp"
#include "sim/scenario/read_organisation.hpp"
#include "sim/scenario/read_pools.hpp"
#include "sim/scenario/read_service.hpp"
#include "sim/scenario/read_strategies.hpp"
#include "sim/scenario/read_structure.hpp"
#include "sim/scenario/resolve_strategies.hpp"

namespace uptake {

namespace {

constexpr std::int64_t our_format = 1;
// Four bytes are kept for every unit in every strategy and activity.
constexpr std::int64_t most_unit_entries = 200'000'000;

void append(Problems& problems, Problems more) {
  problems.insert(problems.end(), std::make_move_iterator(more.begin()),
                  std::make_move_iterator(more.end()));
}

Problems apply_parameters_file(const std::filesystem::path& path, ParameterChoices& choices) {
  ProblemLog log(path.string());
  const auto document = parse_document(read_text(path, longest_file), log);
  if (!document) return log.in_order();
  const std::string origin = "file " + path.filename().string();
  TableReader reader(*document, "a file of parameters", log);
  const Value* parameters = reader.value("parameters");
  reader.value("format");
  if (parameters != nullptr) reader.finish();
  choices.apply_table(parameters == nullptr ? *document : *parameters, origin, log);
  return log.in_order();
}

// Names of strategies before they are read, "" where there is none.
std::vector<std::string> typed_names(const Value* strategies) {
  const auto* items = strategies ? std::get_if<Array>(&strategies->content) : nullptr;
  std::vector<std::string> names;
  for (const Value& item : items == nullptr ? Array{} : *items) {
    const auto* entries = std::get_if<Table>(&item.content);
    const Entry* name = entries ? find_entry(*entries, "name") : nullptr;
    const auto* text = name ? std::get_if<std::string>(&name->value.content) : nullptr;
    names.push_back(text ? *text : "");
  }
  return names;
}

/// Reads one scenario; every stage goes on after the problems of those before it.
class ScenarioText {
 public:
  ScenarioText(const std::string& text, const std::string& file, const Overrides& overrides)
      : text_(text), file_(file), overrides_(overrides), log_(file), choices_(parameter_table()) {}

  ScenarioReading read() {
    const auto document = parse_document(text_, log_);
    if (document) return read(*document);
    return {std::nullopt, log_.in_order()};
  }

  ScenarioReading read(const Value& document) {
    if (reads_format(document) && is_scenario(document)) read_tables(document);
    ScenarioReading reading;
    reading.problems = log_.in_order();
    append(reading.problems, std::move(other_problems_));
    if (reading.problems.empty()) reading.scenario = std::move(scenario_);
    return reading;
  }

 private:
  // In another format everything else may mean something else.
  bool reads_format(const Value& document) {
    const Entry* format = find_entry(std::get<Table>(document.content), "format");
    const auto* number = format ? std::get_if<std::int64_t>(&format->value.content) : nullptr;
    if (format == nullptr || (number != nullptr && *number == our_format)) return true;
    log_.add(format->value.position, "format is " + found_in(format->value),
             "this program reads format 1", "Write format = 1, or use a newer uptake");
    return false;
  }

  // Its keys are none of a scenario's, and a list of them would help nobody.
  bool is_scenario(const Value& document) {
    const Entry* sweep = find_entry(std::get<Table>(document.content), "sweep");
    if (sweep == nullptr) return true;
    log_.add(sweep->position, "this is a sweep", "it has [sweep], and names the scenario it runs",
             "Write uptake sweep run FILE, or take the scenario itself");
    return false;
  }

  void read_tables(const Value& document) {
    TableReader reader(document, whole_scenario, log_);
    reader.not_yet({"calendar", "environment"});
    reader.require("format", "format = 1 on the first line");
    reader.require("organisation", "[organisation] with sites = [...]");
    reader.require("strategy", "[[strategy]] with name = \"training\" below it");
    scenario_.title = reader.text("title").value_or("");
    for (const char* key : {"format", "organisation", "service", "clients", "strategy", "pool",
                            "costs", "experiment", "structure", "parameters", "budget", "outputs"})
      reader.value(key);
    reader.finish();  // first, so that a misspelt table is not missed below
    const ExperimentDraft experiment = read_experiment_of(reader);
    read_values(reader, experiment);
    const UnitDirectory directory(scenario_.organisation);
    const auto drafts = read_strategies(
        reader, {organisation_.sites_sound ? &directory : nullptr,
                 organisation_.professions_sound ? &scenario_.organisation.professions : nullptr});
    pools_ = read_pools(reader);
    resolve(drafts, experiment, directory);
  }

  const Value* table(TableReader& reader, const std::string& key) {
    return reader.table(key, "[" + key + "] above its settings");
  }

  ExperimentDraft read_experiment_of(TableReader& reader) {
    ExperimentDraft experiment = read_experiment(table(reader, "experiment"), log_);
    if (!reader.sound("experiment")) experiment.weeks_sound = false;
    return experiment;
  }

  // Everything the evidence table has a key for, by rising precedence.
  void read_values(TableReader& reader, const ExperimentDraft& experiment) {
    if (overrides_.parameters_file)
      append(other_problems_, apply_parameters_file(*overrides_.parameters_file, choices_));
    const Value* service_table = table(reader, "service");
    read_kind(service_table, choices_, log_);
    if (const Value* organisation = table(reader, "organisation"))
      organisation_ = read_organisation(*organisation, std::filesystem::path(file_).parent_path(),
                                        choices_, log_);
    append(other_problems_, organisation_.file_problems);
    ServiceDraft service;
    if (reader.sound("service"))
      service = read_service(service_table, organisation_, choices_, log_);
    for (const Override& change : organisation_.overrides) choices_.apply(change, log_);
    for (const Override& change : service.overrides) choices_.apply(change, log_);
    costs_ = read_costs(table(reader, "costs"), organisation_.organisation.professions,
                        typed_names(reader.value("strategy")), choices_, log_);
    for (const Override& change : costs_.overrides) choices_.apply(change, log_);
    for (const Override& change : experiment.overrides) choices_.apply(change, log_);
    read_clients_of(reader);
    const StructureDraft structure = read_structure(table(reader, "structure"), log_);
    for (const Override& change : structure.overrides) choices_.apply(change, log_);
    scenario_.structure = structure.structure;
    scenario_.budget = read_budget(table(reader, "budget"), log_);
    scenario_.outputs = read_outputs(table(reader, "outputs"), log_);
    if (const Value* parameters = table(reader, "parameters"))
      choices_.apply_table(*parameters, "[parameters]", log_);
    for (const std::string& setting : overrides_.set)
      append(other_problems_, choices_.apply_setting(setting));
    for (const auto& [key, value] : overrides_.swept)
      choices_.apply({key, value, "sweep", key, {}}, log_);
    complete(service);
  }

  void read_clients_of(TableReader& reader) {
    clients_position_ = reader.position("clients");
    clients_ = read_clients(
        table(reader, "clients"),
        organisation_.professions_sound ? &organisation_.organisation.professions : nullptr,
        typed_names(reader.value("strategy")), log_);
    has_clients_ = reader.has("clients") && reader.sound("clients");
    // Who describes clients says that the service needs them.
    if (has_clients_ && choices_.choice("needs_client").origin == "table")
      choices_.apply({"needs_client", 1, "since there are clients", "clients", clients_position_},
                     log_);
  }

  // Clients whom nothing needs would change nothing.
  void check_needed() {
    const Parameter& needs = choices_.choice("needs_client").parameter;
    if (!has_clients_ || needs.value > 0 || needs.prior.distribution != Distribution::fixed) return;
    log_.add(clients_position_, "[clients] changes nothing", "the service needs no client",
             "Write needs_client = 1 in [service], or a kind that needs them");
  }

  void complete(const ServiceDraft& service) {
    check_needed();
    scenario_.clients = clients_.clients;
    scenario_.hand_over = service.hand_over;
    scenario_.organisation = organisation_.organisation;
    complete_organisation(scenario_.organisation, choices_);
    for (Profession& profession : scenario_.organisation.professions) {
      const auto fit = service.fits.find(profession.name);
      if (fit != service.fits.end()) profession.fit = fit->second;
      const auto rate = costs_.rates.find(profession.name);
      if (rate != costs_.rates.end()) profession.rate = rate->second;
    }
    scenario_.currency = costs_.currency;
    scenario_.lump_sums = costs_.lump_sums;
    scenario_.lump_sums.insert(scenario_.lump_sums.end(), clients_.costs.begin(),
                               clients_.costs.end());
    if (service.minutes && organisation_.sizes_sound)
      apply_minutes(*service.minutes, scenario_.organisation, choices_, log_);
    scenario_.parameters = choices_.all();
  }

  void resolve(const std::vector<StrategyDraft>& drafts, const ExperimentDraft& experiment,
               const UnitDirectory& directory) {
    const auto lineages = trace_lineages(drafts, log_);
    check_weeks(lineages, experiment, log_);
    check_activities(lineages, experiment, log_);
    check_rules(lineages, experiment, log_);
    check_company(lineages, experiment, log_);
    if (experiment.weeks_sound) check_pools(pools_, experiment.experiment.weeks, log_);
    if (experiment.weeks_sound) check_lump_sums(costs_, experiment.experiment.weeks, log_);
    if (experiment.weeks_sound) check_campaigns(clients_, experiment.experiment.weeks, log_);
    scenario_.experiment = experiment.experiment;
    find_baseline(drafts, experiment);
    check_size(lineages, directory);
    if (!log_.empty() || !other_problems_.empty()) return;
    for (const PoolDraft& draft : pools_) scenario_.pools.push_back(draft.pool);
    scenario_.strategies = resolve_strategies(lineages, directory, experiment.experiment.weeks);
    scenario_.name = std::filesystem::path(file_).stem().string();
    scenario_.text = text_;
  }

  void find_baseline(const std::vector<StrategyDraft>& drafts, const ExperimentDraft& experiment) {
    if (!experiment.baseline || drafts.empty()) return;
    const auto names = strategy_names(drafts);
    const auto found = std::find(names.begin(), names.end(), *experiment.baseline);
    scenario_.experiment.baseline = static_cast<int>(found - names.begin());
    if (found != names.end() || std::find(names.begin(), names.end(), "") != names.end()) return;
    const std::string near = log_.near(*experiment.baseline, names);
    log_.add(experiment.baseline_position, "unknown strategy " + in_quotes(*experiment.baseline),
             "baseline names the [[strategy]] the others are compared with",
             near.empty() ? "Strategies are: " + listed(names) : "Did you mean '" + near + "'?");
  }

  void check_size(const std::vector<Lineage>& lineages, const UnitDirectory& directory) {
    std::int64_t entries = 0;
    for (const Lineage& lineage : lineages) {
      entries += directory.units();
      for (const PracticeDraft* practice : lineage.practices)
        entries += std::int64_t{directory.units()} *
                   static_cast<std::int64_t>(practice->activities.size());
      for (const RuleDraft* rule : lineage.rules)
        for (const PracticeDraft& practice : rule->then)
          entries += std::int64_t{directory.units()} *
                     static_cast<std::int64_t>(practice.activities.size());
    }
    if (entries <= most_unit_entries) return;
    log_.add({}, fmt::format("strategies and activities times units are {}", entries),
             fmt::format("at most {}", most_unit_entries), "Compare fewer strategies at a time");
  }

  const std::string& text_;
  const std::string& file_;
  const Overrides& overrides_;
  ProblemLog log_;
  ParameterChoices choices_;
  Problems other_problems_;  ///< of the parameters file and of --set
  OrganisationDraft organisation_;
  CostsDraft costs_;
  ClientsDraft clients_;
  Position clients_position_;
  bool has_clients_ = false;
  std::vector<PoolDraft> pools_;
  Scenario scenario_;
};

}  // namespace

ScenarioReading parse_scenario(const std::string& text, const std::string& file,
                               const Overrides& overrides) {
  return ScenarioText(text, file, overrides).read();
}

ScenarioReading read_document(const Value& document, const std::string& text,
                              const std::string& file, const Overrides& overrides) {
  return ScenarioText(text, file, overrides).read(document);
}

ScenarioReading read_scenario(const std::filesystem::path& path, const Overrides& overrides) {
  return parse_scenario(read_text(path, longest_file), path.string(), overrides);
}

Scenario scenario_or_throw(const std::filesystem::path& path, const Overrides& overrides) {
  ScenarioReading reading = read_scenario(path, overrides);
  if (reading.scenario) return std::move(*reading.scenario);
  std::string message = to_text(reading.problems);
  message.pop_back();  // the last line's end
  throw Failure(ExitCode::invalid_data, message);
}

}  // namespace uptake
