#include "tests/effects/accepted_keys.hpp"

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <vector>

#include "sim/scenario/practices.hpp"
#include "sim/scenario/read_scenario.hpp"

namespace effects {

namespace {

using Words = std::vector<std::string>;

constexpr auto unheard_of = "zzqqzzqq";

Words split(const std::string& text, const std::string& by) {
  Words words;
  std::size_t from = 0;
  for (std::size_t at; (at = text.find(by, from)) != text.npos; from = at + by.size())
    words.push_back(text.substr(from, at - from));
  words.push_back(text.substr(from));
  return words;
}

// "a", "[b]", "c" with the unheard of key in it: a = { b = [{ c = { ... } }] }
std::string document_with(const Words& path) {
  std::string text = std::string(unheard_of) + " = 1";
  for (auto step = path.rbegin(); step != path.rend(); ++step) {
    const bool array = step->front() == '[';
    const std::string key = array ? step->substr(1, step->size() - 2) : *step;
    text = key + (array ? " = [{ " + text + " }]" : " = { " + text + " }");
  }
  if (path.empty() || path.front() != "organisation")
    text += "\norganisation = { sites = [{ name = \"north\", units = 2, people_per_unit = 5 }] }";
  return text + "\n";
}

// Keys of the table at the end of the path; none where that is no table of fixed keys.
Words known_at(const Words& path) {
  const std::string known = "Known keys: ";
  for (const uptake::Problem& problem :
       uptake::parse_scenario(document_with(path), "probe.toml").problems) {
    const bool ours = problem.what.find(unheard_of) != problem.what.npos;
    if (ours && problem.suggestion.starts_with(known))
      return split(problem.suggestion.substr(known.size()), ", ");
  }
  return {};
}

std::string name_of(const Words& path) {
  std::string name;
  for (const std::string& step : path) {
    const bool array = step.front() == '[';
    name += (name.empty() ? "" : ".") + (array ? step.substr(1, step.size() - 2) : step);
  }
  const std::string practices = "strategy.practice.";
  return name.starts_with(practices) ? name.substr(practices.size()) : name;
}

void explore(const Words& path, std::set<std::string>& found);

void explore_key(const Words& path, const std::string& key, std::set<std::string>& found) {
  for (const std::string& step : {key, "[" + key + "]"}) {
    Words inside = path;
    inside.push_back(step);
    if (known_at(inside).empty()) continue;
    return explore(inside, found);
  }
  Words inside = path;
  inside.push_back(key);
  found.insert(name_of(inside));
}

void explore(const Words& path, std::set<std::string>& found) {
  for (const std::string& key : known_at(path)) explore_key(path, key, found);
}

}  // namespace

std::set<std::string> accepted_keys() {
  std::set<std::string> found;
  explore({}, found);
  // Tables whose keys are names of other things.
  found.erase("strategy.practice");
  for (const std::string& practice : uptake::supported_practices())
    explore({"[strategy]", "practice", practice}, found);
  found.erase("parameters");
  explore({"parameters", "w_A"}, found);
  return found;
}

std::set<std::string> keys_in_code() {
  const std::regex asked(
      R"re((?:(?:reader|inner|organisation)\.(?:number|integer|flag|long_integer|text|name|choice|weeks|table|tables|value)\(|read_(?:level|dose|list)\(reader, )"(\w+)"(?:, "(\w+)")?)re");
  std::set<std::string> words;
  for (const auto& file : std::filesystem::directory_iterator(UPTAKE_SOURCE_DIR "/sim/scenario")) {
    // Kinds of service are read from a file of the program's own.
    if (file.path().extension() != ".cpp" || file.path().stem() == "service_kinds") continue;
    std::stringstream text;
    text << std::ifstream(file.path()).rdbuf();
    const std::string code = text.str();
    for (std::sregex_iterator hit(code.begin(), code.end(), asked), end; hit != end; ++hit)
      for (const std::size_t group : {1u, 2u})
        if ((*hit)[group].matched) words.insert((*hit)[group]);
  }
  return words;
}

}  // namespace effects
