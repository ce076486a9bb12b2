// A merged sweep as one HTML file, as html_page.hpp does it of a comparison.
//
// In: the JSON of analysis/outcomes/sweep_document.hpp. Out: finding and what was varied as HTML,
// the charts drawn by the same script. The finding says nothing of what was not tried.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace uptake {

/// Lines of 80 columns under the heading "Finding": how far each plan's result, and the difference
/// between plans, moves over the ranges that were tried, and the share of luck.
std::string sweep_finding(const nlohmann::json& document);

/// Throws Failure(69) in a build without the page's scripts, Failure(65) where the text is not the
/// JSON of a sweep.
std::string sweep_page(const std::string& document_json);

}  // namespace uptake
