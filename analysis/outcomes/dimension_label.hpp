// What a dimension of a design is called where people read it.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace uptake {

/// {"label", "unit"}: a parameter's meaning and unit as in the evidence table; of a number of the
/// scenario its dotted name in words, with the name of a practice ("Training, hours, plan train").
nlohmann::json label_of_dimension(const std::string& key);

}  // namespace uptake
