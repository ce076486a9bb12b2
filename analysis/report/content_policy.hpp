// What a browser may run and fetch for a page: only the one style and the one script whose
// SHA-256 is named, nothing from anywhere else (W3C Content Security Policy Level 3).
#pragma once

#include <string>

namespace uptake {

/// The policy for a page with these two texts inline, to the byte.
std::string content_policy(const std::string& style, const std::string& script);

/// RFC 4648 base64 of bytes written as hexadecimal digits.
std::string base64_of_hex(const std::string& hex);

}  // namespace uptake
