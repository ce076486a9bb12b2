// A scenario with one practice in one strategy, for the tests of what practices can be told.
#pragma once

#include <string>

#include "tests/catch.hpp"
#include "tests/scenario/example.hpp"

namespace example {

/// A strategy whose practice KEY stands in line 6, its settings from line 7 on.
inline std::string with(const std::string& key, const std::string& settings) {
  return organisation + "[[strategy]]\nname = \"a\"\n[strategy.practice." + key + "]\n" + settings;
}

inline uptake::Activity only_activity(const std::string& text) {
  const uptake::Scenario read = scenario(text);
  REQUIRE(read.strategies[0].activities.size() == 1);
  return read.strategies[0].activities[0];
}

/// Of a practice that has one.
inline uptake::Activity activity_of(const std::string& key, const std::string& settings) {
  return only_activity(with(key, settings));
}

/// What is done, of a practice that is one thing.
template <class Kind>
Kind settings_of(const std::string& key, const std::string& settings) {
  return std::get<Kind>(activity_of(key, settings).settings);
}

}  // namespace example
