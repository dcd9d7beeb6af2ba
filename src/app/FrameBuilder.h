// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "anatomy/Leg.h"
#include "app/SignTable.h"
#include "app/World.h"
#include "physiology/Snapshot.h"
#include "scene/Geometry.h"
#include "scene/ViewSpec.h"

namespace app {

// Turns the state of the simulation into the numbers that the renderer draws: SI into display units, the pose
// into floats, blood particles moved on by the simulated flow.
class FrameBuilder {
public:
    // geometry: as loaded, with where the fat takes each vein.
    FrameBuilder(const World& world, const physiology::NetworkLayout& layout,
                 const scene::LegGeometry& geometry, std::uint64_t seed);
    ~FrameBuilder();
    FrameBuilder(FrameBuilder&&) noexcept;
    FrameBuilder& operator=(FrameBuilder&&) noexcept;

    // From now on frames with a section hold its map. The geometry must outlive this; the longest side of the
    // map is in texels.
    void cutThrough(const scene::LegGeometry& geometry, int longestSide);

    // No more particles than this, whatever the view asks for: what the machine can draw.
    void limitParticles(int most);

    // While it does, particles stand still, whatever moment is shown.
    void hold(bool still);

    // mL of tissue fluid instead of what the patient's class says; empty: that.
    void swell(const std::optional<FluidMl>& volume);

    const scene::FrameInput& build(const physiology::Snapshot& snapshot, const scene::ViewSpec& view);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace app
