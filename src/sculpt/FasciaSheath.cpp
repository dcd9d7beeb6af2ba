// SPDX-License-Identifier: Apache-2.0
#include "sculpt/FasciaSheath.h"

#include "sculpt/DistanceTransform.h"
#include "sculpt/Envelope.h"

namespace sculpt {
namespace {

constexpr float kBridge = 22.0F;                 // mm, radius of the ball that may not enter a groove
constexpr float kBlur = 3.0F;                    // mm: the closing knows nodes only
constexpr float kLowest = 66.0F, kAbove = 40.0F; // mm: from the ankle to above the cut
constexpr float kFront = 90.0F;                  // mm: the leg, not the foot
constexpr float kRoom = kBridge + kTissueReach;  // mm around it, for the closing

// A part whose section at the cut is carried on upwards, so that the closing meets no open end there.
class CarriedUp : public Field {
public:
    CarriedUp(FieldPtr part, float top) : part_(std::move(part)), top_(top) {}
    float at(const vec3& p) const override { return part_->at({p.x, p.y, std::min(p.z, top_)}); }
    Box bounds() const override {
        Box box = part_->bounds();
        if (box.high.z > top_) box.high.z = top_ + kAbove + kRoom;
        return box;
    }

private:
    FieldPtr part_;
    float top_;
};

} // namespace

Grid fasciaSheath(const std::vector<FieldPtr>& tissue, float topCut, float spacing) {
    const float top = topCut - 2.0F * spacing; // below the rounded rim of the cut
    std::vector<FieldPtr> parts;
    Box box;
    for (const FieldPtr& part : tissue) {
        if (part->bounds().high.z < kLowest) continue;
        parts.push_back(std::make_shared<CarriedUp>(part, top));
        box.include(parts.back()->bounds());
    }
    box.low.z = kLowest, box.high.z = topCut + kAbove;
    box.high.y = std::min(box.high.y, kFront);
    box.low -= vec3(kRoom, kRoom, 0.0F), box.high += vec3(kRoom, kRoom, 0.0F);
    return blurred(closed(tissueGrid(parts, box, spacing), kBridge), kBlur);
}

} // namespace sculpt
