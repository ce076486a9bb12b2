#include "sim/scenario/targets.hpp"

#include <algorithm>
#include <numeric>

#include "sim/scenario/table_reader.hpp"

namespace uptake {

namespace {

enum class Of { sites, units };

void read_target(const Value& item, Of of, const UnitDirectory* directory, Targets& targets,
                 ProblemLog& log) {
  const auto name = text_of(item, of == Of::sites ? "a site" : "a unit", log);
  if (!name || directory == nullptr) return;
  const auto found = of == Of::sites ? directory->site(*name) : directory->unit(*name);
  if (found) {
    (of == Of::sites ? targets.sites : targets.units).insert(*found);
    return;
  }
  const std::string near = log.near(*name, directory->names());
  log.add(item.position, (of == Of::sites ? "unknown site " : "unknown unit ") + in_quotes(*name),
          of == Of::sites ? "[organisation] has no site of this name"
                          : "units are called like " + directory->unit_name(0),
          near.empty() ? "The first site is '" + directory->site_name(0) + "'"
                       : "Did you mean '" + near + "'?");
}

void read_list(TableReader& reader, const char* key, Of of, const UnitDirectory* directory,
               Targets& targets) {
  const Value* value = reader.value(key);
  if (value == nullptr) return;
  const Array* items = array_of(*value, key, std::string(key) + " = [\"north\"]", reader.log());
  if (items == nullptr) return;
  for (const Value& item : *items) read_target(item, of, directory, targets, reader.log());
}

void read_people(TableReader& reader, const std::vector<Profession>* professions,
                 Targets& targets) {
  constexpr auto example = "professions = [\"physician\"]";
  const Value* value = reader.value("professions");
  const Array* items =
      value == nullptr ? nullptr : array_of(*value, "professions", example, reader.log());
  if (items != nullptr && professions != nullptr)
    for (const Value& item : *items)
      if (const auto found = profession_of(item, *professions, reader.log()))
        targets.professions.insert(*found);
  targets.lowest_know_how = reader.number("lowest_know_how", {0, 1}).value_or(0);
}

// Of a unit as a whole, e.g. its leader or its desk.
void refuse_people(TableReader& reader) {
  for (const char* key : {"professions", "lowest_know_how"}) {
    if (reader.value(key) == nullptr) continue;
    reader.problem(key, std::string(key) + " cannot be chosen here",
                   "this practice acts on whole units", "Name sites or units");
  }
}

}  // namespace

std::optional<int> profession_of(const Value& item, const std::vector<Profession>& professions,
                                 ProblemLog& log) {
  const auto name = text_of(item, "a profession", log);
  if (!name) return std::nullopt;
  std::vector<std::string> names;
  for (const Profession& profession : professions) names.push_back(profession.name);
  const auto found = std::find(names.begin(), names.end(), *name);
  if (found != names.end()) return static_cast<int>(found - names.begin());
  const std::string near = log.near(*name, names);
  log.add(item.position, "unknown profession " + in_quotes(*name),
          "[organisation] has no profession of this name",
          near.empty() ? "Professions are: " + listed(names) : "Did you mean '" + near + "'?");
  return std::nullopt;
}

std::optional<Targets> read_targets(const Value& table, Reaches reaches, const Directory& directory,
                                    ProblemLog& log) {
  const std::size_t before = log.size();
  TableReader reader(table, "targets", log);
  Targets targets;
  read_list(reader, "sites", Of::sites, directory.units, targets);
  read_list(reader, "units", Of::units, directory.units, targets);
  if (reaches == Reaches::people)
    read_people(reader, directory.professions, targets);
  else
    refuse_people(reader);
  reader.finish();
  if (log.size() > before) return std::nullopt;
  const bool places = reader.has("sites") || reader.has("units");
  if (places) targets.reach = Targets::Reach::listed;
  const bool nobody = places ? targets.sites.empty() && targets.units.empty()
                             : targets.professions.empty() && targets.lowest_know_how <= 0;
  if (directory.units != nullptr && nobody) {
    log.add(table.position, "targets names nobody", "the practice would reach no one",
            "Name sites, units or professions, or leave targets out for everybody");
    return std::nullopt;
  }
  return targets;
}

std::vector<int> target_units(const Targets& targets, const UnitDirectory& directory) {
  std::vector<int> units;
  if (targets.reach == Targets::Reach::everywhere) {
    units.resize(static_cast<std::size_t>(directory.units()));
    std::iota(units.begin(), units.end(), 0);
    return units;
  }
  units.assign(targets.units.begin(), targets.units.end());
  for (const int site : targets.sites)
    for (int unit = directory.first_unit(site); unit < directory.end_unit(site); ++unit)
      units.push_back(unit);
  std::sort(units.begin(), units.end());
  units.erase(std::unique(units.begin(), units.end()), units.end());
  return units;
}

}  // namespace uptake
