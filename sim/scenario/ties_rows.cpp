#include "sim/scenario/ties_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "sim/scenario/column_reader.hpp"

namespace uptake {

namespace {

constexpr Limits weight_limits{0, 1e12};

/// A tie where it stands.
struct Row {
  RosterTie tie;
  Position position;
};

class TiesText {
 public:
  TiesText(const TieSettings& settings, const PlaceOfId& place_of_id, ProblemLog& log)
      : settings_(settings), place_of_id_(place_of_id), log_(log) {}

  RosterTies read(const std::string& text) {
    ColumnReader table(text, columns(), log_);
    while (table.next()) read_row(table);
    RosterTies ties{{}, settings_.directed, settings_.weighted};
    sort_and_check();
    for (const Row& row : rows_)
      if (row.tie.weight > 0 && row.tie.weight >= settings_.at_least) ties.ties.push_back(row.tie);
    return ties;
  }

 private:
  std::vector<NamedColumn> columns() const {
    std::vector<NamedColumn> columns{{"from", "who names somebody"}, {"to", "whom they name"}};
    if (!settings_.weight.empty()) columns.push_back({settings_.weight, "how strong a tie is"});
    return columns;
  }

  void read_row(ColumnReader& table) {
    const auto from = person(table, "from");
    const auto to = person(table, "to");
    const auto weight = weight_of(table);
    if (!from || !to || !weight) return;
    if (from == to)
      return log_.add(table.position("to"), "a tie of somebody to themselves",
                      "ties join two people", "Remove the row");
    const bool turned = !settings_.directed && *to < *from;
    rows_.push_back(
        {{turned ? *to : *from, turned ? *from : *to, *weight}, table.position("from")});
  }

  std::optional<std::uint32_t> person(ColumnReader& table, const char* column) {
    const auto id = table.text(column);
    if (!id) return std::nullopt;
    const auto found = place_of_id_.find(*id);
    if (found != place_of_id_.end()) return found->second;
    log_.add(table.position(column),
             fmt::format("{} {} is not in the roster", column, in_quotes(*id)),
             "ties join people of the roster", "Add the person there, or remove the row");
    return std::nullopt;
  }

  std::optional<double> weight_of(ColumnReader& table) {
    if (settings_.weight.empty() || !table.has(settings_.weight)) return 1;
    if (!table.text(settings_.weight)) return std::nullopt;
    return table.number(settings_.weight, weight_limits);
  }

  void sort_and_check() {
    const auto ends = [](const Row& row) { return std::tuple(row.tie.from, row.tie.to); };
    std::sort(rows_.begin(), rows_.end(), [&](const Row& a, const Row& b) {
      return std::tuple_cat(ends(a), std::tuple(a.position.line)) <
             std::tuple_cat(ends(b), std::tuple(b.position.line));
    });
    for (std::size_t at = 1; at < rows_.size(); ++at)
      if (ends(rows_[at]) == ends(rows_[at - 1])) report_second(rows_[at], rows_[at - 1]);
  }

  void report_second(const Row& row, const Row& before) {
    log_.add(row.position, "a tie stands twice",
             fmt::format("line {} is the other", before.position.line),
             settings_.directed ? "Remove one of the two"
                                : "Remove one of the two, or write directed = true where who "
                                  "names whom matters");
  }

  const TieSettings& settings_;
  const PlaceOfId& place_of_id_;
  ProblemLog& log_;
  std::vector<Row> rows_;
};

}  // namespace

RosterTies parse_ties(const std::string& text, const TieSettings& settings,
                      const PlaceOfId& place_of_id, ProblemLog& log) {
  return TiesText(settings, place_of_id, log).read(text);
}

}  // namespace uptake
