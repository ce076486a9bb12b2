// TOML text as toml++ reads it. Throws toml::parse_error.
//
// The stream by which it reads numbers takes want of memory for a bad number. So what could not be
// read is read again: a fault of the text is there the second time, too.
#pragma once

#include <toml++/toml.h>

#include <string_view>

namespace uptake {

inline toml::table parse_toml(std::string_view text) {
  try {
    return toml::parse(text);
  } catch (const toml::parse_error&) {
    return toml::parse(text);
  }
}

}  // namespace uptake
