#include "sim/scenario/unit_directory.hpp"

#include <algorithm>
#include <charconv>

namespace uptake {

UnitDirectory::UnitDirectory(const std::vector<Site>& sites) {
  first_unit_.push_back(0);
  for (const Site& site : sites) {
    site_of_name_.emplace(site.name, static_cast<int>(names_.size()));
    names_.push_back(site.name);
    first_unit_.push_back(first_unit_.back() + site.units);
  }
  list_known_names();
}

UnitDirectory::UnitDirectory(const Organisation& organisation) : UnitDirectory(organisation.sites) {
  if (!organisation.roster) return;
  names_of_units_ = unit_names(organisation);
  for (std::size_t unit = 0; unit < names_of_units_.size(); ++unit)
    unit_of_name_.emplace(names_of_units_[unit], static_cast<int>(unit));
  list_known_names();
}

void UnitDirectory::list_known_names() {
  constexpr int most_units = 1000;
  known_names_ = names_;
  for (int unit = 0; unit < std::min(units(), most_units); ++unit)
    known_names_.push_back(unit_name(unit));
}

std::optional<int> UnitDirectory::site(const std::string& name) const {
  const auto found = site_of_name_.find(name);
  if (found == site_of_name_.end()) return std::nullopt;
  return found->second;
}

std::optional<int> UnitDirectory::unit(const std::string& name) const {
  if (names_of_units_.empty()) return drawn_unit(name);
  const auto found = unit_of_name_.find(name);
  return found == unit_of_name_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<int> UnitDirectory::drawn_unit(const std::string& name) const {
  const std::size_t bar = name.rfind('_');
  if (bar == name.npos || bar + 1 == name.size() || name[bar + 1] == '0') return std::nullopt;
  const auto of_site = site(name.substr(0, bar));
  int number = 0;
  const auto end = name.data() + name.size();
  const auto read = std::from_chars(name.data() + bar + 1, end, number);
  if (!of_site || read.ec != std::errc{} || read.ptr != end || number < 1) return std::nullopt;
  if (number > end_unit(*of_site) - first_unit(*of_site)) return std::nullopt;
  return first_unit(*of_site) + number - 1;
}

int UnitDirectory::site_of(int unit) const {
  const auto after = std::upper_bound(first_unit_.begin(), first_unit_.end(), unit);
  return static_cast<int>(after - first_unit_.begin()) - 1;
}

std::string UnitDirectory::unit_name(int unit) const {
  if (!names_of_units_.empty()) return names_of_units_[static_cast<std::size_t>(unit)];
  const int site = site_of(unit);
  return names_[static_cast<std::size_t>(site)] + "_" + std::to_string(unit - first_unit(site) + 1);
}

}  // namespace uptake
