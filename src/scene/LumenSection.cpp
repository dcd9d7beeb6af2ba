// SPDX-License-Identifier: Apache-2.0
#include "scene/LumenSection.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace scene {
namespace {

constexpr float kFlattest = 0.02F; // area ratio below which the drawn shape no longer changes
constexpr float kPinchFull = 0.12F, kPinchNone = 0.55F; // area ratios between which the flat sides sink in
constexpr float kMostPinch = 0.9F;

float smoothstep(float low, float high, float x) {
    const float t = std::clamp((x - low) / (high - low), 0.0F, 1.0F);
    return t * t * (3.0F - 2.0F * t);
}

} // namespace

LumenSection lumenSection(float area, float areaRatio) {
    const float ratio = std::clamp(areaRatio, kFlattest, 1.0F);
    const float axes = (1.0F - std::sqrt(std::max(0.0F, 1.0F - ratio * ratio))) / ratio;
    const float pinch = kMostPinch * (1.0F - smoothstep(kPinchFull, kPinchNone, ratio));
    const float wide = std::sqrt(std::max(area, 1e-9F) / (std::numbers::pi_v<float> * axes));
    return {wide, wide * axes / (1.0F - 0.75F * pinch), pinch};
}

glm::vec2 pointIn(const LumenSection& section, float cosine, float sine, float share) {
    return {share * section.wide * cosine,
            share * section.narrow * sine * (1.0F - section.pinch * sine * sine)};
}

} // namespace scene
