// SPDX-License-Identifier: Apache-2.0
#include "sculpt/Envelope.h"

#include "sculpt/Parallel.h"
#include "sculpt/SkinRelief.h"

namespace sculpt {
namespace {

constexpr float kFootTop = 86.0F, kLegBottom = 122.0F; // mm, where the outlines are blended
constexpr int kSkinHarmonics = 6;
constexpr float kThinSkinned = 4.0F, kDeepBone = 11.0F;  // mm of tissue over bone
constexpr float kThinBelow = 105.0F, kFatAbove = 170.0F; // mm: the ankle has little fat

} // namespace

Grid tissueGrid(const std::vector<FieldPtr>& parts, const Box& box, float spacing) {
    Grid grid(box, spacing);
    std::vector<Box> boxes;
    boxes.reserve(parts.size());
    for (const FieldPtr& part : parts)
        boxes.push_back(part->bounds().grown(kTissueReach));
    parallelFor(static_cast<std::size_t>(grid.size().z), [&](std::size_t z) {
        glm::ivec3 n(0, 0, static_cast<int>(z));
        for (n.y = 0; n.y < grid.size().y; ++n.y) {
            for (n.x = 0; n.x < grid.size().x; ++n.x) {
                const vec3 point = grid.position(n);
                float value = kTissueReach;
                for (std::size_t i = 0; i < parts.size(); ++i) {
                    if (boxes[i].contains(point)) value = std::min(value, parts[i]->at(point));
                }
                grid.value(n) = value;
            }
        }
    });
    return grid;
}

float Envelope::clearanceAt(const vec3& point) const {
    const float flesh = smoothStep(kThinSkinned, kDeepBone, parts_.bones->at(point)) *
                        smoothStep(kThinBelow, kFatAbove, point.z);
    return fit_.clearance + flesh * (fit_.fleshClearance - fit_.clearance);
}

float Envelope::at(const vec3& point) const {
    const float leg = smoothStep(kFootTop, kLegBottom, point.z);
    float value = 0.0F;
    if (leg > 0.0F) value += leg * (parts_.outline->at(point) - fit_.offset);
    if (leg < 1.0F) value += (1.0F - leg) * parts_.foot->at(point, fit_.foot);
    if (leg < 1.0F) value = blendMax(value, fit_.foot.floor - point.z, fit_.foot.floorBlend);
    value = blendMin(value, parts_.covered->at(point) - clearanceAt(point), fit_.clearanceBlend);
    return std::max({value, point.z - parts_.topCut, fit_.foot.lowest - point.z});
}

Box Envelope::bounds() const {
    Box box = parts_.outline->bounds();
    box.include(parts_.foot->bounds());
    box.high.z = parts_.topCut;
    box.low.z = fit_.foot.floor;
    return box;
}

FieldPtr skinOutline(const AnatomyData& data, const Grid& sheath) {
    return skinWithRelief(RadialProfile(data.skin, kSkinHarmonics), sheath);
}

} // namespace sculpt
