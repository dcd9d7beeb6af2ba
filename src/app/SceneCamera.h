// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "anatomy/Rig.h"
#include "app/Follow.h"
#include "core/Json.h"
#include "scene/ViewSpec.h"

namespace app {

// How a scene's camera finds its subject: it may go with a body of the leg, and stand as near as a box
// allows.
struct SceneCamera {
    std::optional<anatomy::Body> aim;   // the target is a place on this body and moves with it
    std::optional<scene::Bounds> frame; // m, rest pose; seen whole in every shape of picture
    Follow follow;                      // a valve or a vein instead
    bool words = true;                  // stand over the picture and need some of it

    // The camera of a view for this pose and this width / height. Free of room that captions and notices
    // take.
    scene::Camera at(const scene::Camera& camera, const anatomy::Pose& pose, float aspect) const;
};

// Entries "aim", "frame" and "follow" of a scene file. Throws core::DataError.
SceneCamera sceneCameraFrom(const core::JsonView& json);

} // namespace app
