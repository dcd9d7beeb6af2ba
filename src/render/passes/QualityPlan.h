// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "render/Renderer.h"
#include "render/passes/Parts.h"

namespace render {

// What a quality level spends. `second-heart bench` measures what that costs, pass by pass.
constexpr float kFinestScale = 2.0F; // of a picture's sides

struct QualityPlan {
    float meshTolerance = 0.5F; // px that a surface or a vein may stray from its full shape
    float shellScale = 0.5F;    // resolution of the translucent layers
    Shells shells = Shells::smooth;
    std::uint32_t detail = 1;   // of tissue: 0 coarse, 1 fine, as kDetail of lib/variant.glsl
    bool occlusion = true;      // screen-space ambient occlusion
    bool horizons = false;      // the occlusion's better form
    bool scatter = false;       // light that wanders under opaque skin
    bool bloom = true;          // halo around what glows
    std::uint32_t edgeWalk = 6; // steps of the FXAA search; 0 only softens
    float scale = 1.0F;         // internal resolution
    int particles = 20000;      // of blood, on a software driver; a card draws ten times as many
};

// Automatic counts as low here: AutomaticScale chooses before.
QualityPlan planOf(const RenderSettings& settings);

} // namespace render
