// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "sculpt/AnatomyData.h"
#include "sculpt/FootCore.h"

namespace sculpt {

// What lies under the envelopes, as one field: the union of bones and soft tissue, near values only (mm, at
// most kTissueReach away).
inline constexpr float kTissueReach = 12.0F;
Grid tissueGrid(const std::vector<FieldPtr>& parts, const Box& box, float spacing);

// How far an envelope keeps from what it covers, mm.
struct EnvelopeFit {
    FootFit foot;
    float offset = 0.0F;         // of the leg's outline
    float clearance = 1.0F;      // outside the covered shape: on the foot and over subcutaneous bone
    float fleshClearance = 1.0F; // over the muscles of the leg
    float clearanceBlend = 4.0F;
};

// A closed sheet around the whole limb up to the cut: the leg's outline, the foot's padded core below the
// ankle, and never inside what it covers. The two outlines are blended between 86 and 122 mm above the sole.
class Envelope : public Field {
public:
    struct Parts {
        FieldPtr outline;
        std::shared_ptr<const FootCore> foot;
        FieldPtr covered;
        FieldPtr bones; // tells subcutaneous bone from flesh
        float topCut;
    };
    Envelope(Parts parts, const EnvelopeFit& fit) : parts_(std::move(parts)), fit_(fit) {}

    float at(const vec3& point) const override;
    Box bounds() const override;

private:
    float clearanceAt(const vec3& point) const;

    Parts parts_;
    EnvelopeFit fit_;
};

// Outline of the skin: the measured radii, six harmonics, with the relief of the sheath under it.
FieldPtr skinOutline(const AnatomyData& data, const Grid& sheath);

} // namespace sculpt
