// SPDX-License-Identifier: Apache-2.0
#include "sculpt/FootCore.h"

#include "sculpt/DistanceTransform.h"

namespace sculpt {
namespace {

constexpr float kClosingRadius = 24.0F; // mm; 16 looks skeletal
constexpr float kBlur = 3.3F;           // mm
constexpr float kToeUnion = 4.5F, kWebUnion = 14.0F, kToeJoin = 11.0F;
// Between two toes the web reaches about to the middle of the proximal phalanges; past it the toes are apart.
constexpr float kWeb = 14.0F, kWebEnd = 4.0F;         // mm past the joints; over which the cleft opens
constexpr float kHalfCleft = 1.5F, kCleftEdge = 3.5F; // mm; rounding of its edges
constexpr float kNearToe = 15.0F;                     // mm within which a toe has a neighbor
constexpr float kToeReach = 24.0F;                    // mm around the toes within which they matter
constexpr float kRootsAhead = 5.0F;  // mm before the line of the toes' roots where the core ends
const vec2 kHeel(-10.0F, -30.0F);    // mm, middle of the heel bone
const vec2 kAcross(0.952F, -0.306F); // across the foot, which toes out by 17.8 degrees

float padAt(const vec3& p, const FootFit& fit) {
    const float sole = 1.0F - smoothStep(14.0F, 30.0F, p.z);
    const float heel = (1.0F - smoothStep(-46.0F, -18.0F, p.y)) * (1.0F - smoothStep(40.0F, 70.0F, p.z));
    const float aside = std::abs(glm::dot(vec2(p) - kHeel, kAcross));
    const float side = smoothStep(6.0F, 24.0F, aside) * (1.0F - smoothStep(-30.0F, 14.0F, p.y)) *
                       (1.0F - smoothStep(24.0F, 48.0F, p.z));
    return fit.pad + fit.solePad * sole + fit.heelPad * heel + fit.heelSide * side;
}

// How far two neighbors have parted: 0 behind the web between them, 1 where the cleft is open.
float partedAt(const vec3& point, const FootCore::Toe& one, const FootCore::Toe& other) {
    const vec2 ahead = glm::normalize(glm::normalize(vec2(one.tip - one.root)) +
                                      glm::normalize(vec2(other.tip - other.root)));
    const float past = glm::dot(vec2(point) - 0.5F * vec2(one.root + other.root), ahead) - kWeb;
    return smoothStep(-kWebEnd, kWebEnd, past);
}

// The tissue behind the line through the roots of the first and the last toe.
Grid behindRoots(Grid tissue, const std::vector<FootCore::Toe>& toes) {
    if (toes.size() < 2) return tissue;
    const vec2 first(toes.front().root), last(toes.back().root);
    const vec2 line = glm::normalize(last - first), ahead(-line.y, line.x);
    glm::ivec3 n;
    for (n.z = 0; n.z < tissue.size().z; ++n.z) {
        for (n.y = 0; n.y < tissue.size().y; ++n.y) {
            for (n.x = 0; n.x < tissue.size().x; ++n.x) {
                const float past = glm::dot(vec2(tissue.position(n)) - first, ahead) - kRootsAhead;
                tissue.value(n) = std::max(tissue.value(n), past);
            }
        }
    }
    return tissue;
}

} // namespace

Box footCoreBox() {
    return {vec3(-75.0F, -90.0F, -32.0F), vec3(120.0F, 165.0F, 182.0F)};
}

FootCore::FootCore(Grid tissue, std::vector<Toe> toes)
    : toes_(std::move(toes)),
      core_(blurred(closed(behindRoots(std::move(tissue), toes_), kClosingRadius), kBlur)) {
    for (const Toe& toe : toes_)
        toeBox_.include(toe.flesh->bounds());
    toeBox_ = toeBox_.grown(kToeReach);
}

float FootCore::toesAt(const vec3& point, const FootFit& fit) const {
    float value = kToeReach, cleft = -kToeReach, before = kToeReach;
    for (std::size_t i = 0; i < toes_.size(); ++i) {
        const Toe& toe = toes_[i];
        float flesh = kToeReach;
        if (toe.flesh->bounds().grown(kToeReach).contains(point))
            flesh = toe.flesh->at(point) - (toe.hallux ? fit.halluxPad : fit.toePad);
        float blend = kToeUnion;
        if (i > 0 && std::min(flesh, before) < kNearToe) {
            const float parted = partedAt(point, toes_[i - 1], toe);
            blend = glm::mix(kWebUnion, kToeUnion, parted);
            cleft = std::max(cleft, kHalfCleft - kWebEnd * (1.0F - parted) - 0.5F * std::abs(flesh - before));
        }
        value = blendMin(value, flesh, blend);
        before = flesh;
    }
    return blendMax(value, cleft, kCleftEdge);
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
