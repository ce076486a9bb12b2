#include "sim/scenario/roster_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <tuple>

#include "sim/base/fnv.hpp"
#include "sim/scenario/column_reader.hpp"

namespace uptake {

namespace {

constexpr std::size_t most_people = 500'000;

std::size_t lines_in(const std::string& text) {
  return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

RosterRow row_of(ColumnReader& table) {
  RosterRow row;
  row.id = table.text("id").value_or("");
  row.key = fnv1a(row.id);
  row.profession = table.name("profession").value_or("");
  row.unit = table.name("unit").value_or("");
  row.site = table.name("site").value_or("");
  row.hours = table.number("hours", {1, 80});
  row.tasks = table.number("tasks", {0.1, 1000});
  row.attitude = table.number("attitude", {-1, 1});
  row.know_how = table.number("know_how", {0, 1});
  row.position = table.position("id");
  row.of_profession = table.position("profession");
  row.of_unit = table.position("unit");
  return row;
}

void report_same_key(const RosterRow& row, const RosterRow& before, ProblemLog& log) {
  if (row.id == before.id)
    log.add(row.position, in_quotes(row.id) + " stands twice",
            fmt::format("one row a person; line {} is the other", before.position.line),
            "Remove one of the two, or give one another id");
  else
    log.add(row.position,
            fmt::format("{} and {} of line {} have the same hash", in_quotes(row.id),
                        in_quotes(before.id), before.position.line),
            "a person's luck is drawn by the hash of the id, and the two would share it",
            "Rename one of the two");
}

// Two ids are alike when their hashes are.
void check_keys(const std::vector<RosterRow>& rows, ProblemLog& log) {
  std::vector<std::size_t> order(rows.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return std::tuple(rows[a].key, a) < std::tuple(rows[b].key, b);
  });
  for (std::size_t at = 1; at < order.size(); ++at) {
    const RosterRow& row = rows[order[at]];
    const RosterRow& before = rows[order[at - 1]];
    if (!row.id.empty() && row.key == before.key) report_same_key(row, before, log);
  }
}

}  // namespace

std::vector<RosterRow> parse_roster(const std::string& text, ProblemLog& log) {
  ColumnReader table(text,
                     {{"id", "who it is"},
                      {"profession", "what they are"},
                      {"unit", ""},
                      {"site", ""},
                      {"hours", ""},
                      {"tasks", ""},
                      {"attitude", ""},
                      {"know_how", ""}},
                     log);
  std::vector<RosterRow> rows;
  rows.reserve(std::min(most_people, lines_in(text)));  // growing would need half as much again
  while (table.next()) {
    if (rows.size() == most_people) {
      log.add(table.position("id"), "more than 500,000 people", "at most so many are read",
              "Is it the right file?");
      break;
    }
    RosterRow row = row_of(table);
    if (table.has("id") && table.has("profession")) rows.push_back(std::move(row));
  }
  check_keys(rows, log);
  return rows;
}

}  // namespace uptake
