// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "sculpt/AnatomyData.h"
#include "sculpt/FootCore.h"
#include "sculpt/RadialProfile.h"

namespace sculpt {

// What lies under the envelopes, as one field: the union of bones and soft tissue, near values only (mm, at
// most kTissueReach away).
inline constexpr float kTissueReach = 12.0F;
Grid tissueGrid(const std::vector<FieldPtr>& parts, const Box& box, float spacing);

// How far an envelope keeps from what it covers, mm.
struct EnvelopeFit {
    FootFit foot;
    float offset = 0.0F;    // of the leg's outline
    float clearance = 1.0F; // outside the covered shape, everywhere
    float clearanceBlend = 4.0F;
};

// A closed sheet around the whole limb up to the cut: the leg's outline, the foot's padded core below the
// ankle, and never inside what it covers. The two outlines are blended between 92 and 142 mm above the sole.
class Envelope : public Field {
public:
    struct Parts {
        std::shared_ptr<const RadialProfile> outline;
        std::shared_ptr<const FootCore> foot;
        FieldPtr covered;
        float topCut;
    };
    Envelope(Parts parts, const EnvelopeFit& fit) : parts_(std::move(parts)), fit_(fit) {}

    float at(const vec3& point) const override;
    Box bounds() const override;

private:
    Parts parts_;
    EnvelopeFit fit_;
};

// Outline of the skin: the measured radii, six harmonics.
std::shared_ptr<const RadialProfile> skinOutline(const AnatomyData& data);

// Outline of the deep fascia: the convex hull of our own tissue at every level, above the knee the measured
// hull as a superellipse of its half widths and area.
std::shared_ptr<const RadialProfile> fasciaOutline(const AnatomyData& data, const Grid& tissue);

} // namespace sculpt
