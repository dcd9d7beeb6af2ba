// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "anatomy/Leg.h"
#include "scene/Geometry.h"

namespace app {

// The way through a vein and on through those it leads into, as the rings of their tubes one after the other.
class FollowPath {
public:
    // vessel: index in Leg::vessels, as geometry.tubes. Ends where the veins are schematic.
    FollowPath(const scene::LegGeometry& geometry, const anatomy::Leg& leg, int vessel);

    float length() const { return arcs_.back(); } // m, rest pose
    float firstLength() const { return first_; }  // m, of the vein itself

    // The middle of the lumen at an arc length, posed and smoothed over the given width (m), so that neither
    // rings nor junctions jolt a camera.
    glm::vec3 middleAt(float arc, float width, const anatomy::DrawnPose& pose) const;
    const scene::TubeRing& ringAt(float arc) const; // the nearest

private:
    std::vector<scene::TubeRing> rings_;
    std::vector<float> arcs_; // m
    float first_ = 0.0F;
};

} // namespace app
