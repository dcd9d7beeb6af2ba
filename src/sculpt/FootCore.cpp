// SPDX-License-Identifier: Apache-2.0
#include "sculpt/FootCore.h"

#include "sculpt/DistanceTransform.h"

namespace sculpt {
namespace {

constexpr float kClosingRadius = 24.0F; // mm; 16 looks skeletal
constexpr float kBlur = 3.3F;           // mm
constexpr float kToeUnion = 5.0F, kToeJoin = 7.0F;
constexpr float kToeReach = 24.0F; // mm around the toes within which they matter

float padAt(const vec3& p, const FootFit& fit) {
    const float sole = 1.0F - smoothStep(14.0F, 30.0F, p.z);
    const float heel = (1.0F - smoothStep(-46.0F, -18.0F, p.y)) * (1.0F - smoothStep(40.0F, 70.0F, p.z));
    return fit.pad + fit.solePad * sole + fit.heelPad * heel;
}

} // namespace

Box footCoreBox() {
    return {vec3(-75.0F, -90.0F, -32.0F), vec3(120.0F, 165.0F, 182.0F)};
}

FootCore::FootCore(const Grid& tissueWithoutToes, std::vector<Toe> toes)
    : core_(blurred(closed(tissueWithoutToes, kClosingRadius), kBlur)), toes_(std::move(toes)) {
    for (const Toe& toe : toes_)
        toeBox_.include(toe.bone->bounds());
    toeBox_ = toeBox_.grown(kToeReach);
}

float FootCore::toesAt(const vec3& point, const FootFit& fit) const {
    float value = kToeReach;
    for (const Toe& toe : toes_) {
        if (!toe.bone->bounds().grown(kToeReach).contains(point)) continue;
        const float pad = (toe.hallux ? fit.halluxPad : fit.toePad) + (toe.distal ? fit.pulp : 0.0F);
        const float distance = toe.bone->at(point) - pad;
        value = toe.hallux ? blendMin(value, distance, kToeUnion) : std::min(value, distance);
    }
    return value;
}

float FootCore::at(const vec3& point, const FootFit& fit) const {
    const float core = std::min(core_.at(point), kFar) - padAt(point, fit);
    return toeBox_.contains(point) ? blendMin(core, toesAt(point, fit), kToeJoin) : core;
}

Box FootCore::bounds() const {
    Box box;
    const glm::ivec3 size = core_.size();
    glm::ivec3 n;
    for (n.z = 0; n.z < size.z; ++n.z) {
        for (n.y = 0; n.y < size.y; ++n.y) {
            for (n.x = 0; n.x < size.x; ++n.x) {
                if (core_.value(n) < 0.0F) box.include(core_.position(n));
            }
        }
    }
    box.include(toeBox_.grown(-kToeReach));
    return box.grown(12.0F);
}

} // namespace sculpt
