// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

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

// The signs of disease in a frame.
class SignBuilder {
public:
    SignBuilder(const World& world, const scene::LegGeometry& geometry);
    void swell(const std::optional<FluidMl>& volume) { volume_ = volume; } // instead of what the class says
    void fill(const physiology::Snapshot& snapshot, scene::FrameInput& frame) const;

private:
    SignTable table_;
    LegSwelling swelling_;
    std::optional<FluidMl> volume_;
};

} // namespace app
