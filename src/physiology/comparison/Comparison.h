// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "anatomy/Leg.h"
#include "physiology/Patient.h"

namespace physiology {
struct CatalogEntry;
struct CatalogFile;
} // namespace physiology

// A treatment before and after, as a clinic would quote it (assets/comparisons/*.json).
namespace physiology::comparison {

// One number of one protocol, read on both legs. Where the protocol itself has both (standing and walking),
// it is run once, on the leg before.
struct Figure {
    std::string name, protocol;
    std::string before, after;     // keys of its results
    bool once = false;             // both are read before
    std::string published, source; // what is reported of the change, and by whom; empty: nothing found
};

struct Comparison {
    std::string id, name, source;
    Patient before, after;
    std::vector<Figure> figures;
};

std::vector<CatalogEntry> comparisons(const std::filesystem::path& assets);

// All throw core::DataError: a wrong entry, a patient that cannot be, a protocol that is not there, a change
// that changes nothing.
Comparison loadComparison(const std::string& id, const anatomy::Leg& leg,
                          const std::filesystem::path& assets);
Comparison readComparison(const CatalogFile& file, const anatomy::Leg& leg,
                          const std::filesystem::path& assets);

} // namespace physiology::comparison
