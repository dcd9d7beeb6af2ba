// SPDX-License-Identifier: Apache-2.0
#include "sculpt/Sheet.h"

namespace sculpt {
namespace {

constexpr float kEdgeRounding = 1.5F; // mm

} // namespace

SheetField::SheetField(FieldPtr muscle, SheetMeasure measure)
    : muscle_(std::move(muscle)), measure_(std::move(measure)) {
    const float over = measure_.gap + measure_.thickness + 1.0F;
    const Box whole = muscle_->bounds().grown(over);
    for (const SheetMeasure::Level& level : measure_.levels) {
        box_.include(vec3(level.from, whole.low.y, level.z));
        box_.include(vec3(level.to, measure_.behind, level.z));
    }
}

float SheetField::edgeAt(const vec3& p) const {
    const auto& levels = measure_.levels;
    std::size_t i = 0;
    while (i + 2 < levels.size() && p.z > levels[i + 1].z)
        ++i;
    const float t = std::clamp((p.z - levels[i].z) / (levels[i + 1].z - levels[i].z), 0.0F, 1.0F);
    const float from = glm::mix(levels[i].from, levels[i + 1].from, t);
    const float to = glm::mix(levels[i].to, levels[i + 1].to, t);
    const float beside = std::max(from - p.x, p.x - to);
    const float beyond = std::max(levels.front().z - p.z, p.z - levels.back().z);
    return std::max({beside, beyond, p.y - measure_.behind});
}

float SheetField::at(const vec3& p) const {
    const float half = 0.5F * measure_.thickness;
    const float across = std::abs(muscle_->at(p) - measure_.gap - half) - half;
    return blendMax(across, edgeAt(p), kEdgeRounding);
}

} // namespace sculpt
