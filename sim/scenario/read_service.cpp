#include "sim/scenario/read_service.hpp"

#include <fmt/format.h>

#include <array>

#include "sim/scenario/read_hand_over.hpp"
#include "sim/scenario/service_kinds.hpp"
#include "sim/scenario/table_reader.hpp"

namespace uptake {

namespace {

constexpr auto origin = "[service]";

struct ServiceKey {
  const char* key;
  const char* parameter;
};

constexpr std::array<ServiceKey, 4> service_keys{{{"ease", "ease"},
                                                  {"usefulness", "benefit"},
                                                  {"defects", "defects"},
                                                  {"needs_client", "needs_client"}}};

// Only professions of the organisation are asked for: a fit of any other would do nothing.
void read_fit(const Value& table, const Organisation& organisation, const ParameterChoices& choices,
              ServiceDraft& draft, ProblemLog& log) {
  TableReader reader(table, "fit (its keys are the professions)", log);
  for (const Profession& profession : organisation.professions) {
    const std::string& name = profession.name;
    if (choices.knows("fit_" + name)) {
      if (const auto fit = reader.number(name))
        draft.overrides.push_back(
            {"fit_" + name, *fit, origin, "fit of " + name, reader.position(name)});
    } else {
      reader.require(name, name + " = 0.6");
      draft.fits[name] = reader.number(name, {0, 1}).value_or(0);
    }
  }
  reader.finish();
}

// Reported where the profession stands, since there is no fit table to point at.
void report_missing_fits(const OrganisationDraft& organisation, const ParameterChoices& choices,
                         ProblemLog& log) {
  const auto& professions = organisation.organisation.professions;
  for (std::size_t at = 0; at < professions.size(); ++at) {
    const std::string& name = professions[at].name;
    if (choices.knows("fit_" + name)) continue;
    log.add(organisation.profession_positions[at],
            "no fit is known for profession " + in_quotes(name),
            "the evidence table has none for it",
            fmt::format("Write fit = {{ {} = 0.6 }} in [service]", name));
  }
}

}  // namespace

void read_kind(const Value* table, ParameterChoices& choices, ProblemLog& log) {
  if (table == nullptr) return;
  TableReader reader(*table, origin, log);
  if (const auto kind = reader.choice("kind", service_kind_names())) apply_kind(*kind, choices);
}

ServiceDraft read_service(const Value* table, const OrganisationDraft& organisation,
                          const ParameterChoices& choices, ProblemLog& log) {
  ServiceDraft draft;
  const Value none{{}, Table{}};
  TableReader reader(table == nullptr ? none : *table, origin, log);
  reader.value("kind");  // read before
  for (const ServiceKey& known : service_keys) {
    if (const auto value = reader.number(known.key))
      draft.overrides.push_back(
          {known.parameter, *value, origin, known.key, reader.position(known.key)});
  }
  const Value* fit = reader.table("fit", "fit = { registered_nurse = 0.7 }");
  if (fit != nullptr && organisation.professions_sound)
    read_fit(*fit, organisation.organisation, choices, draft, log);
  const Value* minutes =
      reader.table("minutes", "minutes = { today = 12, beginner = 18, expert = 11 }");
  if (minutes != nullptr) draft.minutes = read_minutes(*minutes, log);
  draft.hand_over = read_hand_over(reader, organisation);
  reader.finish();
  if (fit == nullptr && reader.sound("fit") && organisation.professions_sound)
    report_missing_fits(organisation, choices, log);
  return draft;
}

}  // namespace uptake
