#include "sim/scenario/problem_log.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "sim/base/spelling.hpp"

namespace uptake {

namespace {

constexpr std::size_t most_problems = 100;

bool stands_before(const Problem& a, const Problem& b) {
  return std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
}

// A cut inside a UTF-8 sequence would print as garbage.
std::size_t cut_before(std::string_view word, std::size_t length) {
  while (length > 0 && (static_cast<unsigned char>(word[length]) & 0xC0) == 0x80) --length;
  return length;
}

}  // namespace

void ProblemLog::add(Position position, std::string what, std::string why, std::string suggestion) {
  if (problems_.size() >= most_problems) {
    ++not_shown_;
    return;
  }
  Problem problem{{file_, position.line, position.column},
                  std::move(what),
                  std::move(why),
                  std::move(suggestion)};
  const auto after = std::upper_bound(problems_.begin(), problems_.end(), problem, stands_before);
  problems_.insert(after, std::move(problem));
}

std::string ProblemLog::near(std::string_view word, const std::vector<std::string>& known) {
  if (problems_.size() >= most_problems) return "";
  const std::size_t compared = std::min(known.size(), comparisons_left_);
  comparisons_left_ -= compared;
  return nearest(word, std::span(known).first(compared));
}

Problems ProblemLog::in_order() const {
  Problems ordered = problems_;
  if (not_shown_ > 0) {
    Problem rest;
    rest.place.file = file_;
    rest.what = fmt::format("{} further problems are not shown", not_shown_);
    rest.suggestion = "Mend these first, then check again";
    ordered.push_back(std::move(rest));
  }
  return ordered;
}

std::string printable(std::string_view text, std::size_t longest) {
  const bool whole = text.size() <= longest;
  std::string shown(whole ? text : text.substr(0, cut_before(text, longest)));
  for (char& letter : shown) {
    if (static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F) letter = '?';
  }
  return whole ? shown : shown + "...";
}

std::string in_quotes(std::string_view word) { return "'" + printable(word, 64) + "'"; }

std::string listed(const std::vector<std::string>& words) {
  constexpr std::size_t longest = 2000;
  std::string list;
  for (std::size_t at = 0; at < words.size() && list.size() <= longest; ++at)
    list += (at > 0 ? ", " : "") + printable(words[at], 64);
  return printable(list, longest);
}

}  // namespace uptake
