// Texts on their way into HTML: escaped, so that no name can become markup.
#pragma once

#include <map>
#include <string>

namespace uptake {

/// & < > and quotes as character references: for elements and attributes.
std::string escaped(const std::string& text);

/// JSON for a <script type="application/json">: the same value, without any < > or &.
std::string inside_script(const std::string& json);

/// `markup` with each {{name}} replaced; what is put in is not searched again. An unknown name is
/// our bug: Failure(70).
std::string filled(const std::string& markup, const std::map<std::string, std::string>& values);

/// Lines that words.hpp has wrapped, as <p> and <ul>; the first line, a heading, is left out.
std::string paragraphs(const std::string& wrapped_lines);

}  // namespace uptake
