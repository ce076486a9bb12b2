#include "sim/scenario/text_shape.hpp"

#include <string_view>

namespace uptake {

namespace {

constexpr int deepest = 16;
constexpr int most_values = 200'000;

// Follows brackets, keys and strings as toml++ does; where the two would part, the text has
// a mistake of syntax, at which toml++ stops.
class Shape {
 public:
  explicit Shape(std::string_view text) : text_(text) {}

  std::optional<Excess> excess() {
    while (at_ < text_.size()) {
      step();
      if (depth_ > deepest) return at_here("brackets are nested too deeply", "at most 16 deep");
      if (key_parts_ > deepest) return at_here("a key has too many dots", "at most 16 parts");
      if (values_ > most_values)
        return at_here("the file holds too much", "at most 200,000 keys and values");
    }
    return std::nullopt;
  }

 private:
  std::optional<Excess> at_here(const char* what, const char* why) const {
    return Excess{{line_, static_cast<std::uint32_t>(at_ - line_start_)}, what, why};
  }

  void step() {
    const char letter = text_[at_];
    if (letter == '"' || letter == '\'') return skip_string(letter);
    if (letter == '#') return skip_to_line_end();
    ++at_;
    if (letter == '\n') start_line();
    if (letter == '.') ++key_parts_;
    if (letter == '[' || letter == '{') ++depth_;
    if (letter == ']' || letter == '}') --depth_;
    if (letter == '[' || letter == '=' || letter == ',') ++values_;
    if (std::string_view("=,[]{}\n").find(letter) != std::string_view::npos) key_parts_ = 0;
  }

  void start_line() {
    ++line_;
    line_start_ = at_;
  }

  void skip_to_line_end() {
    while (at_ < text_.size() && text_[at_] != '\n') ++at_;
  }

  void skip_string(char quote) {
    const std::string fence(3, quote);
    const bool long_string = text_.substr(at_, 3) == fence;
    at_ += long_string ? 3 : 1;
    while (at_ < text_.size()) {
      if (text_[at_] == '\\' && quote == '"') {
        ++at_;
      } else if (long_string ? text_.substr(at_, 3) == fence : text_[at_] == quote) {
        at_ += long_string ? 3 : 1;
        // A long text may end with two quotes of its own before the closing three.
        for (int own = 0; long_string && own < 2 && text_.substr(at_, 1)[0] == quote; ++own) ++at_;
        return;
      } else if (text_[at_] == '\n' && !long_string) {
        return;
      }
      if (at_ >= text_.size()) return;
      ++at_;
      if (text_[at_ - 1] == '\n') start_line();
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_start_ = 0;
  std::uint32_t line_ = 1;
  int depth_ = 0;
  int key_parts_ = 0;
  int values_ = 0;
};

}  // namespace

std::optional<Excess> find_excess(const std::string& text) { return Shape(text).excess(); }

}  // namespace uptake
