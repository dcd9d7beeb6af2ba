// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "app/SignTable.h"
#include "app/World.h"
#include "physiology/Snapshot.h"
#include "scene/Geometry.h"

namespace app {

// How far the skin lies out when the leg gains tissue fluid, found from its surface.
class LegSwelling {
public:
    explicit LegSwelling(const scene::LegGeometry& geometry);
    // m by gpu::kFluidAt for so many mL around each.
    glm::vec3 liftFor(const FluidMl& volume) const;

private:
    glm::vec3 litersPerMeter_{0.0F};
};

// Where the skin lies nearest to a place in a vein, at rest.
class SkinOver {
public:
    explicit SkinOver(const scene::LegGeometry& geometry);
    glm::vec3 nearest(glm::vec3 place); // m; remembers the last

private:
    std::vector<glm::vec3> skin_;
    glm::vec3 asked_{0.0F}, answer_{0.0F};
};

// The signs of disease in a frame.
class SignBuilder {
public:
    SignBuilder(const World& world, const scene::LegGeometry& geometry);
    void swell(const std::optional<FluidMl>& volume) { volume_ = volume; } // instead of what the class says
    void fill(const physiology::Snapshot& snapshot, scene::FrameInput& frame);

private:
    void redden(const physiology::Snapshot& snapshot, scene::SkinSigns& signs); // over a grown clot

    SignTable table_;
    LegSwelling swelling_;
    std::shared_ptr<const anatomy::Leg> leg_;
    SkinOver skin_;
    std::optional<FluidMl> volume_;
};

} // namespace app
