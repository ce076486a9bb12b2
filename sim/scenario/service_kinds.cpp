#include "sim/scenario/service_kinds.hpp"

#include "sim/base/failure.hpp"
#include "sim/scenario/table_reader.hpp"

namespace uptake {

namespace {

constexpr auto file = "service_kinds.toml";
constexpr auto kinds_text =
#include "sim/scenario/service_kinds.inc"
    ;

[[noreturn]] void malformed(const ProblemLog& log) {
  throw Failure(ExitCode::internal, to_text(log.in_order()));
}

ServiceKind kind_of(const Value& table, ProblemLog& log) {
  TableReader reader(table, "a kind of service", log);
  ServiceKind kind{reader.name("name").value_or(""), reader.text("meaning").value_or(""), {}, {}};
  if (const Value* values = reader.table("values", "")) kind.values = *values;
  const Value* sources = reader.table("sources", "");
  for (const Entry& entry : sources == nullptr ? Table{} : std::get<Table>(sources->content))
    kind.sources.emplace_back(entry.key, text_of(entry.value, entry.key, log).value_or(""));
  reader.finish();
  return kind;
}

}  // namespace

const std::vector<ServiceKind>& service_kinds() {
  static const std::vector<ServiceKind> kinds([] {
    ProblemLog log(file);
    std::vector<ServiceKind> read;
    if (const auto document = parse_document(kinds_text, log)) {
      TableReader reader(*document, "kinds of service", log);
      for (const Value* table : reader.tables("kind", "")) read.push_back(kind_of(*table, log));
    }
    if (!log.empty()) malformed(log);
    return read;
  }());
  return kinds;
}

std::vector<std::string> service_kind_names() {
  std::vector<std::string> names;
  for (const ServiceKind& kind : service_kinds()) names.push_back(kind.name);
  return names;
}

void apply_kind(const std::string& name, ParameterChoices& choices) {
  ProblemLog log(file);
  for (const ServiceKind& kind : service_kinds())
    if (kind.name == name) choices.apply_table(kind.values, "kind " + name, log);
  if (!log.empty()) malformed(log);
}

}  // namespace uptake
