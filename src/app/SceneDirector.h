// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "app/FollowPath.h"
#include "app/SceneCamera.h"
#include "physiology/Snapshot.h"

namespace app {

// Moves a scene's camera: with its body, with a valve, or through a vein. Given the same snapshots it moves
// the same way.
class SceneDirector {
public:
    // The geometry and the leg must outlive this. Throws core::DataError for ids that the leg does not have.
    SceneDirector(const SceneCamera& camera, const scene::LegGeometry& geometry, const anatomy::Leg& leg);

    bool follows() const { return !camera_.follow.none(); }
    // The camera of a right leg; the caller mirrors it.
    scene::Camera at(const scene::ViewSpec& view, const physiology::Snapshot& snapshot, float aspect);

private:
    scene::Camera atValve(const scene::ViewSpec& view, const physiology::Snapshot& snapshot) const;
    scene::Camera inVein(const scene::ViewSpec& view, const physiology::Snapshot& snapshot);
    void travel(const physiology::Snapshot& snapshot);

    SceneCamera camera_;
    const scene::LegGeometry& geometry_;
    const anatomy::Leg& leg_;
    const scene::ValveShape* valve_ = nullptr;
    std::optional<FollowPath> path_;
    std::optional<double> time_; // s, of the last snapshot
    float arc_ = 0.0F;           // m along the path
};

} // namespace app
