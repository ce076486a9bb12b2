// What every page has in common: the frame with style, script, policy and data.
#pragma once

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "analysis/report/page_parts.hpp"

namespace uptake {

using PageValues = std::map<std::string, std::string>;

/// `markup` filled; what stands between <!--row--> and <!--/row--> once for each of `rows`.
std::string filled_rows(const std::string& markup, const PageValues& values,
                        const std::vector<PageValues>& rows);

/// The page; `title` is plain text, `article` is HTML, `data` is inside_script already.
std::string framed(const PageParts& parts, const std::string& title, const std::string& article,
                   const std::string& data);

/// The same with numbers of five figures, which is what a drawing needs.
nlohmann::json drawn(const nlohmann::json& value);

/// The text under `key`, or `otherwise` where there is none.
std::string text_or(const nlohmann::json& object, const char* key, const std::string& otherwise);

}  // namespace uptake
