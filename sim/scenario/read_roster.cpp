#include "sim/scenario/read_roster.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/base/failure.hpp"
#include "sim/base/file.hpp"
#include "sim/scenario/arrange_roster.hpp"
#include "sim/scenario/ties_rows.hpp"

namespace uptake {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t fewest_people = 5;  // results of fewer could show a person
constexpr std::size_t most_sites = 10'000;
constexpr std::size_t most_professions = 200;
constexpr Limits weight_limits{0, 1e12};

struct NamedFile {
  std::string shown;  ///< its path, for messages
  std::string text;
};

bool leaves_the_folder(const fs::path& path) {
  return path.is_absolute() ||
         std::any_of(path.begin(), path.end(), [](const fs::path& part) { return part == ".."; });
}

std::optional<NamedFile> read_file(TableReader& organisation, const std::string& key,
                                   const fs::path& folder) {
  const auto name = organisation.text(key);
  if (!name) return std::nullopt;
  if (name->empty() || leaves_the_folder(*name)) {
    organisation.problem(key, key + " is " + in_quotes(*name),
                         "the file stands in the scenario's folder or below it",
                         fmt::format("Copy it there and write {0} = \"{0}.csv\"", key));
    return std::nullopt;
  }
  const fs::path path = folder / *name;
  try {
    return NamedFile{path.string(), read_text(path, longest_file)};
  } catch (const Failure& failure) {
    if (failure.code() == ExitCode::input_output) throw;  // nothing to mend in the text
    organisation.problem(key, key + " cannot be read", failure.what(), "");
    return std::nullopt;
  }
}

void append(Problems& problems, const ProblemLog& log) {
  const Problems more = log.in_order();
  problems.insert(problems.end(), more.begin(), more.end());
}

/// truth of a key, `otherwise` where it is absent or wrong.
bool truth(TableReader& organisation, const std::string& key) {
  const Value* value = organisation.value(key);
  if (value == nullptr) return false;
  if (const auto* given = std::get_if<bool>(&value->content)) return *given;
  organisation.problem(key, key + " is " + found_in(*value), "true or false is wanted",
                       "Write " + key + " = true");
  return false;
}

TieSettings read_tie_settings(TableReader& organisation) {
  TieSettings settings;
  settings.weight = organisation.text("weight").value_or("");
  settings.at_least = organisation.number("at_least", weight_limits).value_or(0);
  settings.directed = truth(organisation, "directed");
  settings.weighted = truth(organisation, "weighted");
  const bool uses_weight = organisation.has("at_least") || settings.weighted;
  if (organisation.has("weight") && !uses_weight)
    organisation.problem("weight", "weight does nothing", "no key reads the weights",
                         "Write at_least = 900 or weighted = true, or remove it");
  if (settings.weight == "from" || settings.weight == "to")
    organisation.problem("weight", "weight is " + in_quotes(settings.weight),
                         "that column says who, not how much", "Name the column of weights");
  for (const char* key : {"at_least", "weighted"})
    if (!organisation.has("weight") && (organisation.has("at_least") || settings.weighted) &&
        organisation.has(key) && organisation.sound(key)) {
      organisation.problem(key, std::string(key) + " needs weights", "no column of ties is named",
                           "Write weight = \"contact_seconds\", the name of the column");
      break;
    }
  return settings;
}

void refuse(TableReader& organisation, const char* key, const std::string& why) {
  if (organisation.value(key) == nullptr) return;
  organisation.problem(key, std::string(key) + " does nothing here", why, "Remove it");
}

void read_ties(TableReader& organisation, const fs::path& folder,
               const std::vector<RosterRow>& rows, OrganisationDraft& draft) {
  const std::size_t before = organisation.log().size();
  const TieSettings settings = read_tie_settings(organisation);
  const auto file = read_file(organisation, "ties", folder);
  const bool has_ids = !rows.empty() && !rows.front().id.empty();
  if (!file || !has_ids || organisation.log().size() > before) return;
  PlaceOfId place_of_id;
  for (std::size_t at = 0; at < rows.size(); ++at)
    place_of_id.emplace(rows[at].id, static_cast<std::uint32_t>(at));
  ProblemLog log(file->shown);
  RosterTies ties = parse_ties(file->text, settings, place_of_id, log);
  append(draft.file_problems, log);
  if (draft.organisation.roster) draft.organisation.roster->ties = std::move(ties);
}

void check_sizes(TableReader& organisation, const OrganisationDraft& draft) {
  const Organisation& made = draft.organisation;
  const std::size_t people = made.roster ? made.roster->people.size() : 0;
  if (people < fewest_people)
    organisation.problem("roster", fmt::format("{} people are too few", people),
                         fmt::format("results of fewer than {} could show a person", fewest_people),
                         "Add people");
  if (made.sites.size() > most_sites)
    organisation.problem("roster", fmt::format("{} sites are too many", made.sites.size()),
                         fmt::format("at most {}", most_sites), "Join sites that are alike");
  if (made.professions.size() > most_professions)
    organisation.problem(
        "roster", fmt::format("{} professions are too many", made.professions.size()),
        fmt::format("at most {}", most_professions), "Join professions that are alike");
}

void check_everybody_exists(TableReader& organisation, const OrganisationDraft& draft) {
  for (std::size_t at = 0; at < draft.profession_positions.size(); ++at)
    if (draft.organisation.professions[at].count == 0)
      organisation.log().add(
          draft.profession_positions[at],
          "nobody in the roster is " + in_quotes(draft.organisation.professions[at].name),
          "a profession of nobody does nothing", "Remove it, or write it as in the roster");
}

}  // namespace

void read_roster(TableReader& organisation, const fs::path& folder, const ParameterChoices& choices,
                 OrganisationDraft& draft) {
  const std::size_t before = organisation.log().size();
  for (const char* key : {"sites", "sectors"})
    refuse(organisation, key, "the roster says who works where");
  const bool has_ties = organisation.value("ties") != nullptr;
  if (has_ties) refuse(organisation, "network", "ties says who knows whom");
  const auto file = read_file(organisation, "roster", folder);
  std::vector<RosterRow> rows;
  if (file) {
    ProblemLog log(file->shown);
    rows = parse_roster(file->text, log);
    if (draft.professions_sound) arrange_roster(rows, choices, draft.organisation, log);
    append(draft.file_problems, log);
  }
  if (has_ties)
    read_ties(organisation, folder, rows, draft);
  else
    for (const char* key : {"weight", "at_least", "directed", "weighted"})
      refuse(organisation, key, "it is about ties, and there is no ties = \"ties.csv\"");
  if (!file || !draft.professions_sound) return;
  if (draft.file_problems.empty()) {
    check_everybody_exists(organisation, draft);
    check_sizes(organisation, draft);
  }
  draft.profession_positions.resize(draft.organisation.professions.size(),
                                    organisation.position("roster"));
  draft.sites_sound = organisation.log().size() == before && draft.file_problems.empty();
}

void refuse_without_roster(TableReader& organisation) {
  for (const char* key : {"ties", "weight", "at_least", "directed", "weighted"})
    refuse(organisation, key, "it is about the people of a roster, and there is none");
}

}  // namespace uptake
