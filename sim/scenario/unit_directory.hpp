// Sites and units by the names a scenario calls them.
//
// Takes the sites; gives indices. Unit k of site "north" is "north_k", counted from 1; nothing
// is stored for a unit, so ten million of them cost nothing. Units of a roster have their names.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "sim/scenario/scenario.hpp"

namespace uptake {

class UnitDirectory {
 public:
  explicit UnitDirectory(const std::vector<Site>& sites);
  explicit UnitDirectory(const Organisation& organisation);

  std::optional<int> site(const std::string& name) const;
  std::optional<int> unit(const std::string& name) const;
  std::string unit_name(int unit) const;
  const std::string& site_name(int site) const { return names_[static_cast<std::size_t>(site)]; }

  int sites() const { return static_cast<int>(names_.size()); }
  int first_unit(int site) const { return first_unit_[static_cast<std::size_t>(site)]; }
  /// One past the last.
  int end_unit(int site) const { return first_unit_[static_cast<std::size_t>(site) + 1]; }
  int units() const { return first_unit_.back(); }

  /// Names to look for a misspelt one in: every site's and the first thousand units'.
  const std::vector<std::string>& names() const { return known_names_; }

 private:
  int site_of(int unit) const;
  std::optional<int> drawn_unit(const std::string& name) const;
  void list_known_names();

  std::vector<std::string> names_;  ///< [site]
  std::vector<int> first_unit_;     ///< [site], and the number of units
  std::unordered_map<std::string, int> site_of_name_;
  std::vector<std::string> names_of_units_;  ///< of a roster
  std::unordered_map<std::string, int> unit_of_name_;
  std::vector<std::string> known_names_;
};

}  // namespace uptake
