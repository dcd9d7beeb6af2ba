// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "scene/Geometry.h"
#include "shared/tube.h"

namespace render {

// The deep fascia of the resting leg, as veins that pierce it see it.
class FasciaCrossing {
public:
    explicit FasciaCrossing(const scene::LegGeometry& geometry);

    // m along the vein, where its course first goes through the fascia; none when it stays on one side.
    std::optional<float> on(const std::vector<gpu::RingData>& rings) const;

private:
    std::optional<float>
    outsideOf(const glm::vec3& place) const; // m, below 0 within; none far from the fascia

    const scene::StructureMesh* fascia_ = nullptr;
};

} // namespace render
