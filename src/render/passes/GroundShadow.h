// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <vector>

#include "scene/Geometry.h"
#include "shared/frame.h"

namespace render {

// The foot and the lower shank as spheres that move with the bodies; the floor takes its soft shadow from
// them.
class GroundShadow {
public:
    GroundShadow() = default;
    explicit GroundShadow(const std::vector<scene::StructureMesh>& meshes);

    // World centres and radii; the first is in the middle of the foot. Radius 0 where there is no leg.
    std::array<glm::vec4, gpu::kGroundSpheres> posed(const anatomy::DrawnPose& pose) const;

private:
    struct Sphere {
        glm::vec3 center{};
        float radius = 0.0F;
        anatomy::Body body = anatomy::Body::foot;
    };
    std::array<Sphere, gpu::kGroundSpheres> spheres_{};
};

} // namespace render
