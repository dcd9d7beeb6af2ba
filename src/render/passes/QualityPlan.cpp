// SPDX-License-Identifier: Apache-2.0
#include "render/passes/QualityPlan.h"

#include <algorithm>

namespace render {

QualityPlan planOf(const RenderSettings& settings) {
    QualityPlan plan;
    plan.scale = std::clamp(settings.scale, 0.5F, kFinestScale);
    const Quality quality = settings.quality;
    if (quality == Quality::low || quality == Quality::automatic) {
        plan.meshTolerance = 1.5F;
        plan.detail = 0;
        plan.bloom = false;
        plan.occlusion = false;
        plan.particles = 5000;
        plan.edgeWalk = 0;
        plan.shells = Shells::plain;
        plan.shellScale =
            std::min(0.5F / plan.scale, 0.75F); // of a smaller picture as fine as of a whole one
    } else if (quality == Quality::high) {
        plan.meshTolerance = 0.25F;
        plan.shellScale = 1.0F;
        plan.shells = Shells::full;
        plan.horizons = true;
        plan.scatter = true;
        plan.edgeWalk = 10;
        plan.particles = 100000;
    }
    return plan;
}

} // namespace render
