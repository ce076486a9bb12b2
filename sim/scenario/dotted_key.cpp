#include "sim/scenario/dotted_key.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>
#include <vector>

namespace uptake {

namespace {

constexpr std::array<std::string_view, 3> made_when_missing{"service", "experiment",
                                                            "organisation.network"};
constexpr double largest_whole = 9007199254740992.0;  // 2^53

std::vector<std::string> parts_of(const std::string& key) {
  std::vector<std::string> parts;
  std::size_t start = 0;
  for (std::size_t dot = 0; dot != key.npos; start = dot + 1) {
    dot = key.find('.', start);
    parts.push_back(key.substr(start, dot == key.npos ? dot : dot - start));
  }
  return parts;
}

const std::string* name_in(const Value& item) {
  const auto* table = std::get_if<Table>(&item.content);
  const Entry* name = table == nullptr ? nullptr : find_entry(*table, "name");
  return name == nullptr ? nullptr : std::get_if<std::string>(&name->value.content);
}

Value* in_table(Table& table, const std::string& part) {
  const auto found =
      std::ranges::find_if(table, [&](const Entry& entry) { return entry.key == part; });
  return found == table.end() ? nullptr : &found->value;
}

Value* in_array(Array& array, const std::string& part) {
  for (Value& item : array) {
    const std::string* name = name_in(item);
    if (name != nullptr && *name == part) return &item;
  }
  std::size_t place = 0;
  const auto end = part.data() + part.size();
  const auto read = std::from_chars(part.data(), end, place);
  const bool sound = read.ec == std::errc{} && read.ptr == end;
  return sound && place >= 1 && place <= array.size() ? &array[place - 1] : nullptr;
}

Value* within(Value& value, const std::string& part) {
  if (auto* table = std::get_if<Table>(&value.content)) return in_table(*table, part);
  if (auto* array = std::get_if<Array>(&value.content)) return in_array(*array, part);
  return nullptr;
}

std::vector<std::string> words_within(const Value& value) {
  std::vector<std::string> words;
  if (const auto* table = std::get_if<Table>(&value.content))
    for (const Entry& entry : *table) words.push_back(entry.key);
  if (const auto* array = std::get_if<Array>(&value.content))
    for (std::size_t at = 0; at < array->size(); ++at) {
      const std::string* name = name_in((*array)[at]);
      words.push_back(name != nullptr ? *name : std::to_string(at + 1));
    }
  return words;
}

Value whole_or_not(double number) {
  Value value;
  if (number == std::trunc(number) && std::abs(number) <= largest_whole)
    value.content = static_cast<std::int64_t>(number);
  else
    value.content = number;
  return value;
}

/// Goes down the parts of one key.
class Path {
 public:
  Path(Value& scenario, const std::string& key, Position position, ProblemLog& log)
      : at_(&scenario), key_(key), position_(position), log_(log) {}

  bool put(double number) {
    const auto parts = parts_of(key_);
    for (std::size_t part = 0; part + 1 < parts.size(); ++part)
      if (!enter(parts[part])) return false;
    return put_last(parts.back(), number);
  }

 private:
  bool enter(const std::string& part) {
    Value* next = within(*at_, part);
    const std::string path = passed_.empty() ? part : passed_ + "." + part;
    if (next == nullptr && std::ranges::find(made_when_missing, path) != made_when_missing.end()) {
      auto& table = std::get<Table>(at_->content);
      table.push_back({part, {}, Value{{}, Table{}}});
      next = &table.back().value;
    }
    if (next == nullptr) return not_there(part);
    at_ = next;
    passed_ = path;
    return true;
  }

  bool put_last(const std::string& part, double number) {
    Value* value = within(*at_, part);
    auto* table = std::get_if<Table>(&at_->content);
    if (value == nullptr && (table == nullptr || passed_.empty())) return not_there(part);
    if (value == nullptr) {
      table->push_back({part, {}, whole_or_not(number)});
      return true;
    }
    if (std::holds_alternative<Table>(value->content) ||
        std::holds_alternative<Array>(value->content))
      return no_number(*value);
    value->content = whole_or_not(number).content;
    return true;
  }

  bool not_there(const std::string& part) {
    auto words = words_within(*at_);
    if (passed_.empty()) words.emplace_back("service");
    const std::string near = log_.near(part, words);
    std::string suggestion = "Write it into the scenario first";
    if (!words.empty()) suggestion += "; there is: " + printable(listed(words), 300);
    if (!near.empty()) suggestion = "Did you mean '" + near + "'?";
    log_.add(position_, "unknown key " + in_quotes(key_),
             (passed_.empty() ? "the scenario" : printable(passed_, 64)) + " has no " +
                 in_quotes(part) + " of its own",
             suggestion);
    return false;
  }

  bool no_number(const Value& value) {
    const auto words = words_within(value);
    log_.add(position_, in_quotes(key_) + " is no number", "a table or an array stands there",
             words.empty() ? "Name one of its keys"
                           : "Write " + key_ + "." + printable(words.front(), 64));
    return false;
  }

  Value* at_;
  const std::string& key_;
  Position position_;
  ProblemLog& log_;
  std::string passed_;
};

}  // namespace

bool put_number(Value& scenario, const std::string& key, double number, Position position,
                ProblemLog& log) {
  return Path(scenario, key, position, log).put(number);
}

}  // namespace uptake
