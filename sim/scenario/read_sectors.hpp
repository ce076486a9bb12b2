// sectors = [{ name, professions = { NAME = share } }] of [organisation]: parts of an organisation
// whose sites have professions of their own, and `sector` of its sites.
//
// Takes the table, with sites and professions already read; completes the draft: sectors, which
// sector each site is of, and the professions' shares of all people. Shares of a sector add up to 1
// within 1e-6.
#pragma once

#include "sim/scenario/read_organisation.hpp"
#include "sim/scenario/table_reader.hpp"

namespace uptake {

void read_sectors(TableReader& organisation, OrganisationDraft& draft);

}  // namespace uptake
