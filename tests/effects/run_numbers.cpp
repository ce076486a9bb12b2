#include "tests/effects/run_numbers.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <stdexcept>

namespace effects {

using namespace uptake;

namespace {

template <class Names, class Name>
std::size_t index_of(const Names& names, const Name& name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) throw std::runtime_error("what is seen has no such name or week");
  return static_cast<std::size_t>(found - names.begin());
}

struct Asked {
  const Scenario& scenario;
  const RunRecord& record;
  const Words& words;

  int number(std::size_t at) const { return std::stoi(word(words, at)); }
  std::size_t index(std::size_t at) const { return static_cast<std::size_t>(number(at)); }
  template <class Names>
  std::size_t named(const Names& names) const {
    return index_of(names, word(words, 1));
  }
  std::size_t practice() const { return named(practice_keys); }
  std::size_t report() const { return index_of(report_weeks(scenario.experiment), number(2)); }
};

double series(const Asked& a) {
  const auto column = static_cast<std::size_t>(a.number(2) - a.scenario.experiment.weeks.first);
  return double{a.record.series(a.named(series_names), column)};
}

double group(const Asked& a) {
  const auto quantity = static_cast<GroupQuantity>(a.named(group_quantity_names));
  return double{a.record.groups(a.report(), group_column(0, quantity))};
}

double hours(const Asked& a) {
  double sum = 0;
  for (const double kind : a.record.hours.row(a.practice())) sum += kind;
  return sum;
}

double relief(const Asked& a) {
  return a.record.hours(a.practice(), static_cast<std::size_t>(HourKind::relief));
}

double first_hours(const Asked& a) {
  const auto& hours = a.record.hours_of_week;
  std::size_t week = 0;
  while (week < hours.columns() && hours(a.practice(), week) <= 0) ++week;
  return static_cast<double>(week) + a.scenario.experiment.weeks.first;
}

using Number = std::function<double(const Asked&)>;

const std::map<std::string, Number>& numbers() {
  static const std::map<std::string, Number> all{
      {"series", series},
      {"group", group},
      {"hours", hours},
      {"relief", relief},
      {"first_hours", first_hours},
      {"survey",
       [](const Asked& a) { return double{a.record.survey(a.report(), a.index(1) - 1)}; }},
      {"money", [](const Asked& a) { return a.record.money(a.practice(), 0); }},
      {"planned", [](const Asked& a) { return a.record.dose(a.practice(), 0); }},
      {"delivered", [](const Asked& a) { return a.record.dose(a.practice(), 1); }},
      {"lump_sums", [](const Asked& a) { return a.record.lump_sums; }},
      {"weeks", [](const Asked& a) { return static_cast<double>(a.record.series.columns()); }},
  };
  return all;
}

}  // namespace

const std::string& word(const Words& words, std::size_t at) {
  if (at >= words.size()) throw std::runtime_error("what is seen lacks a word");
  return words[at];
}

double number_of(const Scenario& scenario, const RunRecord& record, const Words& words) {
  const auto number = numbers().find(word(words, 0));
  if (number == numbers().end()) throw std::runtime_error("nothing is called " + words[0]);
  return number->second({scenario, record, words});
}

}  // namespace effects
