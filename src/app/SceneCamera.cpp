// SPDX-License-Identifier: Apache-2.0
#include "app/SceneCamera.h"

#include <algorithm>
#include <cmath>

#include "core/NearestName.h"
#include "core/Units.h"

namespace app {
namespace {

constexpr double kMostMm = 3000.0;

// Shares of a picture that words take: in a wide one they stand beside the subject, in a tall one over it.
constexpr float kNoticeRoom = 0.07F, kTitleRoom = 0.16F, kWide = 1.2F;

anatomy::Body bodyFrom(const core::JsonView& json) {
    const auto name = json.string();
    const auto& known = anatomy::kBodyNames;
    const auto found = std::find(known.begin(), known.end(), name);
    if (found == known.end()) json.fail("unknown body \"" + name + "\"", core::choicesHint(name, known));
    return static_cast<anatomy::Body>(found - known.begin());
}

glm::vec3 cornerFrom(const core::JsonView& json) {
    glm::vec3 corner;
    for (int axis = 0; axis < 3; ++axis)
        corner[axis] = static_cast<float>(
            core::fromMm(json.at(static_cast<std::size_t>(axis)).number(-kMostMm, kMostMm)));
    return corner;
}

scene::Bounds boxFrom(const core::JsonView& json) {
    const scene::Bounds box{cornerFrom(json.at("low_mm")), cornerFrom(json.at("high_mm"))};
    for (int axis = 0; axis < 3; ++axis)
        if (box.low[axis] > box.high[axis])
            json.fail("is empty", "give \"low_mm\" below \"high_mm\" on every axis");
    return box;
}

glm::vec3 placed(const glm::vec3& rest, const std::optional<anatomy::Body>& body, const anatomy::Pose& pose) {
    return body ? glm::vec3(pose.moved(*body, glm::dvec3(rest))) : rest;
}

// The box seen whole in what the words leave free, its middle in the middle of that.
scene::Camera framedBesideWords(const scene::Camera& camera, const scene::Bounds& box, float aspect) {
    const float top = aspect < kWide ? kTitleRoom : 0.0F;
    const float free = 1.0F - top - kNoticeRoom;
    scene::Camera result = camera;
    const float tanUp = std::tan(0.5F * camera.fieldOfView);
    result.fieldOfView = 2.0F * std::atan(free * tanUp);
    result = scene::framed(result, box, aspect / free);
    result.fieldOfView = camera.fieldOfView;
    result.pan(0.0F, 0.5F * (top - kNoticeRoom));
    return result;
}

} // namespace

scene::Camera SceneCamera::at(const scene::Camera& camera, const anatomy::Pose& pose, float aspect) const {
    if (!frame) {
        scene::Camera moved = camera;
        moved.target = placed(camera.target, aim, pose);
        return moved;
    }
    const glm::vec3 shift = placed(0.5F * (frame->low + frame->high), aim, pose) -
                            0.5F * (frame->low + frame->high); // its size stays, so that the picture is calm
    if (!words) return scene::framed(camera, {frame->low + shift, frame->high + shift}, aspect);
    return framedBesideWords(camera, {frame->low + shift, frame->high + shift}, aspect);
}

SceneCamera sceneCameraFrom(const core::JsonView& json) {
    SceneCamera result;
    if (json.has("aim")) result.aim = bodyFrom(json.at("aim"));
    if (json.has("frame")) result.frame = boxFrom(json.at("frame"));
    if (json.has("follow")) result.follow = followFrom(json.at("follow"));
    return result;
}

} // namespace app
