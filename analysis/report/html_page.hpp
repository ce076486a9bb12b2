// A comparison as one HTML file that works offline, by e-mail and on a locked-down computer.
//
// In: the JSON that `uptake compare --json` prints (comparison.schema.json). Out: HTML with
// style, script and data inline, under a content security policy that lets nothing else run and
// nothing be fetched. The finding and the table of plans are read without scripts.
#pragma once

#include <string>

namespace uptake {

/// Throws Failure(69) in a build without the page's scripts, Failure(65) where the text is not
/// the JSON of a comparison.
std::string html_page(const std::string& comparison_json);

}  // namespace uptake
