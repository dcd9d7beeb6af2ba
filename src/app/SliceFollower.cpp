// SPDX-License-Identifier: Apache-2.0
#include "app/SliceFollower.h"

#include <glm/common.hpp>

namespace app {
namespace {

constexpr float kLeftAlone = 0.015F; // m

// Of the section beside where the camera expects it.
glm::vec2 driftOf(const scene::ViewSpec& view, const scene::slice::SliceMap& slice) {
    const glm::vec2 middle = slice.low + 0.5F * slice.size();
    const glm::vec2 pictured(view.mirrored ? -middle.x : middle.x, middle.y);
    const glm::vec2 aside(scene::axialTarget(view, scene::kHighestSection).x,
                          0.0F); // the leg stands at 0 there
    const glm::vec2 away = pictured + aside - glm::vec2(scene::axialTarget(view, slice.height));
    return away - glm::clamp(away, -kLeftAlone, kLeftAlone);
}

} // namespace

void SliceFollower::follow(scene::ViewSpec& view, const scene::slice::SliceMap* slice) {
    if (!view.axial || slice == nullptr || slice->labels.empty()) return;
    glm::vec3& target = view.camera.target;
    if (target == scene::axialTarget(view, target.z)) drift_ = {}; // as a new section begins
    const glm::vec2 drift = driftOf(view, *slice);
    target += glm::vec3(drift - drift_, 0.0F);
    drift_ = drift;
}

} // namespace app
