// The JSON Schema (2020-12) of what `uptake compare --json` prints: comparison.schema.json.
#pragma once

#include <string_view>

namespace uptake {

std::string_view comparison_schema();

}  // namespace uptake
