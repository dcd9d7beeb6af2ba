// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "sculpt/Clearance.h"

namespace sculpt {

enum class Kind { bone, muscle, tendon, fascia, fat, skin, band, nail };

// How one structure is made: assets/anatomy/sculpt.json.
struct StructurePlan {
    std::string id; // also its name among the measurements
    Kind kind = Kind::bone;
    float spacing = 1.5F;          // mm, grid
    double keepShare = 0.5;        // of the triangles
    double error = 0.1;            // mm, of the simplified mesh
    float pennation = 0.0F;        // rad, muscles
    std::optional<float> raphe;    // rad, from lateral towards anterior: the side on which its tendon runs up
    vec2 tendonArea{0.10F, 0.26F}; // shares of the largest section: wholly tendon, wholly muscle
    bool tendonOrigin = false;     // the upper end is tendon as well
    float largestOffset = 0.0F;    // mm, clearance; 0: the rule's
    float thinnest = 0.0F;         // mm, clearance
};

struct SculptPlan {
    ClearanceRule clearance;
    float topCut = 560.0F; // mm above the sole: the clean end of the modeled leg
    std::vector<StructurePlan> structures;
};

// Throws core::DataError naming file, entry and mend.
SculptPlan loadSculptPlan(const std::filesystem::path& file);

const char* nameOf(Kind kind);

} // namespace sculpt
