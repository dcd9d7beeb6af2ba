// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include <glm/vec2.hpp>

#include "app/SceneDirector.h"
#include "app/SceneFile.h"
#include "physiology/Snapshot.h"
#include "scene/Geometry.h"

namespace app {

// Where a visitor stands: the camera of a scene, turned by a finger, nearer or farther by buttons, and moved
// so that the leg stands where the controls leave room. From one scene to the next it flies.
class KioskCamera {
public:
    // Both must outlive this.
    KioskCamera(const scene::LegGeometry& geometry, const anatomy::Leg& leg)
        : geometry_(geometry), leg_(leg) {}

    void show(const Scene& scene, bool flies); // as the scene has it, without turns
    void turn(float azimuth, float elevation); // rad
    void zoom(float factor);                   // within limits

    // Where the leg belongs in its picture, px.
    struct Room {
        glm::vec2 window{1.0F}, low{0.0F}, high{1.0F};
    };
    // The camera of this frame; once a frame. `seconds` since the last one.
    scene::Camera at(const scene::ViewSpec& view, const physiology::Snapshot& snapshot, const Room& room,
                     double seconds);
    bool canTurn() const { return scene_.camera.follow.none(); }

private:
    scene::Camera wanted(const scene::ViewSpec& view, const physiology::Snapshot& snapshot, const Room& room);

    const scene::LegGeometry& geometry_;
    const anatomy::Leg& leg_;
    Scene scene_;
    std::optional<SceneDirector> director_;
    glm::vec2 turned_{0.0F};
    float zoom_ = 1.0F;
    std::optional<scene::Camera> last_, from_; // as last shown; where a flight began
    double flown_ = 0.0;                       // s
};

} // namespace app
