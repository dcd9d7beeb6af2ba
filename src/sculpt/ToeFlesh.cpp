// SPDX-License-Identifier: Apache-2.0
#include "sculpt/ToeFlesh.h"

namespace sculpt {
namespace {

constexpr float kPulpBlend = 4.0F;                     // mm
constexpr float kProud = 0.2F, kHalfThickness = 0.55F; // mm, middle of the plate above the skin
constexpr float kCorner = 3.2F, kNailEdge = 0.4F;      // exponent of the outline; mm of rounding
constexpr float kBelow = 4.0F, kAbove = 12.0F;         // mm around the center in which a plate may lie

class NailField : public Field {
public:
    NailField(std::vector<NailPlate> nails, FieldPtr skin)
        : nails_(std::move(nails)), skin_(std::move(skin)) {
        for (const NailPlate& nail : nails_) {
            const float reach = nail.halfLength + nail.halfWidth;
            box_.include(nail.center - vec3(reach, reach, kBelow));
            box_.include(nail.center + vec3(reach, reach, kAbove));
        }
    }

    float at(const vec3& point) const override {
        float outline = kFarOff;
        for (const NailPlate& nail : nails_)
            outline = std::min(outline, outlineAt(nail, point));
        if (outline > kNear) return outline;
        return blendMax(outline, std::abs(skin_->at(point) - kProud) - kHalfThickness, kNailEdge);
    }
    Box bounds() const override { return box_; }

private:
    static constexpr float kFarOff = 1e3F, kNear = 4.0F;

    // Of the prism over the plate's outline.
    static float outlineAt(const NailPlate& nail, const vec3& point) {
        const vec2 off(point.x - nail.center.x, point.y - nail.center.y);
        const float along = std::abs(glm::dot(off, nail.along)) / nail.halfLength;
        const float across = std::abs(off.x * nail.along.y - off.y * nail.along.x) / nail.halfWidth;
        const float n = std::pow(std::pow(along, kCorner) + std::pow(across, kCorner), 1.0F / kCorner);
        const float flat = (n - 1.0F) * std::min(nail.halfLength, nail.halfWidth);
        const float height = point.z - nail.center.z;
        return std::max({flat, -kBelow - height, height - kAbove});
    }

    std::vector<NailPlate> nails_;
    FieldPtr skin_;
    Box box_;
};

} // namespace

FieldPtr fleshOf(const MeasuredToe& toe) {
    const auto course = std::make_shared<TubeField>(toe.course);
    const auto pulp =
        std::make_shared<BlendField<Superquadric>>(std::vector<Superquadric>{toe.pulp}, 1.0F, 0.0F);
    return std::make_shared<UnionField>(std::vector<FieldPtr>{course, pulp}, kPulpBlend);
}

FieldPtr nailField(std::vector<NailPlate> nails, FieldPtr skin) {
    return std::make_shared<NailField>(std::move(nails), std::move(skin));
}

} // namespace sculpt
