// hand_over of [service]: whose tasks wait for whose use.
#pragma once

#include <vector>

#include "sim/scenario/read_organisation.hpp"
#include "sim/scenario/table_reader.hpp"

namespace uptake {

/// None where professions are not sound. Shares of a profession add up to at most 1.
std::vector<HandOver> read_hand_over(TableReader& service, const OrganisationDraft& organisation);

}  // namespace uptake
