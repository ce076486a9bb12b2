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

}  // namespace

std::optional<Targets> read_targets(const Value& table, const UnitDirectory* directory,
                                    ProblemLog& log) {
  const std::size_t before = log.size();
  TableReader reader(table, "targets", log);
  reader.not_yet({"professions", "lowest_know_how"});
  Targets targets;
  targets.reach = Targets::Reach::listed;
  read_list(reader, "sites", Of::sites, directory, targets);
  read_list(reader, "units", Of::units, directory, targets);
  reader.finish();
  if (log.size() > before) return std::nullopt;
  if (directory != nullptr && targets.sites.empty() && targets.units.empty()) {
    log.add(table.position, "targets names nobody", "the practice would reach no one",
            "Name sites or units, or leave targets out for everybody");
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
