// What the rooms use of C++20 that the standard library of Debian 12's Emscripten (libc++ 13)
// lacks. Included before everything else, in that build only; a newer library has its own.
#pragma once

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <string>

namespace std {

#if _LIBCPP_VERSION < 14000
template <class To, class From>
constexpr To bit_cast(const From& from) noexcept {
  return __builtin_bit_cast(To, from);
}
#endif

#if _LIBCPP_VERSION < 15000
namespace ranges {

// Plain functions and members alike are called as `call(item)`.
template <class Call>
auto calling(Call& call) {
  return [&call](auto&&... items) -> decltype(auto) { return std::invoke(call, items...); };
}
template <class Of>
auto by(Of& of) {
  return [&of](const auto& a, const auto& b) { return std::invoke(of, a) < std::invoke(of, b); };
}

template <class Range, class Call>
bool any_of(Range&& range, Call call) {
  return std::any_of(std::begin(range), std::end(range), calling(call));
}
template <class Range, class Call>
bool all_of(Range&& range, Call call) {
  return std::all_of(std::begin(range), std::end(range), calling(call));
}
template <class Range, class Call>
bool none_of(Range&& range, Call call) {
  return std::none_of(std::begin(range), std::end(range), calling(call));
}
template <class Range, class Call>
auto find_if(Range&& range, Call call) {
  return std::find_if(std::begin(range), std::end(range), calling(call));
}
template <class Range, class Call>
auto count_if(Range&& range, Call call) {
  return std::count_if(std::begin(range), std::end(range), calling(call));
}
template <class Range, class Value>
auto find(Range&& range, const Value& value) {
  return std::find(std::begin(range), std::end(range), value);
}
template <class Range, class Value>
auto count(Range&& range, const Value& value) {
  return std::count(std::begin(range), std::end(range), value);
}
template <class Range, class Call>
auto partition_point(Range&& range, Call call) {
  return std::partition_point(std::begin(range), std::end(range), calling(call));
}
template <class Range, class Other>
bool equal(const Range& range, const Other& other) {
  return std::equal(std::begin(range), std::end(range), std::begin(other), std::end(other));
}
template <class Range, class To>
void copy(const Range& range, To to) {
  std::copy(std::begin(range), std::end(range), to);
}
template <class Range, class Value>
void fill(Range&& range, const Value& value) {
  std::fill(std::begin(range), std::end(range), value);
}
template <class Range, class Value>
bool binary_search(Range&& range, const Value& value) {
  return std::binary_search(std::begin(range), std::end(range), value);
}
template <class Range, class Of = std::identity>
auto min_element(Range&& range, std::less<> = {}, Of of = {}) {
  return std::min_element(std::begin(range), std::end(range), by(of));
}
template <class Range, class Of = std::identity>
auto max_element(Range&& range, std::less<> = {}, Of of = {}) {
  return std::max_element(std::begin(range), std::end(range), by(of));
}
template <class Range, class Of = std::identity>
void sort(Range&& range, std::less<> = {}, Of of = {}) {
  std::sort(std::begin(range), std::end(range), by(of));
}

}  // namespace ranges
#endif

#if _LIBCPP_VERSION < 200000
// As the standard's, but that it takes no "inf" and no "nan".
inline from_chars_result from_chars(const char* first, const char* last, double& value) {
  const std::string text(first, last);
  const std::string digits = text.substr(0, text.find_first_not_of("0123456789+-.eE"));
  char* end = nullptr;
  errno = 0;
  const double read = std::strtod(digits.c_str(), &end);
  const auto length = end - digits.c_str();
  if (length == 0 || digits[0] == '+') return {first, errc::invalid_argument};
  if (errno == ERANGE && (read == 0 || std::isinf(read)))
    return {first + length, errc::result_out_of_range};
  value = read;
  return {first + length, errc{}};
}
#endif

}  // namespace std
