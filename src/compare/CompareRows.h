// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "compare/CompareManifest.h"
#include "compare/Difference.h"

namespace compare {

// One line of the table.
struct CompareRow {
    std::string id;
    std::string limitsName;
    Limits limits;
    std::map<std::string, OpenLimit> open;
    bool missing = false; // the leg has no such structure
    Difference difference;

    bool volumeLimited() const;
    // Which limits do not hold: "volume", "mean", "p95", "largest", or "missing".
    std::vector<std::string> broken() const;
    // Those of them that are not known, with their reason, to be open, or are missed by more than is known.
    std::vector<std::string> unexplained() const;
    // What is called open but holds.
    std::vector<std::string> mended() const;
    // The measured value of a limit: percent without sign, or mm.
    double valueOf(const std::string& limit) const;
};

struct CompareRequest {
    std::filesystem::path folder; // of the atlas
    std::set<std::string> only;   // rows to compare; empty: all
};

// Compares the structures of a leg with the meshes of a folder, two rows at a time. Throws core::DataError
// when a file is missing or stands for several, or when `only` names no row.
std::vector<CompareRow> compareAll(const std::map<std::string, Soup>& leg, const CompareManifest& manifest,
                                   const CompareRequest& request);

// The mesh file of that name in the folder, or the only one that has it as a part of its name.
std::filesystem::path meshFileIn(const std::filesystem::path& folder, const std::string& name);

} // namespace compare
