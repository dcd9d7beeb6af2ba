// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <ostream>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "compare/CompareRows.h"
#include "compare/SkinProfileCheck.h"

namespace compare {

struct CompareReport {
    std::vector<CompareRow> rows;
    std::optional<SkinDifference> skin;
    Limits skinLimits;
    std::vector<std::string> notes{}; // seen by eye, for the page
};

// Which of its limits the skin breaks.
std::vector<std::string> brokenBySkin(const CompareReport& report);

// A table for people: one row per structure, then how many hold their limits.
void printTable(const CompareReport& report, std::ostream& out);

// The same as a page of Markdown, for docs/atlas.md.
void printPage(const CompareReport& report, std::ostream& out);

// The same for programs: {"rows": [{"id", "ours_cm3", "atlas_cm3", "volume_percent", "mean_mm", "p95_mm",
// "largest_mm", "worst_mm": [x, y, z], "limits", "broken": [...]}], "skin": {...}}.
nlohmann::json toJson(const CompareReport& report);

} // namespace compare
