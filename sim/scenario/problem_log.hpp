// The problems of one file, collected while it is read.
//
// Gives them ordered by place, at most 100 and a last one that counts the rest, since
// a broken file of 10 MB would otherwise answer with more text than it has.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sim/base/problem.hpp"
#include "sim/scenario/document.hpp"

namespace uptake {

class ProblemLog {
 public:
  explicit ProblemLog(std::string file) : file_(std::move(file)) {}

  void add(Position position, std::string what, std::string why, std::string suggestion);

  /// The known word a user most likely meant, or "". Looking for it costs time, so after
  /// some thousand comparisons no more words are offered.
  std::string near(std::string_view word, const std::vector<std::string>& known);

  bool empty() const { return problems_.empty(); }
  std::size_t size() const { return problems_.size() + not_shown_; }
  Problems in_order() const;

 private:
  std::string file_;
  Problems problems_;
  std::size_t not_shown_ = 0;
  std::size_t comparisons_left_ = 20'000;
};

/// A text of the user's for a message: shortened to `longest` bytes, control characters replaced.
std::string printable(std::string_view text, std::size_t longest);

/// A word of the user's for a message, in single quotes.
std::string in_quotes(std::string_view word);

/// "a, b, c"
std::string listed(const std::vector<std::string>& words);

}  // namespace uptake
