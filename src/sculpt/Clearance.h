// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sculpt/Grid.h"

namespace sculpt {

// Keeps soft structures apart and off the bones. Each field becomes
//   f_i' = max(f_i, max_{j != i} (d_j f_i - d_i f_j) / (d_i + d_j) + gap / 2, boneGap - f_bone)
// with the depths d of Field::depthAt: neighbors get a shared surface whatever their order, half way between
// equals; where a thin end lies in a thick belly the belly gives way. What that takes away is given back by
// growing every structure by its own offset until its volume is met again. Bones never move, nor do vessels,
// which parts that make way for them touch without a gap.
struct ClearanceRule {
    float gap = 0.5F;           // mm between soft structures
    float boneGap = 0.4F;       // mm between a soft structure and bone
    float largestOffset = 0.6F; // mm a structure may grow
    int rounds = 5;
};

struct SoftPart {
    Grid field;                 // before clearance
    FieldPtr shape = nullptr;   // for its depth
    double volume = 0.0;        // mm³ to be restored
    float largestOffset = 0.0F; // mm; 0: the rule's
    float thinnest = 0.0F;      // mm; sheets that clearance leaves thinner than this are taken away
    bool makesWay = false;      // for vessels
    float offset = 0.0F;        // mm, found
};

class Clearance {
public:
    // vessels: none when null
    Clearance(ClearanceRule rule, std::vector<const Grid*> bones, const Grid* vessels = nullptr)
        : rule_(rule), bones_(std::move(bones)), vessels_(vessels) {}

    // Finds the offsets and replaces every field by its cleared one.
    void apply(std::vector<SoftPart>& parts) const;

private:
    std::vector<const Grid*> bonesNear(const Grid& part) const;
    Grid attached(const SoftPart& part) const;
    void finish(SoftPart& part, const Grid& cleared) const;
    Grid cleared(const std::vector<SoftPart>& parts, std::size_t which) const;
    std::vector<Grid> clearedAll(const std::vector<SoftPart>& parts) const;

    ClearanceRule rule_;
    std::vector<const Grid*> bones_;
    const Grid* vessels_;
};

// Offset (mm), within +-limit, that gives the mesh of a grid the wanted volume (mm³).
float offsetForVolume(const Grid& grid, double volume, float limit);

} // namespace sculpt
