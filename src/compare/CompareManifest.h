// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <glm/mat3x3.hpp>

#include "compare/Soup.h"

namespace compare {

// How far a structure may be from the atlas; absent: not limited.
struct Limits {
    std::optional<double> volumePercent;
    double smallestVolume = 0.0;              // mm³; below it the volume is not limited
    std::optional<double> mean, p95, largest; // mm
};

// A limit that does not hold yet: how far it may be missed, and why it is.
struct OpenLimit {
    double atMost = 0.0; // percent or mm
    std::string because;
};

struct CompareEntry {
    std::string id; // name of the row
    std::vector<std::string>
        ours; // structures of the leg that form it together; ones that the leg lacks are left out
    std::vector<std::string> files; // of the atlas, that form it together
    std::vector<HalfSpace> within;  // our frame: what of both is compared
    std::string limitsName;         // empty: only measured
    Limits limits;
    std::map<std::string, OpenLimit> open; // by "volume", "mean", "p95" or "largest"
};

// Which meshes of an atlas are which of our structures, and what they may differ by.
//
//     {"_about": {...},
//      "to_our_frame": {"axes": ["x", "y", "z"], "scale": 1, "offset_mm": [0, 0, 0]},
//      "limits": {"long_bone": {"volume_percent": 5, "volume_from_cm3": 0, "mean_mm": 1, "p95_mm": 3,
//      "largest_mm": 9}}, "structures": [{"id": "tibia", "files": ["a.ply"], "ours": ["tibia"], "limits":
//      "long_bone",
//                      "within": [{"below_z": 540}],
//                      "open": {"largest": {"at_most": 12, "because": "..."}}}],
//      "notes": ["..."]}
//
// p_ours = scale * (axes applied to p_file) + offset. "axes": three of "x", "-x", "y" ...: which axis of the
// file is our x (lateral), y (anterior), z (up); default ["x", "y", "z"]. "within": below_z, above_z,
// below_y, above_y, below_x, above_x in mm of our frame. "ours" defaults to [id].
struct CompareManifest {
    glm::dmat3 axes{1.0};
    double scale = 1.0;
    dvec3 offset{0.0};
    std::vector<CompareEntry> structures;
    Limits skinLimits;              // "skin" among the limits: to its measured profile
    std::vector<std::string> notes; // what a person saw beside pictures of the atlas and no figure tells

    Soup placed(Soup soup) const;
};

// Throws core::DataError naming file and entry.
CompareManifest loadCompareManifest(const std::filesystem::path& file);

} // namespace compare
