#include "sim/scenario/filtered_prior.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <charconv>
#include <sstream>

#include "sim/base/failure.hpp"

namespace uptake {

namespace {

// Compilers must only support literals of 65,536 characters; ours support more.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Woverlength-strings"
constexpr char filtered_prior_text[] =
#include "sim/scenario/filtered_prior.inc"
    ;
#pragma GCC diagnostic pop

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream stream(line);
  for (std::string cell; std::getline(stream, cell, ',');) cells.push_back(cell);
  return cells;
}

double number_of(const std::string& cell) {
  double value = 0;
  const char* end = cell.data() + cell.size();
  if (const auto read = std::from_chars(cell.data(), end, value);
      read.ec != std::errc() || read.ptr != end)
    throw Failure(ExitCode::internal, "the filtered prior holds '" + cell + "', not a number");
  return value;
}

void read_recipe(const std::string& line, FilteredPrior& prior) {
  const std::size_t colon = line.find(": ");
  if (colon != std::string::npos) prior.recipe[line.substr(2, colon - 2)] = line.substr(colon + 2);
}

void read_draw(const std::string& line, FilteredPrior& prior) {
  std::vector<double> values;
  for (const std::string& cell : cells_of(line)) values.push_back(number_of(cell));
  if (values.size() != prior.keys.size())
    throw Failure(ExitCode::internal, "a draw of the filtered prior does not fit its keys");
  prior.draws.push_back(std::move(values));
}

}  // namespace

FilteredPrior read_filtered_prior(const std::string& text) {
  FilteredPrior prior;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    if (line.starts_with("#"))
      read_recipe(line, prior);
    else if (prior.keys.empty())
      prior.keys = cells_of(line);
    else if (!line.empty())
      read_draw(line, prior);
  }
  return prior;
}

const FilteredPrior& filtered_prior() {
  static const FilteredPrior prior = read_filtered_prior(filtered_prior_text);
  return prior;
}

std::string to_text(const FilteredPrior& prior) {
  std::string text;
  for (const auto& [name, value] : prior.recipe) text += fmt::format("# {}: {}\n", name, value);
  text += fmt::format("{}\n", fmt::join(prior.keys, ","));
  for (const auto& draw : prior.draws) {
    std::vector<std::string> cells;
    for (const double value : draw) cells.push_back(fmt::format("{:.7g}", value));
    text += fmt::format("{}\n", fmt::join(cells, ","));
  }
  return text;
}

}  // namespace uptake
