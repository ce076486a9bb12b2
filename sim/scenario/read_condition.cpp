#include "sim/scenario/read_condition.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "sim/scenario/table_reader.hpp"

namespace uptake {

namespace {

constexpr Limits shares{0, 1};
constexpr Limits tickets{0, 10'000};
constexpr Limits answers{1, 5};

Limits limits_of(SeenQuantity quantity) {
  if (quantity == SeenQuantity::tickets_per_100_staff) return tickets;
  return quantity < SeenQuantity::coherence ? shares : answers;
}

SeenQuantity read_quantity(TableReader& reader) {
  static const std::vector<std::string> names(seen_quantity_names.begin(),
                                              seen_quantity_names.end());
  const std::string name = reader.choice("quantity", names).value_or(names.front());
  return static_cast<SeenQuantity>(std::find(names.begin(), names.end(), name) - names.begin());
}

}  // namespace

std::optional<Condition> read_condition(const Value& table, const char* key, ProblemLog& log) {
  const std::size_t before = log.size();
  TableReader reader(table, key, log);
  reader.require("quantity", "quantity = \"use_share\"");
  const SeenQuantity quantity = read_quantity(reader);
  // Of a quantity that is not known the limits are not either.
  const Limits limits = reader.has("quantity") && reader.sound("quantity")
                            ? limits_of(quantity)
                            : Limits{0, tickets.high};
  const auto below = reader.number("below", limits);
  const auto at_least = reader.number("at_least", limits);
  if (reader.has("below") && reader.has("at_least"))
    reader.problem("at_least", std::string(key) + " has two thresholds",
                   "a condition is below one, or at least one", "Remove below or at_least");
  if (!reader.has("below") && !reader.has("at_least")) reader.require("below", "below = 0.3");
  reader.finish();
  if (log.size() > before) return std::nullopt;
  return Condition{quantity, below ? Condition::Side::below : Condition::Side::at_least,
                   below ? *below : at_least.value_or(0)};
}

}  // namespace uptake
